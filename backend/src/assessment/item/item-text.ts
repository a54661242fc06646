import type { Language, Localized } from '../../../contract/common.js';
import type { DrawnItem } from './drawn-item.js';

/** A text of an item in the reader's language, with what was drawn in place of {{name}}. */
export function itemText({ values }: Pick<DrawnItem, 'values'>, text: Localized, language: Language): string {
  return text[language].replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : shown(value, language);
  });
}

function shown(value: string | number, language: Language): string {
  if (typeof value === 'number') return String(value);
  const at = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return value;
  if (language === 'zh-CN')
    return `${String(at.getUTCFullYear())}年${String(at.getUTCMonth() + 1)}月${String(at.getUTCDate())}日`;
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
