import type { QuizView } from '../../../contract/assessment/quiz.js';
import type { Language } from '../../../contract/common.js';
import type { ProblemCode } from '../../../contract/problems.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { countingResult, nextStartAt } from '../quiz/start-rules.js';
import { summaryOf } from './attempt-views.js';
import type { Attempt } from './attempt.entity.js';

export interface QuizMaterial {
  quiz: Quiz;
  /** The person's, in order. */
  attempts: readonly Attempt[];
  refusal: ProblemCode | null;
}

/** The quiz as its start page tells it to one person. */
export function viewQuiz({ quiz, attempts, refusal }: QuizMaterial, language: Language, now: Date): QuizView {
  const { settings } = quiz;
  const history = attempts.map((attempt) => summaryOf(attempt, quiz, language, now));
  const results = history.flatMap(({ result }) => (result ? [result] : []));
  return {
    id: quiz.id,
    slug: quiz.slug,
    code: quiz.code,
    title: quiz.title[language],
    introduction: quiz.introduction[language],
    questions: quiz.sections.reduce((sum, { questions, draw }) => sum + questions.length + (draw?.count ?? 0), 0),
    timeLimitMinutes: settings.timeLimitMinutes,
    passPercent: settings.passPercent,
    grading: settings.grading,
    opensAt: settings.opensAt,
    closesAt: settings.closesAt,
    attempts: {
      maximum: settings.attempts,
      used: attempts.length,
      delayMinutes: settings.delayMinutes,
      nextAt: nextStartAt(settings, attempts)?.toISOString() ?? null,
    },
    review: settings.review['just-after'],
    running: attempts.find(({ endedAt }) => !endedAt)?.id ?? null,
    refusal,
    result: countingResult(settings.grading, results, settings.passPercent),
    history: history.toReversed(),
  };
}
