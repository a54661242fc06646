import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { ItemView } from '@lms/contract/assessment/item-view';

/** What the answer becomes when the key of the n-th choice is pressed; nothing where the item has no such choice. */
export function choiceByIndex(item: ItemView, answer: ItemAnswer | null, index: number): ItemAnswer | undefined {
  if (item.type === 'true-false') return index < 2 ? { type: 'true-false', value: index === 0 } : undefined;
  if (item.type !== 'single-choice' && item.type !== 'multiple-choice') return undefined;
  const id = item.choices[index]?.id;
  if (id === undefined) return undefined;
  if (item.type === 'single-choice') return { type: 'single-choice', choice: id };
  const chosen = new Set(answer?.type === 'multiple-choice' ? answer.choices : []);
  if (!chosen.delete(id)) chosen.add(id);
  return { type: 'multiple-choice', choices: item.choices.map((choice) => choice.id).filter((one) => chosen.has(one)) };
}
