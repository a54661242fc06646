import type { Localized } from '../../../contract/common.js';

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** An article's number as laws write it: 第三十二条. Whole numbers below ten thousand. */
export function chineseNumber(value: number): string {
  const digits = String(value).split('').map(Number);
  const words = digits.map((digit, index) =>
    digit === 0 ? '零' : `${DIGITS[digit] ?? ''}${UNITS[digits.length - 1 - index] ?? ''}`,
  );
  // 一百零五, not 一百零零五; 四十, not 四十零; 十五, not 一十五.
  const plain = words.join('').replace(/零+/g, '零').replace(/零$/, '');
  return plain.startsWith('一十') ? plain.slice(1) : plain;
}

/** `32` is 第三十二条 and Art. 32; a range, `29-33`, is 第二十九条至第三十三条. */
export function articleLabel(no: string): Localized {
  const chinese = no.split('-').map((part) => `第${chineseNumber(Number(part))}条`);
  return { 'zh-CN': chinese.join('至'), en: `Art. ${no.replace('-', '–')}` };
}
