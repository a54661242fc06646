import type { AttemptResult, AttemptSummary, AttemptView, PaperSlot } from '../../../contract/assessment/attempt.js';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import type { ItemFeedback } from '../../../contract/assessment/item-view.js';
import type { Item } from '../../../contract/assessment/item.js';
import type { ReviewAspect } from '../../../contract/assessment/quiz.js';
import type { Language } from '../../../contract/common.js';
import type { LawNames } from '../../law/law/law-names.js';
import { Problem } from '../../platform/http/problem.js';
import { decisionView } from '../human/decision-view.js';
import type { SlotDecision } from '../human/slot-decision.entity.js';
import type { DrawnItem } from '../item/drawn-item.js';
import { viewItem } from '../item/item-view.js';
import { feedbackOf, type Telling } from '../marking/feedback.js';
import { markOf } from '../marking/mark.js';
import { markItem } from '../marking/mark-item.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import type { Answer, Attempt } from './attempt.entity.js';
import { isHeldBack } from './attempt-news.js';
import type { SlotMark } from './grade-paper.js';
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
    result: resultOf(attempt, aspectsOf(attempt, quiz, now)),
    ...(attempt.endedAt && isHeldBack(attempt, quiz) && { awaitsRelease: true }),
  };
}

/** What may be shown now: until a quiz lets its results go together, no more than what was answered. */
function aspectsOf(attempt: Head, quiz: Quiz, now: Date): readonly ReviewAspect[] {
  const aspects = reviewAspects(quiz.settings, attempt.endedAt, now);
  return isHeldBack(attempt, quiz) ? aspects.filter((aspect) => aspect === 'answers') : aspects;
}

export interface AttemptMaterial {
  attempt: Head & { marks?: readonly SlotMark[] | null };
  quiz: Quiz;
  paper: Paper;
  answers: readonly Answer[];
  /** Marks that people settled, the latest last; none if absent. */
  decisions?: readonly SlotDecision[];
  /** Items of versions whose key judged instead of the one on the paper. */
  judgedAs?: ReadonlyMap<string, Item>;
  /** The names of the laws that the items rest on; as their authors wrote them if absent. */
  laws?: LawNames;
}

/** The attempt as its person sees it now: while running without a word about marks, afterwards as the review allows. */
export function viewAttempt(
  { attempt, quiz, paper, answers, decisions = [], judgedAs, laws }: AttemptMaterial,
  language: Language,
  now: Date,
): AttemptView {
  const aspects = aspectsOf(attempt, quiz, now);
  const isRunning = !attempt.endedAt;
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
      viewSlot(item, saved.get(item.slot), {
        language,
        aspects,
        isRunning,
        mark: attempt.marks?.find(({ slot }) => slot === item.slot),
        decision: decisions.findLast(({ slot }) => slot === item.slot),
        judgedAs,
        cite: citing(laws, language),
      }),
    ),
  };
}

const citing = (laws: LawNames | undefined, language: Language): Telling['cite'] =>
  laws && ((basis) => laws.cited(basis, language));

/** One place of an ended paper with its mark, told as far as `telling` goes. Throws `not-found` where there is none. */
export function judgedSlot(
  { attempt, paper, answers, judgedAs, laws }: AttemptMaterial,
  slot: number,
  telling: Telling,
) {
  const place = paper.items.find((one) => one.slot === slot);
  if (!place) throw new Problem('not-found');
  const answer = answers.find((one) => one.slot === slot)?.answer ?? null;
  const mark = attempt.marks?.find((one) => one.slot === slot);
  const cite = citing(laws, telling.language);
  return {
    item: viewItem(place.drawn, telling.language),
    answer,
    mark,
    feedback: feedbackOn(place.drawn, answer, { ...telling, cite, mark, judgedAs }),
  };
}

interface Judging extends Telling {
  mark: SlotMark | undefined;
  judgedAs: ReadonlyMap<string, Item> | undefined;
}

interface Looking extends Judging {
  isRunning: boolean;
  decision: SlotDecision | undefined;
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
    ...(!isRunning && { feedback: feedbackOn(drawn, answer, looking) }),
    ...decided(looking),
  };
}

const decided = ({ decision, aspects }: Looking): Pick<PaperSlot, 'decision'> =>
  decision && aspects.includes('points') ? { decision: decisionView(decision) } : {};

/** With the mark that counts: what people settled stands before what the automatic marking found. */
function feedbackOn(
  drawn: DrawnItem,
  answer: ItemAnswer | null,
  { mark, judgedAs, ...telling }: Judging,
): ItemFeedback {
  const newer = mark?.judgedAs === undefined ? undefined : judgedAs?.get(mark.judgedAs);
  const judged = newer ? { ...drawn, item: newer } : drawn;
  const automatic = markItem(judged, answer);
  if (!mark?.decided) return feedbackOf(judged, answer, automatic, telling);
  const { verdict } = markOf(mark.fraction);
  const { maximum, provisional, fraction } = mark;
  const settled = { ...automatic, fraction, verdict, provisional, details: newer ? automatic.details : [] };
  const feedback = feedbackOf(judged, answer, settled, telling);
  return feedback.maximum === undefined ? feedback : { ...feedback, points: mark.points, maximum };
}
