import type { ItemAnswer, MarkDetail, PartAnswer } from '../../../contract/assessment/item-answer.js';
import type { ItemFeedback, PartFeedback } from '../../../contract/assessment/item-view.js';
import type { CasePart, Markable } from '../../../contract/assessment/item.js';
import type { ReviewAspect } from '../../../contract/assessment/quiz-settings.js';
import type { Basis, Language, Localized } from '../../../contract/common.js';
import type { DrawnItem } from '../item/drawn-item.js';
import { itemText } from '../item/item-text.js';
import { type Mark, pointsOf } from './mark.js';
import { filledGap } from './cloze.js';
import { solutionOf } from './right-answer.js';
import { acceptedAnswer, acceptedNumber } from './writing.js';

/** Who is told what, and in which words. */
export interface Telling {
  language: Language;
  aspects: readonly ReviewAspect[];
  /** Names what an item rests on; as its author wrote it where absent. */
  cite?: ((basis: readonly Basis[]) => Basis[]) | undefined;
}

type Body = Exclude<Markable, { type: 'computed' | 'case' | 'description' }>;
type Say = (text: Localized) => string;

/** What may be said about a marked answer: every field stands only where its aspect is open. */
export function feedbackOf(drawn: DrawnItem, answer: ItemAnswer | null, mark: Mark, telling: Telling): ItemFeedback {
  const { item } = drawn;
  const say: Say = (text) => itemText(drawn, text, telling.language);
  if (item.type === 'description') return {};
  const own = { ...scoreOf(mark, item.points, telling), ...explained(item.explanation, say, telling) };
  const basis = basisOf(item.basis, telling);
  switch (item.type) {
    case 'computed':
      return {
        ...own,
        ...basis,
        ...(opens(telling, 'right-answers') && { rightAnswer: { type: 'computed', text: drawn.key ?? '' } }),
      };
    case 'case':
      return { ...own, ...basis, parts: partsOf(item, answer, mark, { say, telling }) };
    default:
      return { ...own, ...basis, ...bodyFeedback(item, answer, mark, { say, telling }) };
  }
}

interface Context {
  say: Say;
  telling: Telling;
}

function partsOf(
  item: Markable<'case'>,
  answer: ItemAnswer | null,
  mark: Mark,
  context: Context,
): Record<string, PartFeedback> {
  const given: Partial<Record<string, PartAnswer>> = answer?.type === 'case' ? answer.parts : {};
  return Object.fromEntries(
    item.parts.map((part) => {
      const partMark = mark.parts?.[part.id];
      return [part.id, partMark ? partFeedback(part, given[part.id] ?? null, partMark, context) : {}];
    }),
  );
}

function partFeedback(part: CasePart, answer: PartAnswer | null, mark: Mark, context: Context): PartFeedback {
  return {
    ...scoreOf(mark, part.points, context.telling),
    ...explained(part.explanation, context.say, context.telling),
    ...bodyFeedback(part, answer, mark, context),
  };
}

const opens = ({ aspects }: Telling, aspect: ReviewAspect): boolean => aspects.includes(aspect);

function scoreOf(mark: Mark, maximum: number, telling: Telling): PartFeedback {
  return {
    ...(opens(telling, 'verdicts') && { verdict: mark.verdict, provisional: mark.provisional }),
    ...(opens(telling, 'points') && { points: pointsOf(mark, maximum), maximum }),
  };
}

const explained = (text: Localized | undefined, say: Say, telling: Telling): PartFeedback =>
  text && opens(telling, 'explanation') ? { explanation: say(text) } : {};

const basisOf = (basis: readonly Basis[], telling: Telling): Pick<ItemFeedback, 'basis'> =>
  basis.length > 0 && opens(telling, 'explanation') ? { basis: telling.cite?.(basis) ?? [...basis] } : {};

function bodyFeedback(item: Body, answer: ItemAnswer | null, mark: Mark, { say, telling }: Context): PartFeedback {
  const details = mark.details
    // What was missed is the key by another name.
    .filter(({ verdict }) => opens(telling, verdict === 'missed' ? 'right-answers' : 'verdicts'))
    .map((detail): MarkDetail => {
      const words = opens(telling, 'feedback') ? ownFeedback(item, detail.id, answer) : undefined;
      const label = keywordName(item, detail.id);
      return {
        ...detail,
        ...(words && detail.verdict !== 'missed' && { feedback: say(words) }),
        ...(label && { label: say(label) }),
      };
    });
  const accepted = opens(telling, 'feedback') && answer ? acceptedFeedback(item, answer) : undefined;
  if (accepted)
    details.push({ id: 'answer', verdict: mark.verdict === 'right' ? 'right' : 'wrong', feedback: say(accepted) });
  return {
    ...(details.length > 0 && { details }),
    ...(opens(telling, 'right-answers') && solutionOf(item, say)),
  };
}

/** What the author says to this choice, region or place. */
function ownFeedback(item: Body, id: string, answer: ItemAnswer | null): Localized | undefined {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
      return item.choices.find((choice) => choice.id === id)?.feedback;
    case 'hotspot':
      return item.regions.find((region) => region.id === id)?.feedback;
    case 'true-false':
      return item.feedback?.[id as 'true' | 'false'];
    case 'cloze':
      return gapFeedback(item, id, answer);
    default:
      return undefined;
  }
}

function gapFeedback({ gaps }: Markable<'cloze'>, id: string, answer: ItemAnswer | null): Localized | undefined {
  const gap = gaps.find((one) => one.id === id);
  return gap && answer?.type === 'cloze' ? filledGap(gap, answer.gaps[id])?.feedback : undefined;
}

function keywordName(item: Body, id: string): Localized | undefined {
  if (item.type !== 'short-answer') return undefined;
  const keyword = item.keywords[Number(id) - 1];
  const word = keyword?.any[0] ?? '';
  return keyword && (keyword.name ?? { 'zh-CN': word, en: word });
}

function acceptedFeedback(item: Body, answer: ItemAnswer): Localized | undefined {
  if (item.type === 'short-answer' && answer.type === 'short-answer')
    return acceptedAnswer(item, answer.text)?.feedback;
  if (item.type === 'numeric' && answer.type === 'numeric') return acceptedNumber(item, answer.text)?.feedback;
  return undefined;
}
