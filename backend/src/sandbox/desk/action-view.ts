import type { Language } from '../../../contract/common.js';
import type { Command } from '../../../contract/sandbox/command.js';
import type { ActionView } from '../../../contract/sandbox/action.js';
import type { PostRole } from '../../../contract/sandbox/terms.js';
import { dayOf, nextMorning } from '../engine/clock.js';
import { closedNow } from '../engine/case-work.js';
import type { Context } from '../engine/context.js';
import { DESK_WORK } from '../engine/desk-work.js';
import type { RefusedBy } from '../engine/event.js';
import { closedOffice } from '../engine/execute.js';
import { transitionOf } from '../engine/machine.js';
import { EVERY_POST } from '../engine/office-step.js';
import { OFFICE_WORK } from '../engine/office-work.js';
import { refusal } from '../engine/rules.js';
import type { CaseRecord, RunState } from '../engine/state.js';
import { minutesFor, personOf, seatIn, type World, type WorldCase } from '../engine/world.js';
import { OFFERS } from './action-catalogue.js';
import type { Choosing, Field, Offer } from './offer.js';
import { shortcutsOf } from './shortcuts.js';

/** The keys at a seat: only what this post can do has one, so that there are enough. */
function keysAt({ world, state }: Desk): ReturnType<typeof shortcutsOf> {
  const { roles } = seatIn(world, state);
  return keysFor(roles.join());
}

const KEYS = new Map<string, ReturnType<typeof shortcutsOf>>();

function keysFor(roles: string): ReturnType<typeof shortcutsOf> {
  const known = KEYS.get(roles);
  if (known) return known;
  const keys = shortcutsOf(OFFERS.filter((offer) => firesOf(offer).some((role) => roles.split(',').includes(role))));
  KEYS.set(roles, keys);
  return keys;
}

/** Who has a command; everybody has the clock. */
export const firesOf = ({ type, group }: Offer): readonly string[] => {
  if (group === 'clock') return EVERY_POST;
  return transitionOf(type)?.fires ?? DESK_WORK[type]?.fires ?? OFFICE_WORK[type]?.fires ?? [];
};

/** Who looks at the desk, and when. */
export interface Desk {
  readonly world: World;
  readonly state: RunState;
  readonly language: Language;
  /** Whether anything can be done at all: the run goes on, and is not a demonstration. */
  readonly isOpen: boolean;
}

export interface Acting extends Desk {
  readonly home: WorldCase;
  readonly record: CaseRecord;
}

const isAboutOffice = ({ type, group }: Offer): boolean => group === 'clock' || type in OFFICE_WORK;

/** What this post may do with a case, each with the reason where it is locked. */
export const caseActions = (acting: Acting): ActionView[] =>
  OFFERS.filter((offer) => !isAboutOffice(offer)).flatMap((offer) => {
    const role = roleOf(offer, acting);
    return role === undefined ? [] : [actionView(offer, acting, acting.isOpen ? closedFor(offer, role, acting) : OVER)];
  });

/** What this post may do that is about no case, and what moves the clock. */
export const officeActions = (desk: Desk): ActionView[] =>
  OFFERS.filter(isAboutOffice).flatMap((offer) => {
    const role = roleOf(offer, desk);
    if (role === undefined || (offer.type === 'post.take' && desk.world.seats.length === 1)) return [];
    return [actionView(offer, desk, desk.isOpen ? closedInOffice(offer, role, desk) : OVER)];
  });

const OVER = refusal('run-over');

/** Where "next working day" leads; null at the end of the exercise. */
export function nextDayOf(world: World, state: RunState): string | null {
  const next = dayOf(nextMorning(state.time, world.policy.office, world.calendars));
  return next > world.horizon ? null : next;
}

/** Why the decision that lies nearest cannot be taken yet. */
export function lockedWhy(acting: Acting): string | null {
  const type = acting.record.state === 'DRAFT' ? 'receipt.issue' : 'accept';
  if (acting.record.acceptedOn !== null) return null;
  const why = closedFor({ type, group: 'decide', label: { 'zh-CN': '', en: '' } }, 'R02', acting);
  return why && why.rule !== 'wrong-state' ? why.text[acting.language] : null;
}

/** The role by which this post has the command; undefined when it has not. */
function roleOf(offer: Offer, { world, state }: Desk): PostRole | undefined {
  const { roles } = seatIn(world, state);
  const fires = firesOf(offer);
  return roles.find((role) => fires.includes(role));
}

function actionView(offer: Offer, desk: Desk | Acting, why: RefusedBy | undefined): ActionView {
  const { world, language } = desk;
  return {
    type: offer.type,
    label: offer.label[language],
    shortcut: keysAt(desk).get(offer.type) ?? null,
    group: offer.group,
    minutes: offer.group === 'clock' ? 0 : minutesFor(world, offer.type),
    available: why === undefined,
    why: why ? why.text[language] : null,
    rule: why?.rule ?? null,
    fields: (offer.fields ?? []).map((field) => fieldView(field, desk)),
  };
}

function closedFor({ type }: Offer, role: PostRole, acting: Acting): RefusedBy | undefined {
  return closedNow({ ...contextOf(type, role, acting, acting.home.caseNo), home: acting.home, record: acting.record });
}

function closedInOffice({ type, group }: Offer, role: PostRole, desk: Desk): RefusedBy | undefined {
  const { world, state } = desk;
  if (group === 'clock') {
    return nextDayOf(world, state) === null ? refusal('end-of-exercise', { day: world.horizon }) : undefined;
  }
  const office = OFFICE_WORK[type];
  return office && closedOffice(office, contextOf(type, role, desk));
}

/** Only guards that do not read what a command says are asked. */
const contextOf = (type: Offer['type'], role: PostRole, { world, state }: Desk, caseNo?: string): Context => ({
  world,
  state,
  command: { type, ...(caseNo !== undefined && { caseNo }) } as Command,
  actor: { kind: 'trainee', role, person: personOf(seatIn(world, state)) },
  number: state.version + 1,
});

const fieldView = ({ name, label, kind, required, options }: Field, desk: Desk | Acting) => ({
  name,
  label: label[desk.language],
  kind,
  required,
  options: (options?.(choosingOf(desk)) ?? []).map(({ code, label: words }) => ({ code, label: words[desk.language] })),
});

/** Work of the office has no case; its choices ask for none. */
const choosingOf = (desk: Desk | Acting): Choosing => desk as Acting;
