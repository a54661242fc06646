import type { Markable } from '../../../contract/assessment/item.js';

type Units = Pick<Markable<'numeric'>, 'unit' | 'units'>;

export interface TypedNumber {
  /** In the item's own unit. */
  value: number;
  hasUnit: boolean;
}

/** Reads `1,234.5 元`, full-width digits included; undefined where it is not one number. */
export function numberIn(text: string, units: Units): TypedNumber | undefined {
  const typed = folded(text);
  const [found] = endings(units)
    .filter(({ ending }) => typed.endsWith(ending))
    .sort((one, other) => other.ending.length - one.ending.length);
  const rest = found ? typed.slice(0, -found.ending.length).trim() : typed;
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(rest);
  const plain = grouped ? rest.replaceAll(',', '') : rest;
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/.test(plain)) return undefined;
  return { value: Number(plain) * (found?.factor ?? 1), hasUnit: found !== undefined };
}

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/[−–]/g, '-').trim().toLowerCase();

function endings({ unit, units = [] }: Units): { ending: string; factor: number }[] {
  const all = [...(unit ? [{ text: unit, factor: 1 }] : []), ...units];
  return all
    .flatMap(({ text, factor }) => [text['zh-CN'], text.en].map((ending) => ({ ending: folded(ending), factor })))
    .filter(({ ending }) => ending !== '');
}
