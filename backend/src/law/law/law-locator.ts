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

const VALUES: Record<string, number> = { 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const NUMBER = '[零一二三四五六七八九十百]+';
const ARTICLE = new RegExp(`第(${NUMBER})条(?:之(${NUMBER}))?(?:第(${NUMBER})款)?(?:第(${NUMBER})项)?`, 'g');
const WORDS: [RegExp, string][] = [
  [/至/g, ' to '],
  [/[、，]/g, ', '],
  [/；/g, '; '],
];

/** Articles as Chinese authors cite them, `第三十二条第一款、第七十八条`, in English; anything else stays as it is written. */
export function citedInEnglish(article: string): string {
  const known = article.replace(ARTICLE, (_, ...groups: (string | undefined)[]) => {
    const [number = '', inserted, ...places] = groups.slice(0, 4);
    const within = places.filter((part) => part !== undefined).map((part) => `(${String(valueOf(part))})`);
    return `Art. ${String(valueOf(number))}${inserted ? `-${String(valueOf(inserted))}` : ''}${within.join('')}`;
  });
  const said = WORDS.reduce((text, [sign, words]) => text.replace(sign, words), known);
  return /\p{Script=Han}/u.test(said) ? article : said;
}

/** 三十二 is 32, 一百零五 is 105. */
export function valueOf(words: string): number {
  let [sum, digit] = [0, 0];
  for (const word of words) {
    if (word === '十') sum += (digit || 1) * 10;
    else if (word === '百') sum += (digit || 1) * 100;
    digit = VALUES[word] ?? 0;
  }
  return sum + digit;
}
