import { both } from '../text.js';
import { privacy, type RuleText } from './rule-text.js';

const reviews = both(
  '政务服务“好差评”制度（国办发〔2019〕51号）',
  'Good and bad review system, State Council Office [2019] No. 51',
);

/** Work of the office that is about no case. */
export const OFFICE_RULES = {
  'nobody-asked': { text: both('没有等着答复的人', 'Nobody waits for an answer to this') },
  'answered-already': { text: both('已经答复过了', 'It has been answered already') },
  'no-such-matter': { text: both('没有这一项', 'There is no such matter') },
  'nothing-of-the-kind': { text: both('现在没有可以这样办的事', 'Nothing waits for this now') },
  'matter-wrong-state': {
    text: both('现在是“{state}”，不能做这一步', 'It is “{state}”; this step does not lead from there'),
  },
  'unknown-contact': { text: both('通讯录里没有这个人', 'The directory has nobody of that name') },
  'unknown-log-entry': { text: both('日志里没有这一条', 'The log has no such entry') },
  'review-is-bad': {
    text: both('是差评，不能直接办结', 'It is a bad rating; it cannot be closed like that'),
    basis: reviews,
  },
  'review-is-good': { text: both('不是差评', 'It is not a bad rating') },
  'review-claimed': { text: both('已经领办', 'Already claimed') },
  'review-claim-first': { text: both('先领办，再联系', 'Claim it before calling') },
  'review-no-pressure': {
    text: both('不得要求、暗示群众改评或者撤评', 'A citizen must never be asked or hinted to change a rating'),
    basis: reviews,
  },
  'rater-stays-secret': {
    text: both('评价人的姓名、电话不得转给被评价人和窗口', 'Name and phone of a rater never go to the rated'),
    basis: privacy('第十条', 'Art. 10'),
  },
  'review-not-founded': { text: both('没有定性为合理差评，不走整改', 'Not classed as founded: nothing to mend') },
  'review-needs-mending': {
    text: both('这样的定性不走这一步', 'A rating so classed does not go this way'),
    basis: reviews,
  },
  'appeal-has-evidence': {
    text: both('申诉要附证据；没有证据不得剔除', 'An appeal needs evidence; nothing is excluded without'),
    basis: reviews,
  },
  'appeal-upheld': {
    text: both('申诉没有获准，不得剔除', 'The appeal is not upheld; nothing may be excluded'),
    basis: reviews,
  },
} as const satisfies Record<string, RuleText>;
