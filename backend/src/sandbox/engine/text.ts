import type { Localized } from '../../../contract/common.js';

/** A text of the simulated world, always in both languages: the engine does not know who reads. */
export type Text = Localized;

export const both = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

export const same = (text: string): Text => both(text, text);

/** Puts values into the `{name}` places of a text. */
export function fill(text: Text, values: Record<string, Text | string | number>): Text {
  const put = (language: keyof Text) =>
    text[language].replaceAll(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { 'zh-CN': put('zh-CN'), en: put('en') };
}

export const joined = (texts: readonly Text[], zh = '、', en = ', '): Text =>
  both(texts.map((text) => text['zh-CN']).join(zh), texts.map((text) => text.en).join(en));

export const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'zh-CN' in value && 'en' in value && Object.keys(value).length === 2;
