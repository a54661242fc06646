import type { AnswerOf } from '../../../contract/assessment/item-answer.js';
import type { Markable } from '../../../contract/assessment/item.js';
import { type Detail, markOf, type Mark, NOTHING } from './mark.js';
import { fits, mentionsNormal, normalText } from './normal-text.js';

/** Accepted whole answers or points made, whichever gives more. */
export function markShortAnswer(item: Markable<'short-answer'>, answer: AnswerOf<'short-answer'>): Mark {
  const normal = normalText(answer.text);
  if (normal === '') return NOTHING;
  const accepted = acceptedAnswer(item, answer.text)?.fraction;
  const details = item.keywords.map((keyword, index): Detail => {
    const isMade = normalWords(keyword).some((word) => mentionsNormal(normal, word));
    return { id: String(index + 1), verdict: isMade ? 'right' : 'missed' };
  });
  const made = item.keywords.reduce(
    (sum, { fraction }, index) => sum + (details[index]?.verdict === 'right' ? fraction : 0),
    0,
  );
  const best = accepted === undefined || item.keywords.length > 0 ? Math.max(accepted ?? 0, made) : accepted;
  return markOf(best / 100, details, item.review === 'human');
}

type Keyword = Markable<'short-answer'>['keywords'][number];
const wordsOf = new WeakMap<Keyword, string[]>();

/** An item is marked for many people: its words are made normal once. */
function normalWords(keyword: Keyword): string[] {
  const known = wordsOf.get(keyword) ?? keyword.any.map(normalText);
  wordsOf.set(keyword, known);
  return known;
}

/** The best of the accepted answers that fit, in either language. */
export function acceptedAnswer(item: Markable<'short-answer'>, text: string) {
  const fitting = item.accept.filter((one) => fits(text, one.text['zh-CN']) || fits(text, one.text.en));
  return fitting.sort((a, b) => b.fraction - a.fraction)[0];
}

export function markNumeric(item: Markable<'numeric'>, answer: AnswerOf<'numeric'>): Mark {
  if (answer.text.trim() === '') return NOTHING;
  return markOf((acceptedNumber(item, answer.text)?.fraction ?? 0) / 100);
}

export function acceptedNumber(item: Markable<'numeric'>, text: string) {
  const given = numberIn(text, [item.unit?.['zh-CN'], item.unit?.en]);
  if (given === undefined) return undefined;
  // A hair beyond the tolerance is rounding of decimals in binary, not an error.
  const fitting = item.accept.filter(({ value, tolerance }) => Math.abs(given - value) <= tolerance + 1e-9);
  return fitting.sort((a, b) => b.fraction - a.fraction)[0];
}

/** Reads `1,234.5 元`, full-width digits included; undefined where it is not one number. */
function numberIn(text: string, units: (string | undefined)[]): number | undefined {
  let rest = text.normalize('NFKC').replaceAll(/[−–]/g, '-').trim().toLowerCase();
  for (const unit of units) {
    const ending = unit?.normalize('NFKC').toLowerCase();
    if (ending && rest.endsWith(ending)) rest = rest.slice(0, -ending.length).trim();
  }
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(rest);
  const plain = grouped ? rest.replaceAll(',', '') : rest;
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}

/** A day as people write it: 2026-06-16, 2026/6/16, 2026.6.16, 2026年6月16日. Undefined where it is none. */
export function dayIn(text: string): string | undefined {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.normalize('NFKC').trim());
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = Date.parse(`${iso}T00:00:00Z`);
  // Date.parse takes February 30 for March 2.
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** @param key the day that the working-day engine found for what was drawn. */
export function markComputed(key: string, answer: AnswerOf<'computed'>): Mark {
  if (answer.text.trim() === '') return NOTHING;
  return markOf(dayIn(answer.text) === key ? 1 : 0);
}
