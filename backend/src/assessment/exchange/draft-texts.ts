import type { ReportedAnswer } from '../../../contract/assessment/exchange.js';
import type { Draft } from './read-question.js';

/** A text that may be one string for both languages. */
export const zhOf = (text: unknown): string =>
  typeof text === 'string' ? text : text && typeof text === 'object' && 'zh' in text ? String(text.zh) : '';

type Fields = Record<string, unknown>;
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);
const idOf = ({ id }: Fields): string => (typeof id === 'string' ? id : '');

export function answersOf(draft: Draft): ReportedAnswer[] {
  if (draft.type === 'true-false') return truthOf(draft);
  return [...listOf(draft.choices), ...listOf(draft.accept)].map((one) => ({
    text: typeof one.value === 'number' ? String(one.value) : zhOf(one.text),
    fraction: typeof one.fraction === 'number' ? one.fraction : 0,
    ...(one.feedback !== undefined && { feedback: zhOf(one.feedback) }),
    ...(typeof one.tolerance === 'number' && { tolerance: one.tolerance }),
  }));
}

function truthOf({ answer, feedback }: Draft): ReportedAnswer[] {
  const said = (feedback ?? {}) as Fields;
  return [true, false].map((value) => ({
    text: String(value),
    fraction: value === answer ? 100 : 0,
    ...(said[String(value)] !== undefined && { feedback: zhOf(said[String(value)]) }),
  }));
}

export function pairsOf(draft: Draft): { left: string; right: string }[] {
  if (draft.type !== 'matching') return [];
  const right = new Map(listOf(draft.right).map((one) => [idOf(one), zhOf(one.text)]));
  const pairs = (draft.pairs ?? {}) as Record<string, string>;
  return listOf(draft.left).map((one) => ({ left: zhOf(one.text), right: right.get(pairs[idOf(one)] ?? '') ?? '' }));
}

/** The words by which two questions with the same text still differ. */
export const choiceTexts = (draft: Draft): string[] => [
  ...answersOf(draft).map(({ text }) => text),
  ...pairsOf(draft).flatMap(({ left, right }) => [left, right]),
];
