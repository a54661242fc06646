import { both } from '../text.js';
import { privacy, type RuleText } from './rule-text.js';

const reviews = both(
  '政务服务“好差评”制度（国办发〔2019〕51号）',
  'Good and bad review system, State Council Office [2019] No. 51',
);

const sharing = both('政务数据共享条例', 'Government Data Sharing Regulation');
const network = both('网络安全法；网络数据安全管理条例', 'Cybersecurity Law; Network Data Security Regulation');

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
  'mail-has-no-such-part': { text: both('这封邮件没有这一部分', 'The letter has no such part') },
  'unknown-dataset': { text: both('没有这个数据集或字段', 'There is no such data set or field') },
  'unknown-answer': { text: both('不是可以给的答复', 'That is not one of the answers') },
  'beyond-approval': {
    text: both('超出批准的字段', 'Beyond the fields that were approved'),
    basis: privacy('第六条', 'Art. 6'),
  },
  'request-complete': {
    text: both('共享申请要写明用途和依据', 'A request names its purpose and its basis'),
    basis: sharing,
  },
  'unknown-action': { text: both('没有这项处置措施', 'There is no such measure') },
  'already-done': { text: both('这一步已经做过', 'That has been done') },
  'notice-says-nothing': {
    text: both('通知不能是空的', 'The notice says nothing'),
    basis: privacy('第五十七条', 'Art. 57'),
  },
  'unknown-evidence': { text: both('没有这项证据', 'There is no such evidence') },
  'evidence-gone': {
    text: both('证据已经被清除，无法保全', 'The evidence has been destroyed and cannot be kept'),
    basis: network,
  },
  'module-still-down': { text: both('系统还没有恢复', 'The system is not back yet') },
  'not-own-change': {
    text: both('变更不能由申请人自己批准', 'Nobody approves their own change'),
    basis: both('职责分离（模拟）', 'Separation of duties (simulated)'),
  },
  'change-is-sound': {
    text: both('变更没有写清回退办法，或恢复点不合格', 'No way back is written, or the backup is not good'),
  },
  'restored-first': { text: both('数据还没有恢复，不能验证', 'Nothing is restored yet to be verified') },
  'unknown-backup': { text: both('这个模块没有这份备份', 'The module has no such backup') },
  'restore-needs-point': {
    text: both('没有记录回退点，不得覆盖生产数据', 'No way back is recorded; production must not be written over'),
    basis: network,
  },
  'restore-needs-change': {
    text: both('没有批准并开始实施的变更，不得恢复', 'Nothing is restored without an approved change under way'),
    basis: both('变更管理制度（模拟）', 'Change control (simulated)'),
  },
  'backup-not-good': { text: both('这个备份没有通过校验', 'This backup did not pass its check') },
  'two-people': {
    text: both('补录要由两人核对', 'Two people check what is entered afterwards'),
    basis: both('补录操作规程（模拟）', 'Procedure for later entry (simulated)'),
  },
} as const satisfies Record<string, RuleText>;
