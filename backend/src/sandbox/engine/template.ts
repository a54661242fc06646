import { isText, type Text } from './text.js';

/** What a `{{place}}` of a text may stand for. */
export type Value = Text | string | number;
export type Scope = Readonly<Record<string, Value | Readonly<Record<string, Value>>>>;

/** A text names a value that the scenario does not define. */
export class UnknownPlace extends Error {
  constructor(readonly place: string) {
    super(`nothing is called {{${place}}}`);
  }
}

const PLACE = /\{\{\s*([\w.-]+)(?:\|(\w+))?\s*\}\}/g;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day in words: 2026年5月31日, 31 May 2026. */
export function dayWords(day: string): Text {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[Number(month) - 1] ?? month;
  return {
    'zh-CN': `${year}年${String(Number(month))}月${String(Number(date))}日`,
    en: `${String(Number(date))} ${name} ${year}`,
  };
}

/** The same value with every place filled in, at whatever depth it stands. */
export function filled<T>(value: T, scope: Scope): T {
  return fillDeep(value, scope) as T;
}

function fillDeep(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') return fillString(value, scope);
  if (Array.isArray(value)) return value.map((part) => fillDeep(part, scope));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) {
    return { 'zh-CN': inLanguage(value['zh-CN'], 'zh-CN', scope), en: inLanguage(value.en, 'en', scope) };
  }
  if (isWritten(value)) return { zh: inLanguage(value.zh, 'zh-CN', scope), en: inLanguage(value.en, 'en', scope) };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fillDeep(part, scope)]));
}

/** A text of a command as its author wrote it: not yet read by a schema that knows it for a text. */
function isWritten(value: object): value is { zh: string; en: string } {
  const { zh, en, ...others } = value as Record<string, unknown>;
  return typeof zh === 'string' && typeof en === 'string' && Object.keys(others).length === 0;
}

/** A string that is nothing but one place becomes the value itself, so that a number stays a number. */
function fillString(text: string, scope: Scope): unknown {
  const whole = /^\{\{\s*([\w.-]+)\s*\}\}$/.exec(text);
  if (whole?.[1] !== undefined) return lookUp(whole[1], scope);
  return text.includes('{{') ? inLanguage(text, 'zh-CN', scope) : text;
}

function inLanguage(text: string, language: keyof Text, scope: Scope, depth = 0): string {
  return text.replaceAll(PLACE, (_, place: string, filter: string | undefined) => {
    const value = lookUp(place, scope);
    const plain = isText(value) ? value[language] : String(value);
    if (filter === 'date') return dayWords(plain)[language];
    return depth < 3 ? inLanguage(plain, language, scope, depth + 1) : plain;
  });
}

function lookUp(place: string, scope: Scope): Value {
  const [name = '', part] = place.split('.');
  const found = scope[name];
  if (found === undefined) throw new UnknownPlace(place);
  if (part === undefined) {
    if (typeof found === 'object' && !isText(found)) throw new UnknownPlace(place);
    return found;
  }
  const value = typeof found === 'object' && !isText(found) ? found[part] : undefined;
  if (value === undefined) throw new UnknownPlace(place);
  return value;
}
