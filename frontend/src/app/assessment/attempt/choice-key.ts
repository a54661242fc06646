import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { ItemView } from '@lms/contract/assessment/item-view';

/** What the answer becomes when the key of the n-th choice is pressed; nothing where the item has no such choice. */
export function choiceByIndex(item: ItemView, answer: ItemAnswer | null, index: number): ItemAnswer | undefined {
  if (item.type === 'true-false') return index < 2 ? { type: 'true-false', value: index === 0 } : undefined;
  if (item.type !== 'single-choice' && item.type !== 'multiple-choice') return undefined;
  const ids = item.choices.map((choice) => choice.id);
  const id = ids[index];
  if (id === undefined) return undefined;
  return item.type === 'single-choice' ? { type: item.type, choice: id } : toggled(ids, answer, id);
}

function toggled(ids: readonly string[], answer: ItemAnswer | null, id: string): ItemAnswer {
  const chosen = new Set(answer?.type === 'multiple-choice' ? answer.choices : []);
  if (!chosen.delete(id)) chosen.add(id);
  return { type: 'multiple-choice', choices: ids.filter((one) => chosen.has(one)) };
}
