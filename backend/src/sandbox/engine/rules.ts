import type { RefusedBy } from './event.js';
import { both, fill, type Text } from './text.js';

interface RuleText {
  readonly text: Text;
  readonly basis?: Text;
}

const licensing = (article: string, en: string) => both(`行政许可法${article}`, `Administrative Licensing Law ${en}`);
const online = (article: string, en: string) =>
  both(`国务院关于在线政务服务的若干规定${article}`, `Provisions on Online Government Services ${en}`);
const privacy = (article: string, en: string) =>
  both(`个人信息保护法${article}`, `Personal Information Protection Law ${en}`);

/** Every rule that can stand against a command, in words. A refusal names its code; the grader reads it. */
export const RULES = {
  'run-over': { text: both('本次演练已结束', 'This run is over') },
  'mode-has-not': { text: both('{mode}模式没有这个操作', 'There is no such thing in {mode} mode') },
  'end-of-exercise': {
    text: both('本次演练到 {day} 为止，时钟不再前进', 'The exercise ends on {day}; the clock goes no further'),
  },
  'calendar-not-loaded': {
    text: both(
      '{year} 年的官方日历尚未载入，不能推算期限',
      'The official calendar of {year} is not loaded; no limit can be computed',
    ),
  },
  'no-such-case': { text: both('没有这个办件', 'There is no such case') },
  'colleague-has-it': { text: both('这个办件由同事办理', 'A colleague works on this case') },
  'case-closed': { text: both('办件已经{state}，不能再办理', 'The case is {state}; nothing more can be done with it') },
  'wrong-state': {
    text: both('办件现在是“{state}”，不能做这一步', 'The case is “{state}”; this step does not lead from there'),
  },
  'wrong-post': {
    text: both('{post}岗没有这个权限', 'The post {post} may not do this'),
    basis: both('岗位权限表（模拟）', 'Table of posts (simulated)'),
  },
  'real-identity-number': {
    text: both(
      '输入的内容像真实的身份证号码。沙箱里只有虚构人物（号码以 000101 开头），请勿录入真实个人信息；该内容未保存。',
      'This looks like the identity number of a real person. Only fictional people live in the sandbox (numbers begin 000101). It was not kept.',
    ),
    basis: privacy('第六条', 'Art. 6'),
  },
  'cannot-be-built': {
    text: both('本情景不具备这一步所需的条件：{what}', 'This exercise cannot make what the step needs: {what}'),
  },
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
  'no-open-duplicate': { text: both('申请人同一事项已有在办件', 'The applicant has an open case for the same item') },
  'item-deferrable': { text: both('本事项不能容缺受理', 'This item cannot be accepted with papers missing') },
  'only-secondary-missing': {
    text: both('主要材料不齐，不能容缺', 'A primary material is missing; it cannot be deferred'),
    basis: both('政策包：容缺受理（模拟）', 'Policy pack: deferral (simulated)'),
  },
  'credit-looked-up': {
    text: both('容缺受理前先查信用信息（DS-10）', 'Look up the credit record (DS-10) before deferring'),
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
  'third-party-concerned': { text: both('本件不涉及他人重大利益', 'No third party is concerned') },
  'was-deferred': { text: both('不是容缺受理的办件', 'The case was not accepted with papers missing') },
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
  'nothing-deferred-open': { text: both('容缺的材料还没有补齐', 'Papers are still to be brought') },
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
  'unknown-agency': { text: both('没有这个部门', 'There is no such agency') },
  'unknown-hint': { text: both('没有这条提示，或已经看过', 'There is no such hint, or it was already taken') },
  'rewind-boundary': { text: both('只能退回到某一步做完的时候', 'Only back to where a step was complete') },
} as const satisfies Record<string, RuleText>;

export type RuleCode = keyof typeof RULES;

/** A refusal by that rule, its places filled in. */
export function refusal(rule: RuleCode, values: Record<string, Text | string | number> = {}): RefusedBy {
  const { text, basis }: RuleText = RULES[rule];
  return { rule, text: fill(text, values), basis: basis ?? null };
}
