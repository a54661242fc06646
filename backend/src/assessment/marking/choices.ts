import type { AnswerOf } from '../../../contract/assessment/item-answer.js';
import type { Markable } from '../../../contract/assessment/item.js';
import { type Detail, markOf, type Mark, NOTHING } from './mark.js';

/** The chosen one decides, and its fraction may be negative. */
export function markSingleChoice(item: Markable<'single-choice'>, answer: AnswerOf<'single-choice'>): Mark {
  const chosen = item.choices.find(({ id }) => id === answer.choice);
  if (!chosen) return NOTHING;
  return markOf(chosen.fraction / 100, detailsOf(item.choices, new Set([chosen.id]), 100));
}

/** Partial: the fractions of what was chosen add up, never below nothing. */
export function markMultipleChoice(item: Markable<'multiple-choice'>, answer: AnswerOf<'multiple-choice'>): Mark {
  const chosen = new Set(answer.choices.filter((id) => item.choices.some((choice) => choice.id === id)));
  if (chosen.size === 0) return NOTHING;
  const details = detailsOf(item.choices, chosen, Number.MIN_VALUE);
  if (item.credit === 'all-or-nothing')
    return markOf(details.every(({ verdict }) => verdict === 'right') ? 1 : 0, details);
  const sum = item.choices.reduce((total, { id, fraction }) => total + (chosen.has(id) ? fraction : 0), 0);
  return markOf(Math.max(0, sum / 100), details);
}

export function markTrueFalse(item: Markable<'true-false'>, answer: AnswerOf<'true-false'>): Mark {
  if (answer.value === null) return NOTHING;
  const isRight = answer.value === item.answer;
  return markOf(isRight ? 1 : 0, [{ id: String(answer.value), verdict: isRight ? 'right' : 'wrong' }]);
}

/** `from`: the fraction at which a choice counts among the right ones. */
function detailsOf(choices: { id: string; fraction: number }[], chosen: ReadonlySet<string>, from: number): Detail[] {
  return choices.flatMap(({ id, fraction }): Detail[] => {
    if (chosen.has(id)) return [{ id, verdict: fraction >= from ? 'right' : 'wrong' }];
    return fraction >= from ? [{ id, verdict: 'missed' }] : [];
  });
}
