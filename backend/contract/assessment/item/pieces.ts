import * as z from 'zod';
import { zhEn } from '../../common.js';
import type { brokenRule, ItemRule } from './rules.js';

/** What the types of items are made of. */

/** Names a choice, prompt or part within its item; short, because candidates' answers are made of them. */
export const localId = () => z.coerce.string().regex(/^[A-Za-z0-9-]{1,20}$/, 'must be a short id such as a, B or 1');
export const percent = () => z.number().min(-100).max(100);

export const Labelled = z.strictObject({ id: localId(), text: zhEn() });
export const Choice = z.strictObject({
  id: localId(),
  text: zhEn(),
  fraction: percent().default(0).describe('Share of the points in percent; negative takes away.'),
  feedback: zhEn().optional(),
});

/** A written answer that is accepted. */
export const AcceptedText = z.strictObject({
  text: zhEn(),
  fraction: percent().default(100),
  feedback: zhEn().optional(),
});

/** A number that is accepted. */
export const AcceptedNumber = z.strictObject({
  value: z.number(),
  tolerance: z.number().min(0).default(0).describe('Absolute; the edges count.'),
  fraction: percent().default(100),
  feedback: zhEn().optional(),
});

/** How the unit of a number is judged. */
export const unitFields = {
  unit: zhEn().optional().describe('Stands beside the field, and may be typed.'),
  units: z
    .array(z.strictObject({ text: zhEn(), factor: z.number().positive() }))
    .max(12)
    .optional()
    .describe('Other units that are understood; times the factor gives the number in `unit`.'),
  withoutUnit: percent()
    .optional()
    .describe(
      'Makes the unit part of the answer: percent of the mark for the number alone. Absent: it may be left out.',
    ),
};

/** A text in which `[[id]]` is a place to be filled. */
export const passage = () => zhEn().describe('The text with its places: [[1]] is the place with the id 1.');

/** The ids of the places of a text, in order. */
export const placesIn = (text: string): string[] =>
  [...text.matchAll(/\[\[([A-Za-z0-9-]{1,20})\]\]/g)].map(([, id = '']) => id);

/** Says what is inconsistent within an item, at the field that is to be corrected. */
export type Report = (path: PropertyKey[], rule: ItemRule, values?: Parameters<typeof brokenRule>[1]) => void;

/** The consistency rules of a family of types; what the shape alone cannot say. */
export type Rules<Shapes extends Record<string, z.ZodRawShape>> = {
  [T in keyof Shapes]: (
    item: z.output<z.ZodObject<Shapes[T]>> & { points?: number | undefined },
    report: Report,
  ) => void;
};

export const ids = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id);

export function distinct(things: readonly { id: string }[], field: string, report: Report): void {
  if (new Set(ids(things)).size < things.length) report([field], 'ids-differ');
}

/** Whether two lists name the same, each once. */
export const sameIds = (some: readonly string[], others: readonly string[]): boolean =>
  [...some].sort().join() === [...others].sort().join();

export function oneWhole(things: readonly { fraction: number }[], path: PropertyKey[], report: Report): void {
  if (Math.max(...things.map(({ fraction }) => fraction)) !== 100) report(path, 'one-whole');
}

export function wholeTogether(things: readonly { fraction: number }[], path: PropertyKey[], report: Report): void {
  const sum = things.reduce((total, { fraction }) => total + Math.max(fraction, 0), 0);
  if (Math.abs(sum - 100) > 0.2) report(path, 'whole-together', { sum: sum.toFixed(1) });
}

/** Each place must stand once in the text of each language. */
export function samePlaces(text: { 'zh-CN': string; en: string }, places: readonly string[], report: Report): void {
  for (const language of ['zh-CN', 'en'] as const) {
    if (!sameIds(placesIn(text[language]), places)) {
      report(['passage'], 'places-in-text', {
        language: language === 'en' ? { 'zh-CN': '英文', en: 'English' } : { 'zh-CN': '中文', en: 'Chinese' },
        places: places.map((id) => `[[${id}]]`).join(' '),
      });
    }
  }
}

interface WithUnits {
  unit?: unknown;
  units?: readonly unknown[] | undefined;
  withoutUnit?: number | undefined;
}

/** Other units, and asking for one, make sense only where it is said in which unit the number is. */
export function unitIsNamed({ unit, units = [], withoutUnit }: WithUnits, path: PropertyKey[], report: Report): void {
  if (!unit && (units.length > 0 || withoutUnit !== undefined)) report(path, 'unit-unnamed');
}
