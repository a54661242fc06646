import type { Localized } from '../common.js';
import type { Item } from './item.js';

/** One text of an item and where it stands: `choices.0.text`. */
export interface ItemText {
  path: string;
  text: Localized;
}

/** Every text of an item, in the order in which it is read. */
export function itemTexts(item: Item): ItemText[] {
  return textsIn(item, []);
}

function textsIn(value: unknown, path: readonly string[]): ItemText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isLocalized(value)) return [{ path: path.join('.'), text: value }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

const isLocalized = (value: object): value is Localized =>
  'zh-CN' in value && 'en' in value && typeof value['zh-CN'] === 'string' && typeof value.en === 'string';

/** The base text, Chinese, stands in the place of the English one: nobody has translated it. A name or number may be alike. */
export const isUntranslated = (text: Localized): boolean =>
  text.en.trim() === '' || (text.en === text['zh-CN'] && /\p{Script=Han}/u.test(text.en));

/** The texts that nobody has translated yet. */
export const missingTexts = (item: Item): ItemText[] => itemTexts(item).filter(({ text }) => isUntranslated(text));
