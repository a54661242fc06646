import type { Language } from '../../../contract/common.js';

const DIGITS = '零一二三四五六七八九';
const LOCATOR =
  /^(?<law>[^/\s]+)\/(?<article>\d{1,3}(?:-\d{1,2})?)(?:\/(?<paragraph>\d{1,2}))?(?:\/(?<item>\d{1,2}))?$/;

/** A place in a law as an author writes it: `行政许可法/32/1/4` is 行政许可法 第三十二条第一款第四项. */
export interface LawLocator {
  law: string;
  /** Article, paragraph and item as numbers, `32/1/4`; `17-1` is the article inserted after 17. */
  path: string;
}

/** The place an author named, or nothing when it isn't one. */
export function lawLocator(text: string): LawLocator | undefined {
  const parts = LOCATOR.exec(text)?.groups;
  if (!parts) return undefined;
  const path = [parts.article, parts.paragraph, parts.item].filter(Boolean).join('/');
  return { law: parts.law ?? '', path };
}

/** The path as it is cited: `第三十二条第一款第四项`, `Art. 32(1)(4)`. */
export function cited(path: string, language: Language): string {
  const [article = '', ...within] = path.split('/');
  if (language === 'en') return `Art. ${article}${within.map((part) => `(${part})`).join('')}`;
  const [number = '', inserted] = article.split('-');
  const units = ['款', '项'];
  const after = inserted === undefined ? '' : `之${chinese(Number(inserted))}`;
  const places = within.map((part, index) => `第${chinese(Number(part))}${units[index] ?? ''}`);
  return `第${chinese(Number(number))}条${after}${places.join('')}`;
}

/** A number below a thousand in Chinese words: 10 十, 32 三十二, 105 一百零五. */
export function chinese(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const head = hundreds > 0 ? `${DIGITS.charAt(hundreds)}百` : '';
  if (head && tens + ones === 0) return head;
  return head + belowHundred(tens, ones, head !== '');
}

function belowHundred(tens: number, ones: number, afterHundreds: boolean): string {
  const last = ones > 0 ? DIGITS.charAt(ones) : '';
  if (tens === 0) return afterHundreds ? `零${last}` : last || '零';
  const ten = tens === 1 && !afterHundreds ? '十' : `${DIGITS.charAt(tens)}十`;
  return ten + last;
}
