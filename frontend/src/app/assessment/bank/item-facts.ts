import type { Item } from '@lms/contract/assessment/item';

/** What every item has, whatever its type: shown elsewhere. */
const ABOUT = new Set([
  ...['slug', 'type', 'area', 'difficulty', 'points', 'tags', 'objective', 'text', 'hints', 'explanation', 'basis'],
  ...['name', 'pictures'],
]);

export interface Fact {
  path: string;
  value: string;
}

/** The key and the settings of an item: everything that is no text, field by field. */
export function factsIn(item: Item): Fact[] {
  return Object.entries(item).flatMap(([name, value]) => (ABOUT.has(name) ? [] : leavesOf(value, [name])));
}

function leavesOf(value: unknown, path: readonly string[]): Fact[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object')
    return [{ path: path.join('.'), value: typeof value === 'string' ? value : JSON.stringify(value) }];
  if ('zh-CN' in value && 'en' in value) return [];
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return value.length > 0 ? [{ path: path.join('.'), value: value.join(', ') }] : [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'id') return [];
    return leavesOf(inner, [...path, nameOf(value, key, inner)]);
  });
}

function nameOf(whole: object, key: string, inner: unknown): string {
  if (!Array.isArray(whole)) return key;
  const id: unknown = typeof inner === 'object' && inner !== null && 'id' in inner ? inner.id : undefined;
  return typeof id === 'string' ? id : String(Number(key) + 1);
}

/** `choices.b.text` for `choices.1.text`: things of a list by the names that their author gave them. */
export function namedPath(item: Item, path: string): string {
  let at: unknown = item;
  const names = path.split('.').map((key) => {
    const whole = (at ?? {}) as Record<string, unknown>;
    at = whole[key];
    return nameOf(whole, key, at);
  });
  return names.join('.');
}
