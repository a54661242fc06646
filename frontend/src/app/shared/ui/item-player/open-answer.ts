import type { AnswerOf, ItemAnswer, PartAnswer } from '@lms/contract/assessment/item-answer';
import type { ItemView } from '@lms/contract/assessment/item-view';

type Type = ItemAnswer['type'];
const some = (things: object): boolean => Object.keys(things).length > 0;
const written = ({ text }: { text: string }): boolean => text.trim() !== '';

const answered: { readonly [T in Type]: (answer: AnswerOf<T>) => boolean } = {
  'single-choice': ({ choice }) => choice !== null,
  'multiple-choice': ({ choices }) => some(choices),
  'true-false': ({ value }) => value !== null,
  ordering: ({ order }) => some(order),
  matching: ({ pairs }) => some(pairs),
  categorise: ({ belongs }) => some(belongs),
  'gap-match': ({ pairs }) => some(pairs),
  cloze: ({ gaps }) => Object.values(gaps).some((text) => text.trim() !== ''),
  hotspot: ({ regions }) => some(regions),
  'file-upload': ({ files }) => some(files),
  'short-answer': written,
  numeric: written,
  computed: written,
  essay: written,
  case: ({ parts }) => Object.values(parts).some(isAnswered),
};

/** Whether an answer says anything: choosing nothing, or clearing a text, leaves the item open. */
export function isAnswered(answer: ItemAnswer | PartAnswer | null | undefined): boolean {
  return answer ? answered[answer.type](answer as never) : false;
}

/** Whether an item asks anything: words between questions do not. */
export const asks = ({ type }: Pick<ItemView, 'type'>): boolean => type !== 'description';

const open: { readonly [T in Type]: Omit<AnswerOf<T>, 'type'> } = {
  'single-choice': { choice: null },
  'multiple-choice': { choices: [] },
  'true-false': { value: null },
  ordering: { order: [] },
  matching: { pairs: {} },
  categorise: { belongs: {} },
  'gap-match': { pairs: {} },
  cloze: { gaps: {} },
  hotspot: { regions: [] },
  'file-upload': { files: [] },
  'short-answer': { text: '' },
  numeric: { text: '' },
  computed: { text: '' },
  essay: { text: '' },
  case: { parts: {} },
};

/** The answer that leaves an item of this type open. */
export const emptyAnswer = (type: Type): ItemAnswer => ({ type, ...open[type] }) as ItemAnswer;
