import type { Effect, LogEvent } from './event.js';
import { isInjected } from './injected/injected.js';
import { messagesAfter } from './injected/messages.js';
import { withChange } from './matters/matter.js';
import { BLANK_CASE, NEW_MATERIAL, type CaseRecord, type MaterialRecord, type RunState } from './state.js';
import { windowAfter } from './work/window-fold.js';
import type { World } from './world.js';

/** The state before the first event. */
export const emptyState = (world: World): RunState => ({
  time: world.start,
  version: 0,
  cases: {},
  matters: {},
  agenda: [],
  messages: [],
  outages: [],
  hints: [],
  seat: world.post.key,
});

/** The state after one more event. A rewind is not folded here: see {@link foldLog}. */
export function fold(state: RunState, event: LogEvent): RunState {
  const { effect } = event;
  return {
    time: effect.time ?? state.time,
    version: event.number,
    cases: foldCases(state.cases, event),
    matters: (effect.matters ?? []).reduce((all, change) => withChange(all, change, event), state.matters),
    agenda: [...stillToCome(state, event), ...(effect.schedule ?? [])],
    messages: messagesAfter(state.messages, event),
    outages: effect.outage ? [...state.outages, { event: event.number, ...effect.outage }] : state.outages,
    hints: effect.hint === undefined ? state.hints : [...state.hints, effect.hint],
    seat: effect.seat ?? state.seat,
  };
}

/**
 * The events that still count: what a rewind took back is left out, and so is the rewind itself. What a trainer let
 * happen stays.
 */
export function effectiveLog(log: readonly LogEvent[]): LogEvent[] {
  let kept: LogEvent[] = [];
  for (const event of log) {
    const { rewindTo } = event.effect;
    if (rewindTo === undefined) kept.push(event);
    else kept = kept.filter((one) => one.number <= rewindTo || isInjected(one));
  }
  return kept;
}

/** The state of a whole log. What was learned from a hint stays learned, whatever is taken back. */
export function foldLog(world: World, log: readonly LogEvent[]): RunState {
  const state = effectiveLog(log).reduce(fold, emptyState(world));
  const hints = log.flatMap(({ effect }) => (effect.hint === undefined ? [] : [effect.hint]));
  return { ...state, hints: [...new Set(hints)], version: log.at(-1)?.number ?? 0 };
}

/** What the agenda still holds: neither what this event came from, nor what became pointless before it. */
function stillToCome({ agenda }: RunState, event: LogEvent): RunState['agenda'] {
  // After a rewind it may stand later on the clock than what is still to come.
  if (agenda.length === 0 || isInjected(event)) return agenda;
  const { facts, caseNo, at } = event;
  return agenda.filter(
    ({ type, due, ref, caseNo: of, matter }) =>
      due >= at &&
      !(type === facts.agenda && of === caseNo && ref === facts.agendaRef && matter === facts.agendaMatter),
  );
}

function foldCases(cases: RunState['cases'], event: LogEvent): RunState['cases'] {
  const { effect, caseNo } = event;
  if (effect.create) return { ...cases, [effect.create.caseNo]: { ...BLANK_CASE, ...effect.create } };
  const record = caseNo === null ? undefined : cases[caseNo];
  if (!record || caseNo === null || !event.ok) return cases;
  return { ...cases, [caseNo]: foldCase(record, effect, event) };
}

function foldCase(record: CaseRecord, effect: Effect, { number, at }: LogEvent): CaseRecord {
  const changed: CaseRecord = {
    ...record,
    ...effect.set,
    state: effect.state ?? record.state,
    flags: flagsAfter(record.flags, effect),
    materials: effect.materials ? materialsAfter(record.materials, effect.materials) : record.materials,
    queries: queriesAfter(record.queries, effect, { number, at }),
  };
  return { ...changed, ...listsAfter(record, effect, { number, at }), ...windowAfter(record, effect, number) };
}

function listsAfter(record: CaseRecord, effect: Effect, { number, at }: { number: number; at: string }) {
  const { situation, verified, notice, lookup, pause } = effect;
  const made = documentsOf(effect);
  return {
    ...(situation && { situations: { ...record.situations, [situation.code]: situation.option } }),
    ...(verified !== undefined && { verified: [...new Set([...record.verified, verified])] }),
    ...(notice && { notices: [...record.notices, { event: number, at, ...notice }] }),
    ...(made.length > 0 && {
      documents: [...record.documents, ...made.map((document) => ({ event: number, at, ...document }))],
    }),
    ...(lookup !== undefined && { lookups: [...record.lookups, lookup] }),
    ...(pause && { pauses: [...record.pauses, pause] }),
    ...(effect.inspectors && { inspectors: effect.inspectors }),
    ...officeAfter(record, effect, { number, at }),
  };
}

/** What the back office adds: who acted, how far a hearing has come, what was found out, what the supervisor ordered. */
function officeAfter(record: CaseRecord, effect: Effect, { number, at }: { number: number; at: string }) {
  const { hand, hearing, evidence, order, explanation } = effect;
  return {
    ...(hand && {
      hands: { ...record.hands, [hand.role]: [...new Set([...(record.hands[hand.role] ?? []), hand.who])] },
    }),
    ...(hearing && { hearing: { ...record.hearing, ...hearing } }),
    ...(evidence && { evidence: [...record.evidence, { event: number, ...evidence }] }),
    ...(order !== undefined && {
      orders: [...record.orders, { event: number, at, text: order, explanation: null }],
    }),
    ...(explanation !== undefined && {
      orders: record.orders.map((one) => (one.explanation === null ? { ...one, explanation } : one)),
    }),
  };
}

const documentsOf = ({ document, documents = [] }: Effect) => (document ? [document, ...documents] : documents);

function flagsAfter(flags: readonly string[], { flag, unflag }: Effect): readonly string[] {
  if (flag === undefined && unflag === undefined) return flags;
  const kept = flags.filter((one) => one !== unflag && one !== flag);
  return flag === undefined ? kept : [...kept, flag];
}

function materialsAfter(
  materials: CaseRecord['materials'],
  changes: Readonly<Record<string, Partial<MaterialRecord>>>,
): CaseRecord['materials'] {
  const after = { ...materials };
  for (const [code, change] of Object.entries(changes)) after[code] = { ...(after[code] ?? NEW_MATERIAL), ...change };
  return after;
}

function queriesAfter(
  queries: CaseRecord['queries'],
  { query, answered, unmask }: Effect,
  { number, at }: { number: number; at: string },
): CaseRecord['queries'] {
  if (query) return [...queries, { event: number, at, ...query }];
  if (answered) {
    const { query: of, ...answer } = answered;
    return queries.map((one) => (one.event === of ? { ...one, ...answer } : one));
  }
  if (!unmask) return queries;
  return queries.map((one) =>
    one.event === unmask.query ? { ...one, unmasked: [...new Set([...one.unmasked, unmask.field])] } : one,
  );
}
