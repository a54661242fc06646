import type { AttemptResult, AttemptSummary, AttemptView } from '../../../contract/assessment/attempt.js';
import type { ReviewAspect } from '../../../contract/assessment/quiz-settings.js';
import type { Language } from '../../../contract/common.js';
import { isHeldBack } from './attempt-news.js';
import type { AttemptMaterial, Head, Whole } from './attempt-material.js';
import { viewSlots } from './slot-views.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { endOf } from '../quiz/start-rules.js';
import type { Attempt } from './attempt.entity.js';
import { meets, percentOf, type SlotMark, sumOf } from './grade-paper.js';
import type { Paper } from './papers.service.js';
import { overallFeedback, reviewAspects } from './review.js';
import type { AttemptSitting } from './sitting.entity.js';

/** Null while running, where points are kept back, and where nothing counts. */
export function resultOf(attempt: Head, aspects: readonly ReviewAspect[]): AttemptResult | null {
  const { points, maximum, percent, passed, provisional, outcome } = attempt;
  if (points === null || maximum === null || percent === null || outcome === 'discarded') return null;
  if (!aspects.includes('points')) return null;
  return { points, maximum, percent, passed: passed ?? false, provisional: provisional ?? false };
}

export function summaryOf(attempt: Head, quiz: Quiz, language: Language, now: Date): AttemptSummary {
  return {
    id: attempt.id,
    quizId: quiz.id,
    quizTitle: quiz.title[language],
    quizCode: quiz.code,
    number: attempt.number,
    state: stateOf(attempt),
    startedAt: attempt.startedAt.toISOString(),
    endedAt: attempt.endedAt?.toISOString() ?? null,
    endedBy: attempt.outcome === 'stopped' ? 'invigilator' : attempt.endedBy,
    result: resultOf(attempt, aspectsOf(attempt, quiz, now)),
    ...(attempt.endedAt && isHeldBack(attempt, quiz) && { awaitsRelease: true }),
  };
}

/** What may be shown now: until a quiz lets its results go together, no more than what was answered. */
function aspectsOf(attempt: Head, quiz: Quiz, now: Date): readonly ReviewAspect[] {
  const aspects = reviewAspects(quiz.settings, attempt.endedAt, now);
  return isHeldBack(attempt, quiz) ? aspects.filter((aspect) => aspect === 'answers') : aspects;
}

export function stateOf({ endedAt, outcome }: Pick<Attempt, 'endedAt' | 'outcome'>): AttemptSummary['state'] {
  if (!endedAt) return 'running';
  return outcome === 'discarded' ? 'discarded' : 'submitted';
}

/** The attempt as its person sees it now: while running without a word about marks, afterwards as the review allows. */
export function viewAttempt(material: AttemptMaterial, language: Language, now: Date): AttemptView {
  const { attempt, quiz, paper, sitting } = material;
  const { settings } = quiz;
  const aspects = aspectsOf(attempt, quiz, now);
  const summary = summaryOf(attempt, quiz, language, now);
  const standing = standingOf(attempt, sitting ?? null);
  return {
    ...summary,
    ...standing,
    serverTime: now.toISOString(),
    endsAt: attempt.deadline && endOf(settings, attempt.deadline).toISOString(),
    overtime: settings.overtime,
    behaviour: paper.rules.behaviour,
    navigation: paper.rules.navigation,
    pages: 1 + Math.max(0, ...paper.pageOf.values()),
    questions: paper.items.filter(({ drawn }) => drawn.item.type !== 'description').length,
    identityCheck: settings.identityCheck && !sitting?.identityAt,
    overallFeedback:
      summary.result && aspects.includes('overall')
        ? overallFeedback(settings.overallFeedback, summary.result.percent, language)
        : null,
    timeLimitMinutes: settings.timeLimitMinutes,
    passPercent: paper.rules.passPercent,
    attempts: settings.attempts,
    sections: sectionsOf(paper, summary.result ? attempt.marks : null, language),
    slots: viewSlots(material, standing.page, { language, aspects, isRunning: !attempt.endedAt }),
  };
}

const standingOf = ({ deadline, endedAt, pausedAt }: Whole, sitting: AttemptSitting | null) => ({
  deadline: deadline?.toISOString() ?? null,
  pausedAt: endedAt ? null : (pausedAt?.toISOString() ?? null),
  page: sitting?.page ?? 0,
  flags: sitting?.flags ?? [],
});

function sectionsOf(paper: Paper, marks: readonly SlotMark[] | null, language: Language): AttemptView['sections'] {
  return paper.rules.sections.map(({ title, floorPercent }, index) => {
    const own = new Set(paper.items.filter(({ section }) => section === index).map(({ slot }) => slot));
    const share = marks && sumOf(marks.filter(({ slot }) => own.has(slot))).share;
    return {
      title: title[language],
      floorPercent,
      percent: share === null ? null : percentOf(share),
      passed: share === null || floorPercent === null ? null : meets(share, floorPercent),
    };
  });
}
