import { both } from '../text.js';
import { privacy, type RuleText } from './rule-text.js';

/** Work of an integrated window: duplicates, records to be put right. */
export const WINDOW_RULES = {
  'search-first': {
    text: both('先查找，查到的办件才能合并', 'Search first: only a case that was found can be merged'),
  },
  'not-the-same-application': {
    text: both('不是同一个人的同一事项，不能合并', 'Not the same person and item: they cannot become one'),
    basis: privacy('第八条', 'Art. 8'),
  },
  'too-late-to-merge': {
    text: both('已经受理或办结的不能合并', 'What has been accepted or has ended cannot be merged'),
  },
  'record-agrees': {
    text: both('库内数据与材料一致，没有要更正的', 'The record agrees with the papers; there is nothing to correct'),
    basis: privacy('第四十六条', 'Art. 46'),
  },
  'evidence-not-there': { text: both('没有收到这份证明材料', 'That paper was not handed in') },
} as const satisfies Record<string, RuleText>;
