import { both } from '../text.js';
import { online, privacy, type RuleText } from './rule-text.js';

/** Work at the desk on a case. */
export const DESK_RULES = {
  'unknown-situation': { text: both('没有这个情形或选项', 'There is no such situation or option') },
  'unknown-party': { text: both('不是本办件的当事人', 'Not a party to this case'), basis: privacy('第六条', 'Art. 6') },
  'unknown-material': { text: both('清单里没有这份材料', 'The list has no such material') },
  'not-handed-in': { text: both('没有收到这份材料，不能这样判', 'It was not handed in, so it cannot be judged so') },
  'handed-in': { text: both('这份材料已经收到', 'It was handed in') },
  'nothing-shared': {
    text: both('还没有能代替这份材料的查询结果', 'No query has returned what could stand for it'),
    basis: online('第七条', 'Art. 7'),
  },
  'query-needs-case': {
    text: both('没有办件，不得查询个人信息', 'No personal data may be looked up without a case'),
    basis: privacy('第三十四条', 'Art. 34'),
  },
  'query-needs-purpose': {
    text: both('没有写明查询用途', 'The purpose of the query is not written'),
    basis: privacy('第六条', 'Art. 6'),
  },
  'query-off-list': {
    text: both('{resource} 不在本事项的共享清单里', '{resource} is not on the list for this item'),
    basis: both(
      '政务数据共享条例；本事项共享清单（模拟）',
      'Government Data Sharing Regulation; list of the item (simulated)',
    ),
  },
  'query-fields': {
    text: both('只能取清单内的字段：{fields}', 'Only listed fields may be taken: {fields}'),
    basis: privacy('第六条', 'Art. 6'),
  },
  'query-waits': { text: both('同一查询正在等待批准', 'The same query waits for approval') },
  'no-such-query': { text: both('没有这次查询的这个字段', 'There is no such field of such a query') },
  'no-export': {
    text: both('共享数据不可导出', 'Shared data cannot be exported'),
    basis: both('政务数据共享条例（模拟规则）', 'Government Data Sharing Regulation (simulated rule)'),
  },
  'unknown-item': { text: both('事项库里没有这个事项', 'There is no such item') },
  'not-delivering-yet': { text: both('还没有受理，不必选送达方式', 'Not accepted yet: no delivery to choose') },
  'no-such-question': { text: both('没有人问这个，或者已经答复过', 'Nobody asked that, or it was answered') },
  'no-such-answer': { text: both('没有这个答复选项', 'There is no such answer') },
  'unknown-agency': { text: both('没有这个部门', 'There is no such agency') },
} as const satisfies Record<string, RuleText>;
