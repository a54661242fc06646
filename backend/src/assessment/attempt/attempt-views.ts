import type { AttemptResult, AttemptSummary, AttemptView, PaperSlot } from '../../../contract/assessment/attempt.js';
import type { ReviewAspect } from '../../../contract/assessment/quiz.js';
import type { Language } from '../../../contract/common.js';
import { viewItem } from '../item/item-view.js';
import { feedbackOf } from '../marking/feedback.js';
import { markItem } from '../marking/mark-item.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import type { Answer, Attempt } from './attempt.entity.js';
import type { Paper, PaperItem } from './papers.service.js';
import { reviewAspects } from './review.js';

type Head = Omit<Attempt, 'paper' | 'seed' | 'marks' | 'lease'>;

/** Null while running, and where points are kept back. */
export function resultOf(attempt: Head, aspects: readonly ReviewAspect[]): AttemptResult | null {
  const { points, maximum, percent, passed, provisional } = attempt;
  if (points === null || maximum === null || percent === null || !aspects.includes('points')) return null;
  return { points, maximum, percent, passed: passed ?? false, provisional: provisional ?? false };
}

export function summaryOf(attempt: Head, quiz: Quiz, language: Language, now: Date): AttemptSummary {
  return {
    id: attempt.id,
    quizId: quiz.id,
    quizTitle: quiz.title[language],
    quizCode: quiz.code,
    number: attempt.number,
    state: attempt.endedAt ? 'submitted' : 'running',
    startedAt: attempt.startedAt.toISOString(),
    endedAt: attempt.endedAt?.toISOString() ?? null,
    endedBy: attempt.endedBy,
    result: resultOf(attempt, reviewAspects(quiz.settings, attempt.endedAt, now)),
  };
}

export interface AttemptMaterial {
  attempt: Head;
  quiz: Quiz;
  paper: Paper;
  answers: readonly Answer[];
}

/** The attempt as its person sees it now: while running without a word about marks, afterwards as the review allows. */
export function viewAttempt(
  { attempt, quiz, paper, answers }: AttemptMaterial,
  language: Language,
  now: Date,
): AttemptView {
  const aspects = reviewAspects(quiz.settings, attempt.endedAt, now);
  const saved = new Map(answers.map((answer) => [answer.slot, answer]));
  return {
    ...summaryOf(attempt, quiz, language, now),
    serverTime: now.toISOString(),
    deadline: attempt.deadline?.toISOString() ?? null,
    timeLimitMinutes: quiz.settings.timeLimitMinutes,
    passPercent: quiz.settings.passPercent,
    attempts: quiz.settings.attempts,
    sections: quiz.sections.map(({ title }) => ({ title: title[language] })),
    slots: paper.items.map((item) =>
      viewSlot(item, saved.get(item.slot), { language, aspects, isRunning: !attempt.endedAt }),
    ),
  };
}

interface Looking {
  language: Language;
  aspects: readonly ReviewAspect[];
  isRunning: boolean;
}

function viewSlot({ slot, section, drawn }: PaperItem, saved: Answer | undefined, looking: Looking): PaperSlot {
  const { language, aspects, isRunning } = looking;
  const answer = saved?.answer ?? null;
  const isShown = isRunning || aspects.includes('answers');
  return {
    slot,
    section,
    item: viewItem(drawn, language),
    answer: isShown ? answer : null,
    sequence: saved?.sequence ?? 0,
    savedAt: saved?.savedAt.toISOString() ?? null,
    ...(!isRunning && { feedback: feedbackOf(drawn, answer, markItem(drawn, answer), { language, aspects }) }),
  };
}
