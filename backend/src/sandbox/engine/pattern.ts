import type { Condition, Pattern, Scalar } from '../../../contract/sandbox/rule.js';
import type { LogEvent } from './event.js';

/** What a pattern may look at: any event of the log, or one about to be written. */
export type Seen = Pick<LogEvent, 'type' | 'ok' | 'at' | 'facts' | 'caseNo' | 'refusal'>;

export function matches(pattern: Pattern, event: Seen): boolean {
  if (event.type !== pattern.event || !isBy(pattern.until, event.at)) return false;
  if (pattern.refusedBy !== undefined) {
    if (event.refusal?.rule !== pattern.refusedBy) return false;
  } else if (!hasOutcome(pattern.outcome, event.ok)) return false;
  return Object.entries(pattern.where).every(([path, condition]) => holds(condition, valueAt(event, path)));
}

/** A day as a bound holds to its last minute. */
const isBy = (until: string | undefined, at: string): boolean =>
  until === undefined || at.slice(0, until.length) <= until;

const hasOutcome = (outcome: Pattern['outcome'], ok: boolean): boolean =>
  outcome === 'any' || (outcome === 'done') === ok;

/** The fact of that name; `items.material` reaches into the entries of a list. `case` is the case itself. */
export function valueAt(event: Pick<Seen, 'facts' | 'caseNo'>, path: string): unknown {
  if (path === 'case') return event.caseNo;
  return path.split('.').reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value.map((entry) => partOf(entry, part));
    return partOf(value, part);
  }, event.facts);
}

const partOf = (value: unknown, part: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined;

/** Whether a value is as a condition says; of a list, whether one of its entries is. */
export function holds(condition: Condition, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((entry) => holds(condition, entry));
  if (typeof condition !== 'object' || condition === null) return equals(value, condition);
  if ('in' in condition) return condition.in.some((one) => equals(value, one));
  if ('notIn' in condition) return !condition.notIn.some((one) => equals(value, one));
  return measures(condition, value);
}

function measures(
  condition: Exclude<Condition, Scalar | { in: Scalar[] } | { notIn: Scalar[] }>,
  value: unknown,
): boolean {
  if ('mentions' in condition) return mentions(condition.mentions, value);
  if ('minLength' in condition) return typeof value === 'string' && value.trim().length >= condition.minLength;
  if (typeof value !== 'number') return false;
  return 'atLeast' in condition ? value >= condition.atLeast : value <= condition.atMost;
}

const mentions = (words: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && words.some((word) => value.toLowerCase().includes(word.toLowerCase()));

/** `null` also stands for what was not given at all. */
export const equals = (value: unknown, expected: Scalar): boolean => (value ?? null) === expected;
