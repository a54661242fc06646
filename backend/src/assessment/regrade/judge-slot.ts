import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import type { Item } from '../../../contract/assessment/item.js';
import type { Calendars } from '../../law/deadline/calendar.js';
import type { SlotMark } from '../attempt/grade-paper.js';
import { misfitsOf } from '../item/answer-fit.js';
import { drawItem } from '../item/drawn-item.js';
import { markItem } from '../marking/mark-item.js';
import type { SlotChange } from '../human/slot-marks.js';
import type { FixedChange } from './quiz-regrade.entity.js';
import { answerKey } from './same-answer.js';

/** One slot that a change speaks of. */
export interface SlotToJudge {
  readonly mark: SlotMark;
  readonly answer: ItemAnswer | null;
  /** Of the paper's place: decides what was drawn. */
  readonly seed: string;
}

/** By what is judged. */
export interface Judging {
  readonly items: ReadonlyMap<string, Item>;
  readonly calendars: Calendars;
}

type Verdict = Pick<SlotChange, 'fraction' | 'maximum' | 'judgedAs'>;

/**
 * What a slot gets by a change: undefined where its mark stays, `impossible` where the answer cannot be judged by the newer
 * version. What a person has decided about an answer stays, except that a void question is void for all.
 */
export function judgeSlot(change: FixedChange, place: SlotToJudge, by: Judging): Verdict | 'impossible' | undefined {
  const { mark } = place;
  if (change.kind === 'void') {
    return change.how === 'full' ? unlessSame(mark, { fraction: 1 }) : unlessSame(mark, { fraction: 0, maximum: 0 });
  }
  if (mark.decided === 'marker' || mark.decided === 'override') return undefined;
  return change.kind === 'accept' ? acceptable(change, place) : byVersion(change, place, by);
}

function acceptable(change: FixedChange & { kind: 'accept' }, { mark, answer }: SlotToJudge): Verdict | undefined {
  if (answer?.type !== change.answer.type || answerKey(answer) !== answerKey(change.answer)) return undefined;
  const fraction = change.percent / 100;
  return fraction > mark.fraction ? { fraction } : undefined;
}

function byVersion(
  { versionId }: FixedChange,
  { mark, answer, seed }: SlotToJudge,
  { items, calendars }: Judging,
): Verdict | 'impossible' | undefined {
  const item = items.get(versionId);
  if (!item || (answer && misfitsOf(item, answer).length > 0)) return 'impossible';
  const judged = markItem(drawItem(item, seed, calendars), answer);
  // A text that only a person can judge stays in the queue, with the guide it was brought with.
  if (judged.provisional) return mark.provisional ? undefined : 'impossible';
  return unlessSame(mark, { fraction: judged.fraction, maximum: item.points, judgedAs: versionId });
}

function unlessSame(mark: SlotMark, verdict: Verdict): Verdict | undefined {
  const maximum = verdict.maximum ?? mark.maximum;
  const points = Math.round(verdict.fraction * maximum * 100) / 100;
  return points === mark.points && maximum === mark.maximum && !mark.provisional ? undefined : verdict;
}
