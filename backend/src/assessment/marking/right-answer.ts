import type { AnswerOf, ItemAnswer } from '../../../contract/assessment/item-answer.js';
import type { PartFeedback } from '../../../contract/assessment/item-view.js';
import type { Gap } from '../../../contract/assessment/item/gaps.js';
import type { Markable } from '../../../contract/assessment/item.js';
import type { Localized } from '../../../contract/common.js';

type Told = Exclude<Markable, { type: 'computed' | 'case' | 'description' }>;
type Keyed = Exclude<Told, { type: 'short-answer' | 'essay' | 'file-upload' }>;
type Say = (text: Localized) => string;

/** The right answer in the form of an answer, so that the player can show it; a model answer where there is no single one. */
export function solutionOf(item: Told, say: Say): Pick<PartFeedback, 'rightAnswer' | 'model'> {
  switch (item.type) {
    case 'essay':
    case 'file-upload':
      return item.model ? { model: say(item.model) } : {};
    case 'short-answer': {
      const model = item.model ?? best(item.accept.filter(({ regex }) => !regex))?.text;
      return model ? { model: say(model) } : {};
    }
    default:
      return { rightAnswer: rightAnswerOf(item, say) };
  }
}

const keys: { readonly [T in Keyed['type']]: (item: Markable<T>, say: Say) => AnswerOf<T> } = {
  'single-choice': ({ type, choices }) => ({ type, choice: best(choices)?.id ?? null }),
  'multiple-choice': ({ type, choices }) => ({ type, choices: rightOnes(choices) }),
  'true-false': ({ type, answer }) => ({ type, value: answer }),
  ordering: ({ type, order }) => ({ type, order }),
  matching: ({ type, pairs }) => ({ type, pairs }),
  'gap-match': ({ type, pairs }) => ({ type, pairs }),
  categorise: ({ type, belongs }) => ({ type, belongs }),
  hotspot: ({ type, regions, choose }) => ({
    type,
    regions: choose === 'one' ? [best(regions)?.id ?? ''] : rightOnes(regions),
  }),
  cloze: ({ type, gaps }, say) => ({ type, gaps: Object.fromEntries(gaps.map((gap) => [gap.id, fillOf(gap, say)])) }),
  numeric: ({ type, accept }) => ({ type, text: numberIn(best(accept)) }),
};

const rightAnswerOf = (item: Keyed, say: Say): ItemAnswer => keys[item.type](item as never, say);

function fillOf(gap: Gap, say: Say): string {
  switch (gap.kind) {
    case 'choice':
      return best(gap.choices)?.id ?? '';
    case 'number':
      return numberIn(best(gap.accept));
    case 'text': {
      const accepted = best(gap.accept);
      return accepted ? say(accepted.text) : '';
    }
  }
}

const rightOnes = (options: readonly { id: string; fraction: number }[]): string[] =>
  options.filter(({ fraction }) => fraction > 0).map(({ id }) => id);

const numberIn = (accepted: { value: number } | undefined): string => String(accepted?.value ?? '');

const best = <T extends { fraction: number }>(answers: readonly T[]): T | undefined =>
  answers.find(({ fraction }) => fraction === 100);
