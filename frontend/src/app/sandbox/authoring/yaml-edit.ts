import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { afterKey, flow, itemLines, type Json } from './yaml-write';

/** A place in a scenario: `['criteria', 2, 'title']`. */
export type Path = readonly (string | number)[];

/** A text that was read: its values, and where the parts stand. */
export interface ReadText {
  readonly text: string;
  readonly document: Document;
  /** Undefined while the text is no YAML with named parts. */
  readonly value: Readonly<Record<string, Json>> | undefined;
}

export function readText(text: string): ReadText {
  const document = parseDocument(text, { logLevel: 'silent' });
  const isSound = document.errors.length === 0 && isMap(document.contents);
  return { text, document, value: isSound ? plain(document) : undefined };
}

function plain(document: Document): Readonly<Record<string, Json>> | undefined {
  try {
    return document.toJS() as Readonly<Record<string, Json>>;
  } catch {
    // Aliases without end: the server says so too.
    return undefined;
  }
}

/** The value at a place; undefined where there is none. */
export function valueAt(value: unknown, path: Path): Json | undefined {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined),
    value,
  ) as Json | undefined;
}

/** The value with one place changed; `undefined` takes the place away. */
export function withValueAt(value: Json | undefined, path: Path, change: Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return change;
  if (typeof key === 'number') {
    const list = Array.isArray(value) ? [...(value as readonly Json[])] : [];
    const next = withValueAt(list[key], rest, change);
    if (next === undefined) list.splice(key, 1);
    else list[key] = next;
    return list;
  }
  const { [key]: old, ...others } = (value ?? {}) as Record<string, Json>;
  const next = withValueAt(old, rest, change);
  if (next === undefined) return others;
  return old === undefined ? { ...others, [key]: next } : { ...(value as Record<string, Json>), [key]: next };
}

/** The line a place stands on, or that of the nearest part above it. */
export function lineOf({ text, document }: ReadText, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const start = isNode(node) ? node.range?.[0] : undefined;
    if (start !== undefined) return text.slice(0, start).split('\n').length;
  }
  return 1;
}

/**
 * The text with one place changed. Only the characters of that place, or the lines of that part, are written anew, so
 * that comments, order and layout elsewhere stay as they are.
 */
export function edited(read: ReadText, path: Path, change: Json | undefined): ReadText {
  const wanted = withValueAt(read.value, path, change);
  return checked(read, wanted, splice(read, path, change));
}

/** The text with the entries of a list in another order, or one more or fewer of them. `order`: places of old entries, or a new entry. */
export function relisted(read: ReadText, path: Path, order: readonly (number | { add: Json })[]): ReadText {
  const old = valueAt(read.value, path);
  const list = Array.isArray(old) ? (old as readonly Json[]) : [];
  const next = order.map((one) => (typeof one === 'number' ? (list[one] ?? null) : one.add));
  const wanted = withValueAt(read.value, path, next);
  const node = nodeAt(read, path);
  const isBlock = isSeq(node) && node.flow !== true && node.items.length > 0 && order.length > 0;
  return checked(read, wanted, isBlock ? relines(read, node, order) : splice(read, path, next));
}

/** What was spliced, if it says what was meant; else the whole document written anew. */
function checked({ document }: ReadText, wanted: Json | undefined, text: string | undefined): ReadText {
  const read = text === undefined ? undefined : readText(text);
  if (read && same(read.value, wanted)) return read;
  const copy = document.clone();
  reconcile(copy, [], document.toJS(), wanted);
  return readText(copy.toString({ lineWidth: 0, singleQuote: true }));
}

/** Brings a document to a wanted value, touching only what differs. */
function reconcile(document: Document, path: Path, old: unknown, wanted: unknown): void {
  if (same(old, wanted)) return;
  if (!isPlainMap(old) || !isPlainMap(wanted)) {
    document.setIn(path, wanted);
    return;
  }
  for (const key of Object.keys(old)) if (!(key in wanted)) document.deleteIn([...path, key]);
  for (const [key, part] of Object.entries(wanted)) reconcile(document, [...path, key], old[key], part);
}

const isPlainMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlainMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

function nodeAt({ document }: ReadText, path: Path): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

