import type { AnswerOf } from '../../../contract/assessment/item-answer.js';
import type { Markable } from '../../../contract/assessment/item.js';
import { type Detail, markOf, type Mark, NOTHING } from './mark.js';
import { casedText, fits, matches, mentionsNormal, normalText } from './normal-text.js';
import { numberIn } from './number-text.js';

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

type Accepted = Pick<Markable<'short-answer'>, 'accept' | 'caseSensitive'>;

/** The best of the accepted answers that fit, in either language. */
export function acceptedAnswer({ accept, caseSensitive }: Accepted, text: string) {
  const [normal, flags] = caseSensitive ? ([casedText, 'u'] as const) : ([normalText, 'iu'] as const);
  const fitting = accept.filter(({ text: { 'zh-CN': zh, en }, regex }) =>
    regex ? matches(text, zh, flags) || matches(text, en, flags) : fits(text, zh, normal) || fits(text, en, normal),
  );
  return fitting.sort((a, b) => b.fraction - a.fraction)[0];
}

export function markNumeric(item: Markable<'numeric'>, answer: AnswerOf<'numeric'>): Mark {
  if (answer.text.trim() === '') return NOTHING;
  return markOf((acceptedNumber(item, answer.text)?.fraction ?? 0) / 100);
}

type AskedNumber = Pick<Markable<'numeric'>, 'accept' | 'unit' | 'units' | 'withoutUnit'>;

/** The best that fits; a number without the unit that was asked for is worth its share of it. */
export function acceptedNumber(item: AskedNumber, text: string) {
  const given = numberIn(text, item);
  if (given === undefined) return undefined;
  // A hair beyond the tolerance is rounding of decimals in binary, not an error.
  const fitting = item.accept.filter(({ value, tolerance }) => Math.abs(given.value - value) <= tolerance + 1e-9);
  const [best] = fitting.sort((a, b) => b.fraction - a.fraction);
  if (!best || given.hasUnit || item.withoutUnit === undefined) return best;
  return { ...best, fraction: (best.fraction * item.withoutUnit) / 100 };
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

/** @param key the day or number that was worked out for what was drawn. */
export function markComputed({ formula }: Markable<'computed'>, key: string, answer: AnswerOf<'computed'>): Mark {
  if (answer.text.trim() === '') return NOTHING;
  if (formula.rule !== 'number') return markOf(dayIn(answer.text) === key ? 1 : 0);
  if (key === '') return markOf(0);
  const value = Number(key);
  const tolerance = formula.toleranceIn === 'percent' ? (Math.abs(value) * formula.tolerance) / 100 : formula.tolerance;
  const accepted = acceptedNumber({ ...formula, accept: [{ value, tolerance, fraction: 100 }] }, answer.text);
  return markOf((accepted?.fraction ?? 0) / 100);
}
