import type { Localized } from '../../../contract/common.js';
import type { DrawnFrom } from '../../../contract/assessment/item/computed.js';
import type { Item } from '../../../contract/assessment/item.js';
import { isPictureFile } from '../../../contract/assessment/item/picture-source.js';
import { evaluate, ExpressionFault } from './expression.js';

/** One thing that keeps an item from being used, at its field. */
export interface ItemFault {
  path: PropertyKey[];
  message: string;
  words: Localized;
}

/** What the schema cannot see: whether a formula can be worked out whatever is drawn, and whether a picture is there. */
export function itemFaults(item: Item): ItemFault[] {
  if (item.type === 'hotspot') return pictureFaults(item.picture.source, ['picture', 'source']);
  if (item.type === 'case') {
    return item.parts.flatMap((part, index) =>
      part.type === 'hotspot' ? pictureFaults(part.picture.source, ['parts', index, 'picture', 'source']) : [],
    );
  }
  if (item.type !== 'computed' || item.formula.rule !== 'number') return [];
  const fault = formulaFault(item.formula.expression, item.parameters);
  return fault === undefined ? [] : [{ path: ['formula', 'expression'], message: fault.en, words: fault }];
}

const pictureFaults = (source: string, path: PropertyKey[]): ItemFault[] =>
  isPictureFile(source) ? [{ path, message: NO_PICTURE.en, words: NO_PICTURE }] : [];

const NO_PICTURE: Localized = { 'zh-CN': '没有这张图片', en: 'there is no such picture' };

/** More parameters than these are tried with their first and last values only in part. */
const MOST_TRIED = 8;

/** Tries the formula with the least and the greatest of each parameter, where it breaks first. */
function formulaFault(expression: string, parameters: Readonly<Record<string, DrawnFrom>>): Localized | undefined {
  const ends = Object.entries(parameters).map(([name, drawn]) => ({ name, ends: endsOf(drawn) }));
  const tried = ends.slice(0, MOST_TRIED);
  for (let corner = 0; corner < 2 ** tried.length; corner++) {
    const values = Object.fromEntries(
      ends.map(({ name, ends: [first, last] }, index) => [name, (corner >> index) & 1 ? last : first]),
    );
    try {
      evaluate(expression, values);
    } catch (error) {
      if (!(error instanceof ExpressionFault)) throw error;
      return error.words;
    }
  }
  return undefined;
}

function endsOf(drawn: DrawnFrom): [string | number, string | number] {
  if (!Array.isArray(drawn)) return [drawn.min, drawn.max];
  const sorted = [...drawn].sort((one, other) => (one < other ? -1 : 1));
  return [sorted[0] ?? 0, sorted.at(-1) ?? 0];
}