const spanOf = (node: unknown): readonly [number, number] | undefined => {
  const range = isNode(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
};

function splice(read: ReadText, path: Path, change: Json | undefined): string | undefined {
  const parent = nodeAt(read, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined) return undefined;
  const node = nodeAt(read, path);
  if (change === undefined) return isMap(parent) ? withoutKey(read, parent, path) : undefined;
  if (node === undefined) return isMap(parent) ? withKey(read, parent, String(key), change) : undefined;
  return replaced(read, path, node as Node, change);
}

/** The value at a place in other words. */
function replaced(read: ReadText, path: Path, node: Node, change: Json): string | undefined {
  const span = spanOf(node);
  if (!span) return undefined;
  const { text } = read;
  const [start, end] = [span[0], span[0] + text.slice(span[0], span[1]).trimEnd().length];
  const isSmall = typeof change !== 'object' || change === null;
  if ((isScalar(node) && isSmall) || isInFlow(read, path)) return text.slice(0, start) + flow(change) + text.slice(end);
  const colon = colonBefore(text, start);
  const key = colon === undefined ? undefined : keyStart(read, path);
  if (colon === undefined || key === undefined) return undefined;
  return text.slice(0, colon + 1) + afterKey(change, columnOf(text, key)) + text.slice(end);
}

/** The colon of `key:` right before a value; undefined where something else stands between. */
function colonBefore(text: string, start: number): number | undefined {
  const before = text.slice(0, start).trimEnd();
  return before.endsWith(':') ? before.length - 1 : undefined;
}

/** Where the key of a part of a map begins. */
function keyStart(read: ReadText, path: Path): number | undefined {
  const parent = nodeAt(read, path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return spanOf(pair?.key)?.[0];
}

const isFlow = (node: unknown): boolean => (isMap(node) || isSeq(node)) && node.flow === true;

const isInFlow = (read: ReadText, path: Path): boolean =>
  path.some((_, length) => length < path.length && isFlow(nodeAt(read, path.slice(0, length))));

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/** A map with one part more. */
function withKey({ text }: ReadText, parent: YAMLMap, key: string, value: Json): string | undefined {
  const span = spanOf(parent);
  if (!span) return undefined;
  if (parent.flow === true) {
    const end = text.lastIndexOf('}', span[1] - 1);
    const inside = text.slice(span[0] + 1, end).trimEnd();
    const comma = inside.trim() === '' || inside.endsWith(',') ? '' : ',';
    return `${text.slice(0, span[0] + 1)}${inside}${comma} ${flow(key)}: ${flow(value)} ${text.slice(end)}`;
  }
  const indent = columnOf(text, span[0]);
  const end = span[0] + text.slice(span[0], span[1]).trimEnd().length;
  return `${text.slice(0, end)}\n${' '.repeat(indent)}${flow(key)}:${afterKey(value, indent)}${text.slice(end)}`;
}

/** A map with one part fewer. */
function withoutKey(read: ReadText, parent: YAMLMap, path: Path): string | undefined {
  const { text } = read;
  const span = spanOf(parent);
  const at = parent.items.findIndex((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === path.at(-1));
  const starts = parent.items.map(({ key }) => spanOf(key)?.[0]);
  const start = starts[at];
  if (!span || start === undefined || parent.flow === true || parent.items.length < 2) return undefined;
  const next = starts[at + 1];
  // The first part stands behind the `- ` of a list: what follows takes its place.
  if (text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() !== '') {
    return next === undefined ? undefined : text.slice(0, start) + text.slice(next);
  }
  const value = spanOf(parent.items[at]?.value) ?? [start, start];
  const end = value[0] + text.slice(value[0], value[1]).trimEnd().length;
  const line = text.indexOf('\n', end);
  return text.slice(0, text.lastIndexOf('\n', start - 1) + 1) + (line < 0 ? '' : text.slice(line + 1));
}

/** The lines of a list's entries in another order. Comments before an entry go with it. */
function relines({ text }: ReadText, list: YAMLSeq, order: readonly (number | { add: Json })[]): string | undefined {
  const starts = list.items.map((item) => dashBefore(text, spanOf(item)?.[0]));
  if (starts.some((start) => start === undefined)) return undefined;
  const places = starts as number[];
  const [first = 0] = places;
  const span = spanOf(list);
  if (!span) return undefined;
  const end = span[0] + text.slice(span[0], span[1]).trimEnd().length;
  const indent = columnOf(text, first);
  const head = text.lastIndexOf('\n', first - 1) + 1;
  const cuts = [head, ...places.slice(1).map((place) => commentsBefore(text, place)), end];
  const chunks = places.map((_, at) => text.slice(cuts[at], cuts[at + 1]).trimEnd());
  const body = order.map((one) => (typeof one === 'number' ? chunks[one] : itemLines(one.add, indent).join('\n')));
  return text.slice(0, head) + body.join('\n') + text.slice(end);
}

/** Where the `- ` of an entry stands; undefined where the entry does not begin its line. */
function dashBefore(text: string, start: number | undefined): number | undefined {
  if (start === undefined) return undefined;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const dash = text.slice(line, start).search(/-\s*$/);
  const isFirst = dash >= 0 && text.slice(line, line + dash).trim() === '';
  return isFirst ? line + dash : undefined;
}

/** Where the comment lines right above an entry begin. */
function commentsBefore(text: string, place: number): number {
  let line = text.lastIndexOf('\n', place - 1) + 1;
  while (line > 0) {
    const above = text.lastIndexOf('\n', line - 2) + 1;
    if (!text.slice(above, line).trimStart().startsWith('#')) break;
    line = above;
  }
  return line;
}
