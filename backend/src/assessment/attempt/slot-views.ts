import type { PaperSlot } from '../../../contract/assessment/attempt.js';
import type { ItemFeedback } from '../../../contract/assessment/item-view.js';
import type { ReviewAspect } from '../../../contract/assessment/quiz-settings.js';
import type { Language } from '../../../contract/common.js';
import type { LawNames } from '../../law/law/law-names.js';
import { Problem } from '../../platform/http/problem.js';
import { decisionView } from '../human/decision-view.js';
import { viewItem } from '../item/item-view.js';
import { feedbackOf, type Telling } from '../marking/feedback.js';
import { type Mark, markOf } from '../marking/mark.js';
import type { AttemptMaterial } from './attempt-material.js';
import type { Answer } from './attempt.entity.js';
import { isCheckable, isSettled } from './behaviour.js';
import { markSlot, type SlotMark } from './grade-paper.js';
import type { Paper, PaperItem } from './papers.service.js';
import type { SlotTry } from './sitting.entity.js';

interface Looking extends Telling {
  isRunning: boolean;
}

/** What lies on pages that were not reached is not told while the paper runs. */
export function viewSlots(material: AttemptMaterial, page: number, looking: Looking): PaperSlot[] {
  const { paper } = material;
  const isTurned = looking.isRunning && paper.rules.navigation === 'sequential';
  const pageOf = (slot: number): number => paper.pageOf.get(slot) ?? 0;
  const given = givenBySlot(material);
  return paper.items
    .filter(({ slot }) => !isTurned || pageOf(slot) <= page)
    .map((item) => {
      const isBehind = isTurned && pageOf(item.slot) < page;
      return { ...viewSlot(material, { item, ...given(item.slot) }, looking), ...(isBehind && { isLocked: true }) };
    });
}

/** One place of an ended paper with its mark, told as far as `telling` goes. Throws `not-found` where there is none. */
export function judgedSlot(material: AttemptMaterial, slot: number, telling: Telling) {
  const item = material.paper.items.find((one) => one.slot === slot);
  if (!item) throw new Problem('not-found');
  const place = { item, ...givenBySlot(material)(slot) };
  return {
    item: viewItem(item.drawn, telling.language, opened(place.tries, telling)),
    answer: place.saved?.answer ?? null,
    mark: material.attempt.marks?.find((one) => one.slot === slot),
    feedback: feedbackOn(material, place, telling),
  };
}

interface Given {
  saved: Answer | undefined;
  tries: readonly SlotTry[];
  isSettled: boolean;
}

type Place = Given & { item: PaperItem };

function givenBySlot({ answers, slots = [] }: AttemptMaterial): (slot: number) => Given {
  const saved = new Map(answers.map((answer) => [answer.slot, answer]));
  const checked = new Map(slots.map((slot) => [slot.slot, slot]));
  return (slot) => {
    const check = checked.get(slot);
    return { saved: saved.get(slot), tries: check?.tries ?? [], isSettled: Boolean(check?.lockedAt) };
  };
}

function viewSlot(material: AttemptMaterial, place: Place, looking: Looking): PaperSlot {
  const { paper, quiz } = material;
  const { item, saved, tries } = place;
  const { language, aspects, isRunning } = looking;
  const telling = isRunning ? { language, aspects: told(paper, tries, quiz.settings.review.during) } : looking;
  return {
    ...savedOf(saved, isRunning || aspects.includes('answers')),
    slot: item.slot,
    section: item.section,
    item: viewItem(item.drawn, language, opened(tries, telling)),
    page: paper.pageOf.get(item.slot) ?? 0,
    isLocked: !isRunning || place.isSettled,
    tries: tries.length,
    ...(isTold(paper, place, isRunning) && { feedback: feedbackOn(material, place, telling) }),
    ...(aspects.includes('points') && decided(material, item.slot)),
  };
}

/** A hint for each try that failed; where verdicts are kept back, a hint must not tell which did. */
const opened = (tries: readonly SlotTry[], { aspects }: Telling): number =>
  aspects.includes('verdicts') ? tries.filter(({ fraction }) => fraction < 1).length : tries.length;

const UNSAVED = { answer: null, sequence: 0, certainty: null, savedAt: null };

function savedOf(saved: Answer | undefined, isShown: boolean) {
  if (!saved) return UNSAVED;
  const { answer, sequence, certainty } = saved;
  const said = isShown ? { answer, certainty } : { answer: null, certainty: null };
  return { ...said, sequence, savedAt: saved.savedAt.toISOString() };
}

function decided({ decisions = [] }: AttemptMaterial, slot: number): Pick<PaperSlot, 'decision'> {
  const decision = decisions.findLast((one) => one.slot === slot);
  return decision ? { decision: decisionView(decision) } : {};
}

/** After the end, what the review allows; before it, of what was checked. An answer changed since then has not been. */
function isTold({ rules }: Paper, { saved, tries }: Given, isRunning: boolean): boolean {
  if (!isRunning) return true;
  return isCheckable(rules) && saved !== undefined && tries.at(-1)?.sequence === saved.sequence;
}

/** While tries are left, what is right is not yet told. */
const told = (
  { rules }: Paper,
  tries: readonly SlotTry[],
  aspects: readonly ReviewAspect[],
): readonly ReviewAspect[] => (isSettled(rules, tries) ? aspects : aspects.filter((one) => !KEYS.includes(one)));

const KEYS: readonly ReviewAspect[] = ['explanation', 'right-answers'];

/** With the mark that counts: what people settled stands before what the automatic marking found. */
function feedbackOn(
  { attempt, paper, judgedAs, laws }: AttemptMaterial,
  { item: { slot, drawn }, saved, tries }: Place,
  aspects: Telling,
): ItemFeedback {
  const telling = { ...aspects, cite: citing(laws, aspects.language) };
  const mark = attempt.marks?.find((one) => one.slot === slot);
  const newer = mark?.judgedAs === undefined ? undefined : judgedAs?.get(mark.judgedAs);
  const judged = newer ? { ...drawn, item: newer } : drawn;
  const { answer, certainty } = savedOf(saved, true);
  const automatic = markSlot({ drawn: judged, answer, conduct: { tries, certainty } }, paper.rules);
  if (!mark?.decided) return feedbackOf(judged, answer, automatic, telling);
  const settled = { ...settledMark(automatic, mark), details: newer ? automatic.details : [] };
  const feedback = feedbackOf(judged, answer, settled, telling);
  return feedback.maximum === undefined ? feedback : { ...feedback, points: mark.points, maximum: mark.maximum };
}

const citing = (laws: LawNames | undefined, language: Language): Telling['cite'] =>
  laws && ((basis) => laws.cited(basis, language));

const settledMark = (automatic: Mark, { fraction, provisional }: SlotMark): Mark => ({
  ...automatic,
  fraction,
  provisional,
  verdict: markOf(fraction).verdict,
});
