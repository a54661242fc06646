import { placesIn } from '@lms/contract/assessment/item/pieces';
import type { Localized } from '@lms/contract/common';
import type { Row } from './item-fields';

/** One thing that a pair can name. */
export interface Named {
  id: string;
  text: string;
}

/** What can be paired: the things of a list, or the places of a text. */
export function namedIn(value: unknown): Named[] {
  if (Array.isArray(value)) {
    return (value as readonly { id: string; text: Localized }[]).map(({ id, text }) => ({
      id,
      text: `${id} · ${text['zh-CN']}`,
    }));
  }
  return typeof value === 'object' && value !== null && 'zh-CN' in value
    ? placesIn(String(value['zh-CN'])).map((id) => ({ id, text: `[[${id}]]` }))
    : [];
}

/** The first letter or number that none of them has. */
export function freeId(rows: readonly Row[]): string {
  const taken = new Set(rows.map(({ id }) => String(id)));
  const isNumbered = rows.length > 0 && rows.every(({ id }) => /^\d+$/.test(String(id)));
  const all = isNumbered || rows.length === 0 ? [] : [...'abcdefghijklmnopqrstuvwxyz'];
  return (
    all.find((id) => !taken.has(id)) ??
    String(Array.from({ length: 99 }, (_, n) => n + 1).find((n) => !taken.has(String(n))))
  );
}

/** `10 20, 40 20, 40 60`: the corners of a polygon. */
export const cornersText = (value: unknown): string =>
  Array.isArray(value) ? (value as [number, number][]).map(([x, y]) => `${String(x)} ${String(y)}`).join(', ') : '';

export const cornersIn = (text: string): number[][] =>
  text
    .split(/[,;\n]/)
    .map((corner) => corner.trim().split(/\s+/).map(Number))
    .filter((corner) => corner.length === 2 && corner.every((one) => !Number.isNaN(one)));

type Drawn = readonly (string | number)[] | { min: number; max: number; step: number };

/** A line for each parameter: `base = 100, 200` or `base = 100 to 900 step 50`. */
export const parametersText = (value: unknown): string =>
  Object.entries((value ?? {}) as Record<string, Drawn>)
    .map(([name, drawn]) =>
      'min' in drawn
        ? `${name} = ${String(drawn.min)} to ${String(drawn.max)} step ${String(drawn.step)}`
        : `${name} = ${drawn.join(', ')}`,
    )
    .join('\n');

export function parametersIn(text: string): Record<string, unknown> {
  const lines = text.split('\n').flatMap((line) => {
    const [, name, drawn = ''] = /^\s*([A-Za-z]\w*)\s*=\s*(.+)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, drawnIn(drawn)] as const];
  });
  return Object.fromEntries(lines);
}

function drawnIn(text: string): unknown {
  const [, min, max, step] = /^(-?[\d.]+)\s*to\s*(-?[\d.]+)(?:\s*step\s*([\d.]+))?\s*$/.exec(text) ?? [];
  if (min !== undefined) return { min: Number(min), max: Number(max), step: Number(step ?? 1) };
  return text
    .split(/[,，]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => (/^-?\d+(\.\d+)?$/.test(one) ? Number(one) : one));
}

/** A day, a number, or `{name}` for what is drawn. */
export function settledText(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'draw' in value) return `{${String(value.draw)}}`;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function settledIn(text: string): unknown {
  const [, draw] = /^\{\s*(\w+)\s*\}$/.exec(text.trim()) ?? [];
  if (draw !== undefined) return { draw };
  return /^\d+$/.test(text.trim()) ? Number(text) : text.trim();
}
