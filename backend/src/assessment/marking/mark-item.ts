import type { AnswerOf, ItemAnswer, PartAnswer } from '../../../contract/assessment/item-answer.js';
import type { CasePart, Markable } from '../../../contract/assessment/item.js';
import type { DrawnItem } from '../item/drawn-item.js';
import { markCategorise, markGapMatch, markMatching, markOrdering } from './arranging.js';
import { markEssay, markFiles } from './by-hand.js';
import { markHotspot, markMultipleChoice, markSingleChoice, markTrueFalse } from './choices.js';
import { markCloze } from './cloze.js';
import { type Mark, markOf, NOTHING } from './mark.js';
import { markComputed, markNumeric, markShortAnswer } from './writing.js';

type PartType = PartAnswer['type'];
const markers: { [T in PartType]: (item: Markable<T>, answer: AnswerOf<T>) => Mark } = {
  'single-choice': markSingleChoice,
  'multiple-choice': markMultipleChoice,
  'true-false': markTrueFalse,
  ordering: markOrdering,
  matching: markMatching,
  'short-answer': markShortAnswer,
  numeric: markNumeric,
  categorise: markCategorise,
  'gap-match': markGapMatch,
  cloze: markCloze,
  hotspot: markHotspot,
  essay: markEssay,
};

/**
 * Marks one answer. Never throws: an answer of another type than the item's, which the API refuses to store, counts as
 * none.
 */
export function markItem({ item, key }: DrawnItem, answer: ItemAnswer | null): Mark {
  if (answer?.type !== item.type) return NOTHING;
  switch (item.type) {
    case 'computed':
      return markComputed(item, key ?? '', answer as AnswerOf<'computed'>);
    case 'file-upload':
      return markFiles(answer as AnswerOf<'file-upload'>);
    case 'case':
      return markCase(item, answer as AnswerOf<'case'>);
    default:
      return markers[item.type](item as never, answer as never);
  }
}

/** Each part is marked for itself; the case has the sum of its parts. */
function markCase(item: Markable<'case'>, answer: AnswerOf<'case'>): Mark {
  const parts = Object.fromEntries(item.parts.map((part) => [part.id, markPart(part, answer.parts[part.id])]));
  const marks = Object.values(parts);
  if (marks.every(({ verdict }) => verdict === 'empty')) return { ...NOTHING, parts };
  const won = item.parts.reduce((sum, { id, points }) => sum + (parts[id]?.fraction ?? 0) * points, 0);
  const isProvisional = marks.some(({ provisional }) => provisional);
  return { ...markOf(won / item.points, [], isProvisional), parts };
}

function markPart(part: CasePart, answer: PartAnswer | undefined): Mark {
  return answer?.type === part.type ? markers[part.type](part as never, answer as never) : NOTHING;
}
