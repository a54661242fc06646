import type { Pattern, Rule } from '../../../contract/sandbox/rule.js';
import { isWorkingDay, workingDaysBetween } from '../../law/deadline/calendar.js';
import { daysBetween } from '../../law/deadline/iso-day.js';
import { dayOf, minutesBetween } from '../engine/clock.js';
import type { LogEvent } from '../engine/event.js';
import { isMeant, speaksOf } from '../engine/injected/held.js';
import { equals, holds, valueAt } from '../engine/pattern.js';
import type { CaseRecord, RunState } from '../engine/state.js';
import { both, fill, joined, same, type Text } from '../engine/text.js';
import type { World } from '../engine/world.js';
import { eventTitle, homeAt } from '../engine/wording-of-events.js';
import { codeInWords } from './code-words.js';

/** What a rule is read from: the events that count, and the state they led to. */
export interface Evidence {
  readonly world: World;
  readonly events: readonly LogEvent[];
  readonly state: RunState;
  /** Whether the run still goes on, so that omissions may yet be made good. */
  readonly goesOn?: boolean;
}

/** What a rule found. `share` is how much of it is met, from 0 to 1. */
export interface Finding {
  readonly share: number;
  readonly evidence: readonly number[];
  readonly actual: Text;
}

const THE_REST_NOT = both('{told}；其余没有做到', '{told}; the rest not done');
const NOT_DONE = both('没有这一步', 'Not done');
const NOTHING = both('没有发生', 'Did not happen');

export function judge(rule: Rule, evidence: Evidence): Finding {
  if ('must' in rule) return found(evidence, find(rule.must, evidence), NOT_DONE);
  if ('never' in rule) return never(find(rule.never, evidence), evidence);
  if ('before' in rule) return before(rule.before, evidence);
  if ('set_eq' in rule) return setEquals(rule.set_eq, evidence);
  if ('each' in rule) return each(rule.each, evidence);
  if ('within' in rule) return within(rule.within, evidence);
  if ('count_max' in rule) return countMax(rule.count_max, evidence);
  return judgeRest(rule, evidence);
}

function judgeRest(rule: Rule, evidence: Evidence): Finding {
  if ('doc_has' in rule) return documentHas(rule.doc_has, evidence);
  if ('value_eq' in rule) return valueEquals(rule.value_eq, evidence);
  if ('human' in rule) return found(evidence, find(rule.human.of, evidence), NOT_DONE);
  if ('not' in rule) return opposite(judge(rule.not, evidence));
  if ('all' in rule) return all(rule.all.map((part) => judge(part, evidence)));
  if ('any' in rule) return any(rule.any.map((part) => judge(part, evidence)));
  return { share: 0, evidence: [], actual: NOT_DONE };
}

const find = (pattern: Pattern, { events, world }: Evidence): LogEvent[] =>
  events.filter((event) => speaksOf(world, pattern, event));

const finding = (holdsTrue: boolean, events: readonly LogEvent[], actual: Text): Finding => ({
  share: holdsTrue ? 1 : 0,
  evidence: events.map(({ number }) => number),
  actual,
});

const found = ({ world }: Evidence, events: readonly LogEvent[], otherwise: Text): Finding =>
  finding(events.length > 0, events, events[0] ? eventTitle(world, events[0]) : otherwise);

const never = (events: readonly LogEvent[], { world }: Evidence): Finding =>
  finding(events.length === 0, events, events[0] ? eventTitle(world, events[0]) : NOTHING);

function before({ first, then }: { first: Pattern; then: Pattern }, evidence: Evidence): Finding {
  const [one] = find(first, evidence);
  const [other] = find(then, evidence);
  if (!one) return finding(false, other ? [other] : [], NOT_DONE);
  if (!other) return finding(false, [one], eventTitle(evidence.world, one));
  const [early, late] = one.number < other.number ? [one, other] : [other, one];
  const order = [early, late].map((event) => eventTitle(evidence.world, event));
  return finding(
    one === early,
    [early, late],
    both(order.map((title) => title['zh-CN']).join('，然后'), order.map(({ en }) => en).join(', then ')),
  );
}

/** One event whose list holds exactly these values: not one too few, not one too many. */
function setEquals({ of, field, values }: Extract<Rule, { set_eq: unknown }>['set_eq'], evidence: Evidence): Finding {
  const events = find(of, evidence);
  const wanted = new Set<unknown>(values);
  const exact = events.find((event) => {
    const given = listAt(event, field);
    return new Set(given).size === wanted.size && given.every((value) => wanted.has(value));
  });
  const shown = exact ?? events[0];
  const actual = shown ? listed(listAt(shown, field), shown, evidence) : NOT_DONE;
  return finding(exact !== undefined, shown ? [shown] : [], actual);
}

/** Codes by their names, as far as the case or the scenario gives them one; anything else as it stands. */
function listed(values: readonly unknown[], event: LogEvent, { world }: Evidence): Text {
  const home = homeAt(world, event);
  const names = values.map((value) => codeInWords(world, home, String(value)));
  return names.length === 0 ? same('—') : joined(names);
}

