import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import { normalText } from '../marking/normal-text.js';

/** Answers that mean the same have the same key: order of choices and ways of writing a text make no difference. */
export function answerKey(answer: ItemAnswer): string {
  if (answer.type === 'multiple-choice') return JSON.stringify([...answer.choices].sort());
  if ('text' in answer) return normalText(answer.text);
  return JSON.stringify(sorted(answer));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
