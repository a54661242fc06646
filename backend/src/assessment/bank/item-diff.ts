import type { QuestionDiff } from '../../../contract/assessment/question.js';
import type { Item } from '../../../contract/assessment/item.js';

type Leaves = Map<string, string>;

/** What differs between two wordings, field by field, in the order of the fields; a list's things are told apart by their id. */
export function diffItems(before: Item, after: Item): QuestionDiff['changes'] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

function leavesOf(value: unknown, path: readonly string[] = [], found: Leaves = new Map()): Leaves {
  const text = textOf(value);
  if (text !== undefined) return found.set(path.join('.'), text);
  for (const [key, inner] of Object.entries(value ?? {})) {
    leavesOf(inner, [...path, nameOf(value as object, key, inner)], found);
  }
  return found;
}

/** A plain value, or a list of them, in words; undefined where there is more inside, or nothing. */
function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  const isPlainList = Array.isArray(value) && value.length > 0 && value.every((one) => typeof one !== 'object');
  return isPlainList ? value.join(', ') : undefined;
}

/** `choices.b.text` rather than `choices.1.text`: one that moved is still the same. */
function nameOf(whole: object, key: string, inner: unknown): string {
  if (!Array.isArray(whole)) return key;
  const id: unknown = typeof inner === 'object' && inner !== null && 'id' in inner ? inner.id : undefined;
  return typeof id === 'string' ? id : String(Number(key) + 1);
}
