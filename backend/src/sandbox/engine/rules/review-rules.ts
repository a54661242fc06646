import { both } from '../text.js';
import { licensing, privacy, type RuleText } from './rule-text.js';

/** From review to the archive. */
export const REVIEW_RULES = {
  'consultation-set': {
    text: both('会办只发送清单内的最小数据：{fields} 不在清单里', 'A consultation sends the minimum set: not {fields}'),
    basis: privacy('第六条', 'Art. 6'),
  },
  'consultation-agency': { text: both('本事项不需要征求这个部门的意见', 'The item consults no such agency') },
  'consulted-not-handler': {
    text: both('承办人不能代会办部门答复', 'The handler may not answer for the consulted agency'),
    basis: both('职责分离（模拟）', 'Separation of duties (simulated)'),
  },
  'unknown-inspector': { text: both('{name} 不是现场核查员', '{name} is no inspector') },
  'pause-asked': { text: both('承办人没有申请这个特别程序', 'The handler did not ask for this procedure') },
  'pause-approved': {
    text: both('停表要先经负责人批准', 'The head must approve before the clock stops'),
    basis: licensing('第四十五条', 'Art. 45'),
  },
  'item-is-disclosure': { text: both('本事项不是政府信息公开申请', 'This is no request for information') },
  'went-through-audit': {
    text: both('承诺件要先审核，再决定', 'A promised case is audited before it is decided'),
    basis: both('办理规程（模拟）', 'Operating procedure (simulated)'),
  },
  'not-the-window': {
    text: both('本件的窗口受理人不能批准本件', 'Whoever received the case at the window may not decide it'),
    basis: both('职责分离（模拟）', 'Separation of duties (simulated)'),
  },
  'agency-holds-item': { text: both('事项不属于本部门', 'The item belongs to another agency') },
  'two-inspectors': {
    text: both('现场核查要两名以上工作人员', 'An inspection takes two officers'),
    basis: licensing('第三十四条', 'Art. 34'),
  },
  'both-signed': { text: both('核查记录要由指派的人员都签字', 'All assigned inspectors must sign') },
  'lawful-pause': {
    text: both(
      '只有听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审可以停表',
      'Only the procedures of Art. 45 stop the clock',
    ),
    basis: licensing('第四十五条', 'Art. 45'),
  },
  'pause-noticed': {
    text: both('要书面告知申请人所需时间', 'Tell the applicant in writing how long it takes'),
    basis: licensing('第四十五条', 'Art. 45'),
  },
  'result-attached': { text: both('要附上结果', 'Attach the result') },
  'was-deferred': { text: both('不是容缺受理的办件', 'The case was not accepted with papers missing') },
  'deferred-settled': {
    text: both('还没有补齐并核对：{open}', 'Not yet brought and found in order: {open}'),
    basis: both('政策包：容缺受理（模拟）', 'Policy pack: deferral (simulated)'),
  },
  'before-deferral-end': { text: both('补交期限已过', 'The time for bringing it later is over') },
  'deferral-over': { text: both('补交期限未到', 'The time for bringing it later is not over') },
  'reason-given': { text: both('要写明理由', 'Give a reason') },
  'before-statutory-due': {
    text: both('法定期限已过，不能再延期', 'The statutory limit has passed; it cannot be extended now'),
    basis: licensing('第四十二条', 'Art. 42'),
  },
  'not-extended-yet': {
    text: both('只能延期一次', 'It can be extended once only'),
    basis: licensing('第四十二条', 'Art. 42'),
  },
  'opinion-with-basis': { text: both('要写明意见和依据', 'Give an opinion and its basis') },
  'nothing-deferred-open': {
    text: both(
      '容缺的材料还没有补齐，不能报批、不能发证',
      'Papers are still to be brought: no audit and no decision yet',
    ),
    basis: licensing('第三十四条、第七十四条', 'Arts. 34, 74'),
  },
  'not-the-handler': {
    text: both('承办人不能审核、批准自己的意见', 'The handler may not audit or approve the same case'),
    basis: both('职责分离（模拟）', 'Separation of duties (simulated)'),
  },
  'denial-complete': {
    text: both('不予许可要写明理由、依据，并告知复议和诉讼的权利', 'A denial gives reasons, basis and the remedies'),
    basis: licensing('第三十八条第二款', 'Art. 38(2)'),
  },
  'decision-granted': { text: both('没有准予决定', 'There is no decision to grant') },
  'handed-over': { text: both('送达要核对领取人并签收', 'Check who receives it and have it signed') },
  'file-complete': { text: both('卷内文书不齐', 'Documents are missing from the file') },
} as const satisfies Record<string, RuleText>;
