import type { ReportedQuestion } from '../../../contract/assessment/exchange.js';
import type { Language } from '../../../contract/common.js';
import { answersOf, pairsOf, zhOf } from './draft-texts.js';
import type { ExaminedQuestion } from './examine.js';
import { beginningOf } from './written.js';

/** What people and scripts are told of one question of a file. */
export function reported(
  { state, line, reason, category, draft }: ExaminedQuestion,
  language: Language,
): ReportedQuestion {
  const told = { state, line, reason: reason?.[language] ?? null };
  if (!draft) return { ...told, question: null };
  const text = zhOf(draft.text);
  const question = {
    type: draft.type,
    name: draft.name ?? beginningOf(text),
    text,
    answers: answersOf(draft),
    pairs: pairsOf(draft),
    category,
    tags: draft.tags ?? [],
  };
  return { ...told, question };
}
