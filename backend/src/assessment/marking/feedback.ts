import type { ItemAnswer, MarkDetail, PartAnswer } from '../../../contract/assessment/item-answer.js';
import type { ItemFeedback, PartFeedback } from '../../../contract/assessment/item-view.js';
import type { CasePart, Markable } from '../../../contract/assessment/item.js';
import type { ReviewAspect } from '../../../contract/assessment/quiz.js';
import type { Basis, Language, Localized } from '../../../contract/common.js';
import type { DrawnItem } from '../item/drawn-item.js';
import { itemText } from '../item/item-text.js';
import { type Mark, pointsOf } from './mark.js';
import { acceptedAnswer, acceptedNumber } from './writing.js';

/** Who is told what, and in which words. */
export interface Telling {
  language: Language;
  aspects: readonly ReviewAspect[];
  /** Names what an item rests on; as its author wrote it where absent. */
  cite?: ((basis: readonly Basis[]) => Basis[]) | undefined;
}

type Body = Exclude<Markable, { type: 'computed' | 'case' }>;
type Say = (text: Localized) => string;

/** What may be said about a marked answer: every field stands only where its aspect is open. */
export function feedbackOf(drawn: DrawnItem, answer: ItemAnswer | null, mark: Mark, telling: Telling): ItemFeedback {
  const { item } = drawn;
  const say: Say = (text) => itemText(drawn, text, telling.language);
  const own = { ...scoreOf(mark, item.points, telling), ...explained(item.explanation, say, telling) };
  const basis =
    opens(telling, 'explanation') && item.basis.length > 0 ? { basis: telling.cite?.(item.basis) ?? item.basis } : {};
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
    ...(part.explanation && explained(part.explanation, context.say, context.telling)),
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

const explained = (text: Localized, say: Say, telling: Telling): PartFeedback =>
  opens(telling, 'explanation') ? { explanation: say(text) } : {};

function bodyFeedback(item: Body, answer: ItemAnswer | null, mark: Mark, { say, telling }: Context): PartFeedback {
  const details = mark.details
    // What was missed is the key by another name.
    .filter(({ verdict }) => opens(telling, verdict === 'missed' ? 'right-answers' : 'verdicts'))
    .map((detail): MarkDetail => {
      const words = opens(telling, 'feedback') ? choiceFeedback(item, detail.id) : undefined;
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

function choiceFeedback(item: Body, id: string): Localized | undefined {
  if (item.type === 'single-choice' || item.type === 'multiple-choice') {
    return item.choices.find((choice) => choice.id === id)?.feedback;
  }
  return item.type === 'true-false' ? item.feedback?.[id as 'true' | 'false'] : undefined;
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

/** The right answer in the form of an answer, so that the player can show it; a model answer where there is no single one. */
function solutionOf(item: Body, say: Say): Pick<PartFeedback, 'rightAnswer' | 'model'> {
  if (item.type !== 'short-answer') return { rightAnswer: rightAnswerOf(item) };
  const best = item.model ?? item.accept.find(({ fraction }) => fraction === 100)?.text;
  return best ? { model: say(best) } : {};
}

function rightAnswerOf(item: Exclude<Body, { type: 'short-answer' }>): ItemAnswer {
  switch (item.type) {
    case 'single-choice':
      return { type: item.type, choice: best(item.choices)?.id ?? null };
    case 'multiple-choice':
      return { type: item.type, choices: item.choices.filter(({ fraction }) => fraction > 0).map(({ id }) => id) };
    case 'true-false':
      return { type: item.type, value: item.answer };
    case 'ordering':
      return { type: item.type, order: item.order };
    case 'matching':
      return { type: item.type, pairs: item.pairs };
    case 'numeric':
      return { type: item.type, text: numberIn(best(item.accept)) };
  }
}

const numberIn = (accepted: { value: number } | undefined): string => String(accepted?.value ?? '');

const best = <T extends { fraction: number }>(answers: readonly T[]): T | undefined =>
  answers.find(({ fraction }) => fraction === 100);