/** Of the entries of one event's list, how many are as they should be. */
function each({ of, list, has }: Extract<Rule, { each: unknown }>['each'], evidence: Evidence): Finding {
  const [event] = find(of, evidence);
  if (!event) return finding(false, [], NOT_DONE);
  const entries = listAt(event, list);
  const good = entries.filter((entry) =>
    Object.entries(has).every(([path, condition]) =>
      holds(condition, valueAt({ facts: { entry }, caseNo: null }, `entry.${path}`)),
    ),
  );
  const share = entries.length === 0 ? 0 : good.length / entries.length;
  const count = `${String(good.length)} / ${String(entries.length)}`;
  return { share, evidence: [event.number], actual: both(`${count} 项写明`, `${count} items say so`) };
}

function within(
  { event, after, length, unit }: Extract<Rule, { within: unknown }>['within'],
  evidence: Evidence,
): Finding {
  const [start] = find(after, evidence);
  if (!start) return finding(false, [], NOT_DONE);
  const done = find(event, evidence).find(({ number }) => number > start.number);
  if (!done) return finding(false, [start], NOT_DONE);
  const taken = takenBetween(start.at, done.at, { unit, world: evidence.world });
  return finding(taken <= length, [start, done], takenWords(taken, unit));
}

type Unit = Extract<Rule, { within: unknown }>['within']['unit'];

function takenBetween(from: string, to: string, { unit, world }: { unit: Unit; world: World }): number {
  const { calendars, policy } = world;
  const [first, last] = [dayOf(from), dayOf(to)];
  if (unit === 'minutes') {
    return minutesBetween(from, to, policy.office, workingDaysBetween(first, last, calendars));
  }
  return unit === 'calendar' || !isWorkingDay(first, calendars)
    ? daysBetween(first, last)
    : workingDaysBetween(first, last, calendars);
}

function takenWords(taken: number, unit: Unit): Text {
  const count = String(taken);
  const plural = taken === 1 ? '' : 's';
  if (unit === 'minutes') return both(`${count} 分钟后`, `${count} minute${plural} later`);
  if (taken === 0) return both('当日', 'The same day');
  return unit === 'working'
    ? both(`${count} 个工作日后`, `${count} working day${plural} later`)
    : both(`${count} 日后`, `${count} day${plural} later`);
}

function countMax({ of, max }: Extract<Rule, { count_max: unknown }>['count_max'], evidence: Evidence): Finding {
  const events = find(of, evidence);
  const count = String(events.length);
  return finding(events.length <= max, events, both(`${count} 次`, `${count} times`));
}

function documentHas(
  { document, parts, case: caseNo }: Extract<Rule, { doc_has: unknown }>['doc_has'],
  evidence: Evidence,
): Finding {
  const { world } = evidence;
  const made = casesOf(evidence, caseNo)
    .flatMap(({ documents }) => documents.filter(({ code }) => code === document))
    .at(-1);
  const name = world.library.documents.find(({ code }) => code === document)?.name ?? same(document);
  if (!made) return { share: 0, evidence: [], actual: both(`没有${name['zh-CN']}`, `There is no ${name.en}`) };
  const there = parts.filter((part) => (made.parts[part] ?? []).length > 0);
  const count = `${String(there.length)} / ${String(parts.length)}`;
  return {
    share: there.length / parts.length,
    evidence: [made.event],
    actual: both(`${name['zh-CN']}：要素 ${count}`, `${name.en}: ${count} parts`),
  };
}

function valueEquals(
  { field, value, case: caseNo }: Extract<Rule, { value_eq: unknown }>['value_eq'],
  evidence: Evidence,
): Finding {
  const values = casesOf(evidence, caseNo).map((record) => valueAt({ facts: { ...record }, caseNo: null }, field));
  const shown = values.find((one) => equals(one, value)) ?? values[0];
  const { events, world } = evidence;
  const setBy = events.findLast(
    (event) =>
      event.effect.set !== undefined &&
      field in event.effect.set &&
      (caseNo ?? event.caseNo) === event.caseNo &&
      isMeant(world, event.caseNo, caseNo),
  );
  return finding(
    values.some((one) => equals(one, value)),
    setBy ? [setBy] : [],
    same(typeof shown === 'string' || typeof shown === 'number' ? String(shown) : '—'),
  );
}

const opposite = (inner: Finding): Finding => ({ ...inner, share: inner.share < 1 ? 1 : 0 });

function all(findings: readonly Finding[]): Finding {
  const share = findings.reduce((sum, part) => sum + part.share, 0) / findings.length;
  const met = findings.filter((part) => part.share > 0).map(({ actual }) => actual);
  const told = joined(met.length > 0 ? met : findings.map(({ actual }) => actual).slice(0, 1), '；', '; ');
  const isPart = met.length > 0 && met.length < findings.length;
  return { share, evidence: numbersOf(findings), actual: isPart ? fill(THE_REST_NOT, { told }) : told };
}

function any(findings: readonly Finding[]): Finding {
  const best = findings.toSorted((one, other) => other.share - one.share)[0];
  return best ?? { share: 0, evidence: [], actual: NOT_DONE };
}

const numbersOf = (findings: readonly Finding[]): number[] =>
  [...new Set(findings.flatMap(({ evidence }) => evidence))].toSorted((one, other) => one - other);

/** The cases a rule speaks of: one by its number, or all but those that a trainer let in. */
const casesOf = ({ state, world }: Evidence, caseNo?: string): CaseRecord[] =>
  Object.values(state.cases).filter((record) =>
    caseNo === undefined ? isMeant(world, record.caseNo, undefined) : record.caseNo === caseNo,
  );

function listAt(event: LogEvent, field: string): unknown[] {
  const value = valueAt(event, field);
  return Array.isArray(value) ? value : [value];
}
