import type { Language } from '../../../contract/common.js';
import type { Command } from '../../../contract/sandbox/command.js';
import type { ActionView } from '../../../contract/sandbox/run.js';
import type { PostRole } from '../../../contract/sandbox/terms.js';
import { dayOf, nextMorning } from '../engine/clock.js';
import type { CaseContext } from '../engine/context.js';
import { DESK_WORK } from '../engine/desk-work.js';
import type { RefusedBy } from '../engine/event.js';
import { closedNow, closedOffice } from '../engine/execute.js';
import { transitionOf } from '../engine/machine.js';
import { OFFICE_WORK } from '../engine/office-work.js';
import { refusal } from '../engine/rules.js';
import type { CaseRecord, RunState } from '../engine/state.js';
import { minutesFor, type World, type WorldCase } from '../engine/world.js';
import { OFFERS, type Field, type Offer } from './action-catalogue.js';
import { shortcutsOf } from './shortcuts.js';

const SHORTCUTS = shortcutsOf(OFFERS);

export interface Acting {
  readonly world: World;
  readonly state: RunState;
  readonly home: WorldCase;
  readonly record: CaseRecord;
  readonly language: Language;
  /** Whether anything can be done at all: the run goes on, and is not a demonstration. */
  readonly isOpen: boolean;
}

/** What this post may do with a case, each with the reason where it is locked. */
export const actionsOf = (acting: Acting): ActionView[] =>
  OFFERS.flatMap((offer) => {
    const role = roleOf(offer, acting.world);
    return role === undefined ? [] : [actionView(offer, role, acting)];
  });

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
function roleOf({ type, group }: Offer, { post }: World): PostRole | undefined {
  if (group === 'clock') return post.roles[0];
  const fires = transitionOf(type)?.fires ?? DESK_WORK[type]?.fires ?? OFFICE_WORK[type]?.fires ?? [];
  return post.roles.find((role) => fires.includes(role));
}

function actionView(offer: Offer, role: PostRole, acting: Acting): ActionView {
  const { world, language, isOpen } = acting;
  const why = isOpen ? closedFor(offer, role, acting) : refusal('run-over');
  return {
    type: offer.type,
    label: offer.label[language],
    shortcut: SHORTCUTS.get(offer.type) ?? null,
    group: offer.group,
    minutes: offer.group === 'clock' ? 0 : minutesFor(world, offer.type),
    available: why === undefined,
    why: why ? why.text[language] : null,
    rule: why?.rule ?? null,
    fields: (offer.fields ?? []).map((field) => fieldView(field, acting)),
  };
}

function closedFor({ type, group }: Offer, role: PostRole, acting: Acting): RefusedBy | undefined {
  const { world, state, home, record } = acting;
  if (group === 'clock') {
    return nextDayOf(world, state) === null ? refusal('end-of-exercise', { day: world.horizon }) : undefined;
  }
  const context: CaseContext = {
    world,
    state,
    home,
    record,
    // Only guards that do not read what a command says are asked.
    command: { type, caseNo: home.caseNo } as Command,
    actor: { kind: 'trainee', role },
    number: state.version + 1,
  };
  const office = OFFICE_WORK[type];
  return office ? closedOffice(office, context) : closedNow(context);
}

const fieldView = (
  { name, label, kind, required, options }: Field,
  { world, home, record, state, language }: Acting,
) => ({
  name,
  label: label[language],
  kind,
  required,
  options: (options?.({ world, home, record, state }) ?? []).map(({ code, label: words }) => ({
    code,
    label: words[language],
  })),
});
