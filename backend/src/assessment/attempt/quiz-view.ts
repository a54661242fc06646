import type { QuizSummary, QuizView } from '../../../contract/assessment/quiz.js';
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
  /** How many a paper asks. */
  questions: number;
  refusal: ProblemCode | null;
}

/** The quiz in one line of a list, with how the person stands. */
export function summaryOfQuiz(
  { quiz, attempts, questions }: Omit<QuizMaterial, 'refusal'>,
  language: Language,
  now: Date,
): QuizSummary {
  const { settings } = quiz;
  const results = attempts.flatMap((attempt) => summaryOf(attempt, quiz, language, now).result ?? []);
  return {
    id: quiz.id,
    code: quiz.code,
    title: quiz.title[language],
    questions,
    timeLimitMinutes: settings.timeLimitMinutes,
    passPercent: settings.passPercent,
    attempts: { maximum: settings.attempts, used: attempts.length },
    running: attempts.find(({ endedAt }) => !endedAt)?.id ?? null,
    result: countingResult(settings.grading, results, settings.passPercent),
  };
}

/** The quiz as its start page tells it to one person. */
export function viewQuiz({ refusal, ...material }: QuizMaterial, language: Language, now: Date): QuizView {
  const { quiz, attempts } = material;
  const { settings } = quiz;
  const history = attempts.map((attempt) => summaryOf(attempt, quiz, language, now));
  return {
    ...summaryOfQuiz(material, language, now),
    slug: quiz.slug,
    introduction: quiz.introduction[language],
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
    behaviour: settings.behaviour,
    navigation: settings.navigation,
    overtime: settings.overtime,
    graceMinutes: settings.graceMinutes,
    access: {
      password: quiz.passwordHash !== null,
      honour: settings.honour?.[language] ?? null,
      identityCheck: settings.identityCheck,
      safeExamBrowser: settings.sebConfigKeys.length + settings.sebExamKeys.length > 0,
    },
    refusal,
    history: history.toReversed(),
  };
}
