import { answersOf, type DraftAnswer, pairsOf, zhOf } from './draft-texts.js';
import type { ExaminedQuestion, ImportState } from './examine.js';

/** What scripts are told of one question of a file. */
export interface ReportedQuestion {
  state: ImportState;
  line: number;
  reason: string | null;
  question: {
    type: string;
    name: string;
    text: string;
    answers: DraftAnswer[];
    pairs: { left: string; right: string }[];
    category: string;
    tags: string[];
  } | null;
}

export function reported({ state, line, reason, category, draft }: ExaminedQuestion): ReportedQuestion {
  if (!draft) return { state, line, reason, question: null };
  const text = zhOf(draft.text);
  const question = {
    type: draft.type,
    name: draft.name ?? [...text.replaceAll(/\s+/g, ' ')].slice(0, 60).join(''),
    text,
    answers: answersOf(draft),
    pairs: pairsOf(draft),
    category,
    tags: draft.tags ?? [],
  };
  return { state, line, reason, question };
}
