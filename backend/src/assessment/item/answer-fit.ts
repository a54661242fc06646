import type { AnswerOf, ItemAnswer } from '../../../contract/assessment/item-answer.js';
import type { Item, Markable } from '../../../contract/assessment/item.js';

/** One thing about an answer that does not belong to its item, at its field. */
export interface Misfit {
  pointer: string;
  detail: string;
}

/** What keeps an answer from being one to this item: another type, or ids that the item does not have. Empty when it fits. */
export function misfitsOf(item: Item, answer: ItemAnswer, at = '#/answer'): Misfit[] {
  if (answer.type !== item.type) return [{ pointer: `${at}/type`, detail: `must be ${item.type}` }];
  if (answer.type !== 'case') return bodyMisfits(item, answer, at);
  const { parts } = item as Markable<'case'>;
  return Object.entries(answer.parts).flatMap(([id, partAnswer]): Misfit[] => {
    const part = parts.find((one) => one.id === id);
    const pointer = `${at}/parts/${id}`;
    if (!part) return [{ pointer, detail: 'names no part' }];
    if (part.type !== partAnswer.type) return [{ pointer: `${pointer}/type`, detail: `must be ${part.type}` }];
    return bodyMisfits(part, partAnswer, pointer);
  });
}

function bodyMisfits(item: Markable, answer: ItemAnswer, at: string): Misfit[] {
  switch (answer.type) {
    case 'single-choice':
      return answer.choice === null ? [] : unknown([answer.choice], choiceIds(item), `${at}/choice`);
    case 'multiple-choice':
      return [
        ...unknown(answer.choices, choiceIds(item), `${at}/choices`),
        ...repeated(answer.choices, `${at}/choices`),
      ];
    case 'ordering':
      return orderMisfits(choiceIds(item), answer.order, `${at}/order`);
    case 'matching':
      return pairMisfits(item as Markable<'matching'>, answer, `${at}/pairs`);
    default:
      return [];
  }
}

const choiceIds = (item: Markable): string[] => ('choices' in item ? item.choices.map(({ id }) => id) : []);

const unknown = (given: string[], known: string[], pointer: string): Misfit[] =>
  given.every((id) => known.includes(id)) ? [] : [{ pointer, detail: `must be of ${known.join(', ')}` }];

const repeated = (given: string[], pointer: string): Misfit[] =>
  new Set(given).size === given.length ? [] : [{ pointer, detail: 'names one twice' }];

function orderMisfits(known: string[], given: string[], pointer: string): Misfit[] {
  if (given.length === 0) return [];
  const isComplete = given.length === known.length && new Set(given).size === known.length;
  return isComplete ? unknown(given, known, pointer) : [{ pointer, detail: 'must name each choice once' }];
}

function pairMisfits(item: Markable<'matching'>, answer: AnswerOf<'matching'>, pointer: string): Misfit[] {
  const left = item.left.map(({ id }) => id);
  const right = item.right.map(({ id }) => id);
  return [
    ...unknown(Object.keys(answer.pairs), left, pointer),
    ...unknown(Object.values(answer.pairs), right, pointer),
  ];
}
