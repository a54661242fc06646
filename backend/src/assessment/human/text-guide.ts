import type { Localized } from '../../../contract/common.js';
import type { CasePart, Item } from '../../../contract/assessment/item.js';
import type { WorkLine } from '../../marking/entry/work.js';
import type { Mark } from '../marking/mark.js';

/** Scales on which an answer is marked, the coarsest that gives each line whole points. */
const SCALES = [10, 20, 50] as const;
const FINEST = 100;
/** A single line gets its own points if they are not too few to tell answers apart. */
const FEWEST = 4;
const BY_MODEL: Localized = { 'zh-CN': '按参考答案给分', en: 'Points by the model answer' };

/** What a marker looks for in an answer, with what the automatic marking would give for it. */
export function guideOf(item: Item | CasePart, mark: Mark): WorkLine[] {
  if ('guide' in item) {
    return item.guide.map(({ text, points, levels = [] }) => ({ text, points, ...(levels.length > 0 && { levels }) }));
  }
  if (item.type === 'short-answer' && item.keywords.length > 0) return pointsToMake(item.keywords, mark);
  const points = Number.isInteger(item.points) && item.points >= FEWEST ? item.points : SCALES[0];
  return [{ text: BY_MODEL, points, proposed: Math.round(Math.max(0, mark.fraction) * points) }];
}

type Keywords = Extract<Item, { type: 'short-answer' }>['keywords'];

function pointsToMake(keywords: Keywords, { details }: Mark): WorkLine[] {
  const scale = SCALES.find((one) => keywords.every(({ fraction }) => isWhole((fraction * one) / 100))) ?? FINEST;
  return keywords.map(({ name, any, fraction }, at) => {
    const [word = ''] = any;
    const points = Math.max(0, Math.round((fraction * scale) / 100));
    const isMade = details[at]?.verdict === 'right';
    return { text: name ?? { 'zh-CN': word, en: word }, points, proposed: isMade ? points : 0 };
  });
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;
