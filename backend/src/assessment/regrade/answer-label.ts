import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import type { Item } from '../../../contract/assessment/item.js';
import { inLanguage, type Language, type Localized } from '../../../contract/common.js';

const TRUTH: Readonly<Record<'true' | 'false', Localized>> = {
  true: { 'zh-CN': '正确', en: 'True' },
  false: { 'zh-CN': '错误', en: 'False' },
};
const NONE: Localized = { 'zh-CN': '（未作答）', en: '(nothing)' };

/** An answer in words, for whoever looks through what was answered. */
export function answerLabel(item: Item, answer: ItemAnswer, language: Language): string {
  const said = words(item, answer, language);
  return said === '' ? inLanguage(NONE, language) : said;
}

function words(item: Item, answer: ItemAnswer, language: Language): string {
  const name = namesOf(item, language);
  if ('text' in answer) return answer.text;
  switch (answer.type) {
    case 'single-choice':
      return answer.choice === null ? '' : name(answer.choice);
    case 'multiple-choice':
      return answer.choices.map(name).join('；');
    case 'true-false':
      return answer.value === null ? '' : TRUTH[String(answer.value) as 'true' | 'false'][language];
    case 'ordering':
      return answer.order.map(name).join(' → ');
    case 'matching':
      return Object.entries(answer.pairs)
        .map(([left, right]) => `${name(left)} – ${name(right)}`)
        .join('；');
    default:
      return JSON.stringify(answer).slice(0, 200);
  }
}

function namesOf(item: Item, language: Language): (id: string) => string {
  const named: readonly { id: string; text: Localized }[] = [
    ...('choices' in item ? item.choices : []),
    ...('left' in item ? [...item.left, ...item.right] : []),
  ];
  const names = new Map(named.map(({ id, text }) => [id, text[language]]));
  return (id) => names.get(id) ?? id;
}
