import type { ItemAnswer, PartAnswer } from '@lms/contract/assessment/item-answer';

/** Whether an answer says anything: choosing nothing, or clearing a text, leaves the item open. */
export function isAnswered(answer: ItemAnswer | PartAnswer | null | undefined): boolean {
  if (!answer) return false;
  switch (answer.type) {
    case 'single-choice':
      return answer.choice !== null;
    case 'multiple-choice':
      return answer.choices.length > 0;
    case 'true-false':
      return answer.value !== null;
    case 'ordering':
      return answer.order.length > 0;
    case 'matching':
      return Object.keys(answer.pairs).length > 0;
    case 'case':
      return Object.values(answer.parts).some(isAnswered);
    default:
      return answer.text.trim() !== '';
  }
}

/** The answer that leaves an item of this type open. */
export function emptyAnswer(type: ItemAnswer['type']): ItemAnswer {
  switch (type) {
    case 'single-choice':
      return { type, choice: null };
    case 'multiple-choice':
      return { type, choices: [] };
    case 'true-false':
      return { type, value: null };
    case 'ordering':
      return { type, order: [] };
    case 'matching':
      return { type, pairs: {} };
    case 'case':
      return { type, parts: {} };
    default:
      return { type, text: '' };
  }
}
