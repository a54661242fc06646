import type { AnswerOf } from '../../../contract/assessment/item-answer.js';
import type { Gap } from '../../../contract/assessment/item/gaps.js';
import type { Markable } from '../../../contract/assessment/item.js';
import type { Localized } from '../../../contract/common.js';
import { type Detail, markOf, type Mark, NOTHING } from './mark.js';
import { acceptedAnswer, acceptedNumber } from './writing.js';

interface FilledGap {
  /** Percent of the place. */
  fraction: number;
  feedback?: Localized | undefined;
}

/** What was put into a place; undefined where it was left open. */
export function filledGap(gap: Gap, given: string | undefined): FilledGap | undefined {
  const typed = given?.trim() ?? '';
  if (typed === '') return undefined;
  return fitting(gap, typed) ?? { fraction: 0 };
}

function fitting(gap: Gap, typed: string): FilledGap | undefined {
  switch (gap.kind) {
    case 'choice':
      return gap.choices.find(({ id }) => id === typed);
    case 'text':
      return acceptedAnswer(gap, typed);
    case 'number':
      return acceptedNumber(gap, typed);
  }
}

/** Each place by its weight; places that take away never bring the whole below nothing. */
export function markCloze({ gaps, credit }: Markable<'cloze'>, answer: AnswerOf<'cloze'>): Mark {
  const filled = gaps.map((gap) => ({ gap, of: filledGap(gap, answer.gaps[gap.id]) }));
  if (filled.every(({ of }) => of === undefined)) return NOTHING;
  const details = filled.map(({ gap, of }): Detail => ({ id: gap.id, verdict: verdictOf(of) }));
  if (credit === 'all-or-nothing') return markOf(details.every(({ verdict }) => verdict === 'right') ? 1 : 0, details);
  const whole = gaps.reduce((sum, { points }) => sum + points, 0);
  const won = filled.reduce((sum, { gap, of }) => sum + (gap.points * (of?.fraction ?? 0)) / 100, 0);
  return markOf(Math.max(0, won / whole), details);
}

function verdictOf(filled: FilledGap | undefined): Detail['verdict'] {
  if (!filled) return 'missed';
  return filled.fraction >= 100 ? 'right' : filled.fraction > 0 ? 'partial' : 'wrong';
}
