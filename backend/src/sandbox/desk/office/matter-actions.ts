import type { Command } from '../../../../contract/sandbox/command.js';
import type { ActionView } from '../../../../contract/sandbox/action.js';
import type { PostRole } from '../../../../contract/sandbox/terms.js';
import type { Context } from '../../engine/context.js';
import { DESK_WORK } from '../../engine/desk-work.js';
import type { RefusedBy } from '../../engine/event.js';
import { closedOffice } from '../../engine/execute.js';
import { OFFICE_WORK } from '../../engine/office-work.js';
import { refusal } from '../../engine/rules.js';
import { minutesFor, personOf, seatIn } from '../../engine/world.js';
import type { Desk } from '../action-view.js';
import { DESK_LETTERS } from '../shortcuts.js';
import { DATA_OFFERS } from './data-offers.js';
import { INCIDENT_OFFERS, MAIL_OFFERS } from './mail-offers.js';
import type { OfficeField, OfficeOffer } from './offer.js';
import { OPERATIONS_OFFERS } from './operations-offers.js';
import { LOG_SEARCH, REVIEW_OFFERS } from './review-offers.js';

const OFFERS: readonly OfficeOffer[] = [
  ...REVIEW_OFFERS,
  ...MAIL_OFFERS,
  ...INCIDENT_OFFERS,
  ...OPERATIONS_OFFERS,
  ...DATA_OFFERS,
  LOG_SEARCH,
];

/** What this post may do about no case, each with the reason where it is locked. `taken` are keys that are in use. */
export function matterActions(working: Desk, taken: readonly string[]): ActionView[] {
  const { world } = working;
  const { roles } = seatIn(world, working.state);
  const offered = OFFERS.filter((offer) => offer.when(world)).flatMap((offer) => {
    const role = roleOf(offer, roles);
    return role === undefined ? [] : [{ offer, role }];
  });
  const keys = keysFor(
    offered.map(({ offer }) => offer.key),
    taken,
  );
  return offered.map(({ offer, role }, at) => actionView(offer, { role, key: keys[at] ?? null, working }));
}

function roleOf({ type }: OfficeOffer, roles: readonly PostRole[]): PostRole | undefined {
  const fires = OFFICE_WORK[type]?.fires ?? DESK_WORK[type]?.fires ?? [];
  return roles.find((role) => fires.includes(role));
}

/** Letters that the desk itself does not use; D is the next day. */
const LETTERS = [...'ABCEFGILMNOPQRSTUVWXYZ'].filter((letter) => !DESK_LETTERS.includes(letter));

/** Each act its own key: the letter it would like, if it is free; any other; at last one with Shift. */
function keysFor(wanted: readonly string[], taken: readonly string[]): (string | null)[] {
  const free = new Set(
    [...LETTERS, ...LETTERS.map((letter) => `Shift+${letter}`)].filter((key) => !taken.includes(key)),
  );
  const first = wanted.map((letter) => (free.delete(letter) ? letter : null));
  return first.map((letter) => {
    if (letter !== null) return letter;
    const [next] = free;
    if (next === undefined) return null;
    free.delete(next);
    return next;
  });
}

interface Offering {
  readonly role: PostRole;
  readonly key: string | null;
  readonly working: Desk;
}

function actionView(offer: OfficeOffer, { role, key, working }: Offering): ActionView {
  const { world, language, isOpen } = working;
  const why = isOpen ? closedFor(offer, role, working) : refusal('run-over');
  return {
    type: offer.type,
    label: offer.label[language],
    shortcut: key,
    group: 'office',
    minutes: minutesFor(world, offer.type),
    available: why === undefined,
    why: why ? why.text[language] : null,
    rule: why?.rule ?? null,
    fields: offer.fields.map((field) => fieldView(field, working)),
  };
}

function closedFor({ type }: OfficeOffer, role: PostRole, { world, state }: Desk): RefusedBy | undefined {
  const context: Context = {
    world,
    state,
    // Only what does not read what a command says is asked.
    command: { type } as Command,
    actor: { kind: 'trainee', role, person: personOf(seatIn(world, state)) },
    number: state.version + 1,
  };
  const work = OFFICE_WORK[type];
  return work ? closedOffice(work, context) : undefined;
}

const fieldView = (
  { name, label, kind, required, options }: OfficeField,
  { world, state, language }: Desk,
): ActionView['fields'][number] => ({
  name,
  label: label[language],
  kind,
  required,
  options: (options?.({ world, state }) ?? []).map(({ code, label: words }) => ({ code, label: words[language] })),
});
