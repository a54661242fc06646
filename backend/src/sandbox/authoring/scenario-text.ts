import { isMap, isScalar, parseDocument, type Document } from 'yaml';
import { contentHash } from '../../platform/content/content-file.js';
import type { Localized } from '../../../contract/common.js';
import type { DraftHead } from './scenario-draft.entity.js';

/** Identifies the words of a text. */
export const hashOf = (text: string): string => contentHash(text);

/** Whether the text is YAML with named parts, so that it can be kept and mended in the editor. */
export function isReadable(text: string): boolean {
  const document = parseDocument(text, { logLevel: 'silent' });
  return document.errors.length === 0 && isMap(document.contents);
}

/** The code that the text gives itself; null where it gives none. */
export function codeOf(text: string): string | null {
  const code = parseDocument(text, { logLevel: 'silent' }).get('code');
  return typeof code === 'string' ? code : null;
}

/** What a list shows of a text; as much as can be read while it is being written. */
export function headOf(text: string, code: string): DraftHead {
  const document = parseDocument(text, { logLevel: 'silent' });
  const tracks = document.getIn(['tracks'], true) as { items?: unknown[] } | undefined;
  const level = document.get('level');
  return {
    title: titleIn(document) ?? { 'zh-CN': code, en: code },
    level: typeof level === 'string' ? level.slice(0, 10) : '',
    tracks: (tracks?.items ?? []).slice(0, 5).map((item) => (isScalar(item) ? String(item.value) : '')),
  };
}

function titleIn(document: Document): Localized | undefined {
  const plain = document.get('title');
  if (typeof plain === 'string') return { 'zh-CN': plain, en: plain };
  const [zh, en] = [document.getIn(['title', 'zh']), document.getIn(['title', 'en'])];
  const words = [zh, en].filter((one) => typeof one === 'string' && one !== '').map((one) => String(one).slice(0, 200));
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? undefined : { 'zh-CN': first, en: last };
}

/**
 * The text under another code, and where `suffix` is given, under another title. Only those places change: comments,
 * order and layout stay as their author left them.
 */
export function renamed(text: string, code: string, suffix?: Readonly<Record<'zh' | 'en', string>>): string {
  const places: [string[], (old: string) => string][] = [
    [['code'], () => code],
    ...(suffix
      ? (['zh', 'en'] as const).map((language): [string[], (old: string) => string] => [
          ['title', language],
          (old) => `${old}${suffix[language]}`,
        ])
      : []),
  ];
  return places.reduce((changed, [path, word]) => withScalar(changed, path, word), text);
}

/** The text with one scalar replaced; unchanged where there is none at that place. */
function withScalar(text: string, path: readonly string[], word: (old: string) => string): string {
  const node = parseDocument(text, { logLevel: 'silent' }).getIn(path, true);
  if (!isScalar(node) || !node.range) return text;
  const value = word(String(node.value));
  const written = /^[SU]\d+$/.test(value) ? value : JSON.stringify(value);
  const end = text.slice(node.range[0], node.range[1]).trimEnd().length + node.range[0];
  return `${text.slice(0, node.range[0])}${written}${text.slice(end)}`;
}
