import type { RunIndicators } from '../../../contract/sandbox/result.js';
import { workingDaysBetween } from '../../law/deadline/calendar.js';
import { dayOf, minutesBetween } from '../engine/clock.js';
import type { LogEvent } from '../engine/event.js';
import { lampOf } from '../engine/limits.js';
import type { CaseRecord, DocumentRecord, RunState } from '../engine/state.js';
import type { World } from '../engine/world.js';

/** What the log says by itself when a day was missed. */
const LATE: ReadonlySet<string> = new Set(['overdue.promise', 'overdue.statutory', 'accept.deemed']);
/** Truths of a paper for which nobody has to be asked. */
const NOTHING_WRONG: ReadonlySet<string> = new Set(['ok', 'shared', 'not_required']);

/**
 * How a run would look in the figures by which service centres are judged. All are read from the log and its state, so
 * they mean the same in every scenario; null where a run had nothing of the kind.
 */
export function indicatorsOf(world: World, events: readonly LogEvent[], state: RunState): RunIndicators {
  const cases = Object.values(state.cases);
  const done = events.filter(({ ok }) => ok);
  const of = (type: string) => new Set(done.filter((event) => event.type === type).map(({ caseNo }) => caseNo));
  const [submitted, returned] = [of('audit.submit'), of('audit.return')];
  const late = new Set(done.filter(({ type }) => LATE.has(type)).map(({ caseNo }) => caseNo));
  const received = cases.filter(({ receivedOn }) => receivedOn !== null);
  const notified = cases.filter(({ notices }) => notices.length > 0);
  const asked = cases.flatMap((record) => askedFor(record).map((material) => ({ record, material })));
  const queries = cases.flatMap((record) => record.queries);
  const documents = cases.flatMap((record) => record.documents);
  return {
    onTime: share(received, ({ caseNo }) => !late.has(caseNo)),
    firstTimeRight: share([...submitted], (caseNo) => !returned.has(caseNo)),
    oneNotice: share(notified, ({ notices }) => notices.length === 1),
    unneededMaterial: share(asked, ({ record, material }) => isUnneeded(world, record, material)),
    minimumQuery: share(queries, ({ used }) => used),
    documentDefect: share(documents, (document) => hasDefect(world, document)),
    minutesPerCase: median(cases.flatMap(({ caseNo }) => handlingMinutes(world, done, caseNo))),
    tripsPerCase: cases.length === 0 ? null : 1 + count(done, 'correction.submit') / cases.length,
    lights: lightsOf(world, state),
  };
}

const count = (events: readonly LogEvent[], type: string): number =>
  events.filter((event) => event.type === type).length;

/** Percent of the things for which it holds; null where there is none. */
function share<T>(things: readonly T[], holds: (thing: T) => boolean): number | null {
  return things.length === 0 ? null : Math.round((100 * things.filter(holds).length) / things.length);
}

const askedFor = ({ notices }: CaseRecord): string[] =>
  notices.flatMap(({ items }) => items.map(({ material }) => material));

/** Asked for although nothing was wrong with it, or although the item does not know it. */
function isUnneeded(world: World, { caseNo }: CaseRecord, material: string): boolean {
  const truth = world.cases.get(caseNo)?.materials.get(material)?.truth;
  return truth === undefined || NOTHING_WRONG.has(truth);
}

/** A part that the template requires has no line. */
function hasDefect({ library }: World, { code, parts }: DocumentRecord): boolean {
  const template = library.documents.find((one) => one.code === code);
  return template?.parts.some((part) => part.required && (parts[part.code] ?? []).length === 0) ?? false;
}

/** Office minutes from the first to the last thing that the trainee did with the case. */
function handlingMinutes(world: World, events: readonly LogEvent[], caseNo: string): number[] {
  const mine = events.filter((event) => event.actor === 'trainee' && event.caseNo === caseNo);
  const [first, last] = [mine[0], mine.at(-1)];
  if (!first || !last) return [];
  const days = workingDaysBetween(dayOf(first.at), dayOf(last.at), world.calendars);
  return [Math.max(0, minutesBetween(first.at, last.at, world.policy.office, days))];
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** How the cases of this post stand at the end, by their lamps; a case without a running limit has none. */
function lightsOf(world: World, { cases, time }: RunState): RunIndicators['lights'] {
  const lamps = Object.values(cases).flatMap((record) => {
    const home = world.cases.get(record.caseNo);
    return home ? [lampOf(world, home, record, dayOf(time))] : [];
  });
  const of = (lamp: string) => lamps.filter((one) => one === lamp).length;
  return { green: of('green'), yellow: of('yellow'), red: of('red'), overdue: of('overdue'), paused: of('paused') };
}
