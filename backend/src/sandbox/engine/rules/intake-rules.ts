import { both } from '../text.js';
import { licensing, type RuleText } from './rule-text.js';

/** From the ticket to acceptance. */
export const INTAKE_RULES = {
  'ticket-taken': { text: both('没有待建立办件的这个号', 'No ticket of that number waits for a case') },
  'identity-verified': {
    text: both('先核验身份，再出具收件凭证', 'Verify who it is before giving a receipt'),
    basis: both('办理规程（模拟）', 'Operating procedure (simulated)'),
  },
  'came-online': { text: both('不是网上提交的办件', 'The case did not come online') },
  'correctable-here': {
    text: both('这一项不是可以当场更正的错误', 'This entry is not an error that can be corrected on the spot'),
    basis: licensing('第三十二条第一款第三项', 'Art. 32(1)(3)'),
  },
  'applicant-confirms': {
    text: both(
      '更正要由申请人确认，不能替申请人改材料',
      'The applicant must confirm it: nobody alters papers for them',
    ),
    basis: licensing('第三十二条第一款第三项', 'Art. 32(1)(3)'),
  },
  'another-item': { text: both('办件已经是这个事项', 'The case is under this item already') },
  'notice-has-items': {
    text: both('补正告知要写明要补什么、有什么问题', 'The notice must name what is wanted and what is wrong with it'),
    basis: licensing('第三十二条第一款第四项', 'Art. 32(1)(4)'),
  },
  'notice-in-time': {
    text: both(
      '收件已满 {days} 个工作日，不能再告知补正',
      '{days} working days have passed since receipt; it is too late to ask',
    ),
    basis: licensing('第三十二条第一款第四项', 'Art. 32(1)(4)'),
  },
  'notice-only-once': {
    text: both('只能一次告知：{material} 在第一次告知里没有', 'Ask once: {material} was not in the first notice'),
    basis: licensing('第三十二条第一款第四项', 'Art. 32(1)(4)'),
  },
  'applicant-in-time': { text: both('补正期限已过', 'The time for correcting is over') },
  'applicant-late': { text: both('补正期限未到', 'The time for correcting is not over') },
  'policy-lets-lapse': { text: both('本地规定不视为撤回', 'Local rules do not let it lapse') },
  'materials-settled': {
    text: both('暂不能受理：{open}', 'Not yet to be accepted: {open}'),
    basis: licensing('第三十二条第一款第五项', 'Art. 32(1)(5)'),
  },
  'in-our-division': { text: both('不在本区管辖范围', 'Outside this district') },
  'no-open-duplicate': {
    text: both(
      '申请人同一事项已有在办件，查找并合并后再受理',
      'The applicant has an open case for the same item: find it and merge it first',
    ),
  },
  'item-deferrable': { text: both('本事项不能容缺受理', 'This item cannot be accepted with papers missing') },
  'only-secondary-missing': {
    text: both('主要材料不齐，不能容缺', 'A primary material is missing; it cannot be deferred'),
    basis: both('政策包：容缺受理（模拟）', 'Policy pack: deferral (simulated)'),
  },
  'credit-looked-up': {
    text: both('容缺受理前先查信用信息（DS-10）', 'Look up the credit record (DS-10) before deferring'),
  },
  'not-declined': {
    text: both('申请人不选容缺，不能替申请人决定', 'The applicant has declined; it is not for the office to choose'),
    basis: both('政策包：容缺受理由申请人自选（模拟）', 'Policy pack: deferral is the applicant’s choice (simulated)'),
  },
  'deferral-signed': { text: both('申请人没有签补交承诺', 'The applicant has not signed the commitment') },
  'deferral-in-time': { text: both('补交期限超过 {day}', 'The time for bringing it later goes beyond {day}') },
  'item-takes-commitment': { text: both('本事项不实行告知承诺', 'This item does not take commitments') },
  'commitment-chosen': {
    text: both('告知承诺要由申请人自选，看过告知内容并签字', 'The applicant must choose it, see the text and sign'),
    basis: both('国办发〔2020〕42号', 'State Council Office [2020] No. 42'),
  },
  'notice-time-over': { text: both('告知补正的期限未到', 'The time for a notice is not over') },
  'never-notified': { text: both('已经告知过补正', 'A notice was given') },
  'item-looked-up': {
    text: both('先查事项条文，再答复不受理', 'Look the item up before answering that no licence is needed'),
    basis: licensing('第三十二条第一款第一项', 'Art. 32(1)(1)'),
  },
  'competent-body-named': {
    text: both('要告知向哪个机关申请', 'Say which body is competent'),
    basis: licensing('第三十二条第一款第二项', 'Art. 32(1)(2)'),
  },
  'found-forged': {
    text: both('没有认定虚假材料', 'No material was found to be false'),
    basis: licensing('第七十八条', 'Art. 78'),
  },
} as const satisfies Record<string, RuleText>;
