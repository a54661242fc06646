import { asCommand, asSystem, type CaseContext } from '../context.js';
import type { DeskWork } from '../desk-step.js';
import type { Draft, RefusedBy } from '../event.js';
import { dueAfter } from '../reactions.js';
import { refusal } from '../rules.js';
import type { CaseRecord } from '../state.js';
import { both, fill, joined } from '../text.js';
import { agencyName, type WorldCase } from '../world.js';

/** A part of a bundle as the item has it. */
export type Part = WorldCase['item']['parts'][number];

/** The parts of an item, a bundle or not. An item kept from before names none. */
export const partsOf = ({ item }: WorldCase): readonly Part[] => (item as { parts?: readonly Part[] }).parts ?? [];

/** Parts whose result is still wanting for this one. */
export const wantedBefore = ({ after }: Part, { parts = {} }: CaseRecord): readonly string[] =>
  after.filter((code) => parts[code]?.state !== 'done');

export const allDone = (home: WorldCase, { parts = {} }: CaseRecord): boolean =>
  partsOf(home).length > 0 && partsOf(home).every(({ code }) => parts[code]?.state === 'done');

/** Each part is a case of its own at its agency: the number of the leading case with another agency and a tail. */
const childNumber = ({ caseNo }: WorldCase, { agency }: Part, at: number): string =>
  caseNo
    .replace(/-[A-Z]{3}-/, `-${agency}-`)
    .replace(/\d{6}$/, (tail) => String(900_000 + (Number(tail) % 10_000) * 10 + at));

function refuseDispatch(context: CaseContext): RefusedBy | undefined {
  const { part } = asCommand<'bundle.dispatch'>(context);
  const { home, record } = context;
  if (!partsOf(home).some(({ code }) => code === part)) return refusal('unknown-part');
  const state = record.parts?.[part]?.state;
  return state === undefined || state === 'returned' ? undefined : refusal('part-sent');
}

function dispatch(context: CaseContext): readonly Draft[] {
  const { part: code } = asCommand<'bundle.dispatch'>(context);
  const { home, record, state, world } = context;
  const at = partsOf(home).findIndex((one) => one.code === code);
  const part = partsOf(home)[at];
  if (!part) return [];
  const isEarly = wantedBefore(part, record).length > 0;
  const other = home.file.parts.find((one) => one.part === code);
  const takes = other ?? { workingDays: 0, at: '10:00', minutes: part.minutes };
  const due = dueAfter(isEarly ? { ...takes, workingDays: 0, minutes: 30 } : takes, state.time, world);
  const caseNo = childNumber(home, part, at);
  return [
    {
      type: 'bundle.dispatch',
      facts: { agency: part.agency, child: caseNo },
      effect: {
        part: { code, caseNo, state: 'dispatched', sentAt: state.time, endedAt: null },
        schedule: [{ due, type: isEarly ? 'part.return' : 'part.done', caseNo: home.caseNo, ref: at }],
      },
    },
  ];
}

/** Sending the parts of a bundle to their agencies. */
export const BUNDLE_WORK = {
  'bundle.dispatch': {
    fires: ['R02', 'R04'],
    closed: ({ home, record }) => {
      if (partsOf(home).length === 0) return refusal('not-a-bundle');
      return record.acceptedOn === null ? refusal('not-accepted-yet') : undefined;
    },
    refuse: refuseDispatch,
    draft: dispatch,
  },
} satisfies Record<string, DeskWork>;

const DONE = both('{part}已办好。', '{part}: done.');
const RETURNED = both('{part}退回：要先办好{wanted}。', '{part} sent back: {wanted} must come first.');

/** What an agency answers: done, or sent back because it needs the result of another. */
function ended(context: CaseContext, state: 'done' | 'returned'): Pick<Draft, 'facts' | 'effect'> {
  const { home, record, world } = context;
  const part = partsOf(home)[asSystem(context).ref];
  const sent = part && record.parts?.[part.code];
  if (!part || !sent) return { facts: {}, effect: {} };
  const named = new Map(partsOf(home).map(({ code, name }) => [code, name]));
  const wanted = joined(wantedBefore(part, record).map((code) => named.get(code) ?? both(code, code)));
  const other = home.file.parts.find((one) => one.part === part.code);
  const text =
    state === 'done' ? (other?.says ?? fill(DONE, { part: part.name })) : fill(RETURNED, { part: part.name, wanted });
  return {
    facts: { part: part.code, agency: part.agency },
    effect: {
      part: { code: part.code, ...sent, state, endedAt: context.state.time },
      message: { from: agencyName(world, part.agency), text },
    },
  };
}

/** What agencies do with the parts they were sent. */
export const BUNDLE_EVENTS = {
  'part.done': (context: CaseContext) => ended(context, 'done'),
  'part.return': (context: CaseContext) => ended(context, 'returned'),
};

/** Whether a part still lies at its agency. */
export function isOut(context: CaseContext): boolean {
  const part = partsOf(context.home)[asSystem(context).ref];
  return part !== undefined && context.record.parts?.[part.code]?.state === 'dispatched';
}
