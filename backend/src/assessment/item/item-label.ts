import type { DrawnFrom } from '../../../contract/assessment/item/computed.js';
import type { Item } from '../../../contract/assessment/item.js';
import type { Language, Localized } from '../../../contract/common.js';

const NAMES: Readonly<Partial<Record<string, Localized>>> = {
  from: { 'zh-CN': '起算日', en: 'start day' },
  days: { 'zh-CN': '天数', en: 'number of days' },
  extension: { 'zh-CN': '延长天数', en: 'days of extension' },
  due: { 'zh-CN': '届满日', en: 'due day' },
  noticeDue: { 'zh-CN': '告知期限', en: 'day of notice' },
  answer: { 'zh-CN': '答案', en: 'answer' },
};
const DAY: Localized = { 'zh-CN': '日期', en: 'day' };
const NUMBER: Localized = { 'zh-CN': '数值', en: 'number' };
const SOMETHING: Localized = { 'zh-CN': '抽取值', en: 'drawn value' };

/**
 * What a question asks, for lists and tables that show no paper: where each paper has a value of its own stands what it is,
 * `〔起算日〕`.
 */
export function itemLabel(item: Item, language: Language): string {
  const parameters = item.type === 'computed' ? item.parameters : {};
  return item.text[language].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const words = (NAMES[name] ?? kindOf(parameters[name]))[language];
    return language === 'zh-CN' ? `〔${words}〕` : `[${words}]`;
  });
}

function kindOf(drawn: DrawnFrom | undefined): Localized {
  if (drawn === undefined) return SOMETHING;
  return Array.isArray(drawn) && drawn.every((one) => typeof one === 'string') ? DAY : NUMBER;
}
