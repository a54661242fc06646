import { both } from '../text.js';
import { licensing, online, privacy, type RuleText } from './rule-text.js';

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
  'not-a-bundle': { text: both('本事项不是集成办理', 'The item is no bundle') },
  'not-accepted-yet': { text: both('受理以后才能派发', 'Parts are sent out once the case is accepted') },
  'unknown-part': { text: both('没有这个联办环节', 'The bundle has no such part') },
  'part-sent': { text: both('这个环节已经派发', 'That part has been sent') },
  'parts-done': {
    text: both('还有环节没有办好：{open}', 'Parts are still open: {open}'),
    basis: both('集成办理规程（模拟）：一次告知、一次送达', 'Rules of bundles (simulated): one notice, one delivery'),
  },
  'licence-off-list': {
    text: both('本事项不用这个电子证照', 'That e-licence is not on the list for this item'),
    basis: online('第十条', 'Art. 10'),
  },
  'guardian-consent': {
    text: both(
      '查询未满十四周岁的人，要先取得监护人同意',
      'Data of a child under fourteen need the guardian’s consent first',
    ),
    basis: privacy('第二十八条、第三十一条', 'Arts. 28, 31'),
  },
  'no-such-list': { text: both('没有这份名录', 'There is no such list') },
  'no-such-fee': {
    text: both('法律、行政法规没有规定的，不得收费', 'Nothing may be charged that law does not provide for'),
    basis: licensing('第五十八条、第七十五条', 'Arts. 58, 75'),
  },
} as const satisfies Record<string, RuleText>;
