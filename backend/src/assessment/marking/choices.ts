import type { AnswerOf } from '../../../contract/assessment/item-answer.js';
import type { Markable } from '../../../contract/assessment/item.js';
import { type Detail, markOf, type Mark, NOTHING } from './mark.js';

/** The chosen one decides, and its fraction may be negative. */
export function markSingleChoice(item: Markable<'single-choice'>, answer: AnswerOf<'single-choice'>): Mark {
  return markOne(item.choices, answer.choice);
}

/** Regions of a picture are chosen as choices are. */
export function markHotspot({ regions, choose, credit }: Markable<'hotspot'>, answer: AnswerOf<'hotspot'>): Mark {
  const known = answer.regions.filter((id) => regions.some((region) => region.id === id));
  return choose === 'one' ? markOne(regions, known[0]) : markSeveral(regions, known, credit);
}

/** Partial: the fractions of what was chosen add up, never below nothing. */
export function markMultipleChoice(item: Markable<'multiple-choice'>, answer: AnswerOf<'multiple-choice'>): Mark {
  return markSeveral(item.choices, answer.choices, item.credit);
}

export function markTrueFalse(item: Markable<'true-false'>, answer: AnswerOf<'true-false'>): Mark {
  if (answer.value === null) return NOTHING;
  const isRight = answer.value === item.answer;
  return markOf(isRight ? 1 : 0, [{ id: String(answer.value), verdict: isRight ? 'right' : 'wrong' }]);
}

interface Option {
  id: string;
  fraction: number;
}

function markOne(options: readonly Option[], given: string | null | undefined): Mark {
  const chosen = options.find(({ id }) => id === given);
  if (!chosen) return NOTHING;
  return markOf(chosen.fraction / 100, detailsOf(options, new Set([chosen.id]), 100));
}

function markSeveral(options: readonly Option[], given: readonly string[], credit: 'partial' | 'all-or-nothing'): Mark {
  const chosen = new Set(given.filter((id) => options.some((option) => option.id === id)));
  if (chosen.size === 0) return NOTHING;
  const details = detailsOf(options, chosen, Number.MIN_VALUE);
  if (credit === 'all-or-nothing') return markOf(details.every(({ verdict }) => verdict === 'right') ? 1 : 0, details);
  const sum = options.reduce((total, { id, fraction }) => total + (chosen.has(id) ? fraction : 0), 0);
  return markOf(Math.max(0, sum / 100), details);
}

/** `from`: the fraction at which a choice counts among the right ones. */
function detailsOf(choices: readonly Option[], chosen: ReadonlySet<string>, from: number): Detail[] {
  return choices.flatMap(({ id, fraction }): Detail[] => {
    if (chosen.has(id)) return [{ id, verdict: fraction >= from ? 'right' : 'wrong' }];
    return fraction >= from ? [{ id, verdict: 'missed' }] : [];
  });
}
