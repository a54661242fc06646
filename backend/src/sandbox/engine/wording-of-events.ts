import type { CommandType } from '../../../contract/sandbox/command.js';
import type { LookupTopic, Verdict } from '../../../contract/sandbox/terms.js';
import type { LogEvent } from './event.js';
import { templateOf } from './documents.js';
import { nameOf } from './materials.js';
import { PROCEDURES } from './procedures.js';
import { both, fill, isText, joined, same, type Text } from './text.js';
import { dayWords } from './template.js';
import { officePlaces } from './wording/office-places.js';
import { INJECTED_TITLES } from './wording/injected-titles.js';
import { saidBefore } from './wording/said-before.js';
import { OFFICE_TITLES } from './wording/office-titles.js';
import { STEP_TITLES } from './wording/step-titles.js';
import { partsOf } from './work/bundle.js';
import { licencesOf } from './work/e-licences.js';
import { WINDOW_TITLES } from './wording/window-titles.js';
import {
  DELIVERY_WORDS,
  LICENCE_WORDS,
  LOOKUP_WORDS,
  PARTY_WORDS,
  purposeWords,
  QUERY_WORDS,
  VERDICT_WORDS,
} from './words.js';
import { agencyName, homeOf, personName, resourceOf, type World, type WorldCase } from './world.js';

/** What each event is called on the timeline. `{places}` are filled from its facts. */
export const EVENT_TITLES: Readonly<Record<string, Text>> = {
  'ticket.call': both('叫号 {ticket}', 'Ticket {ticket} called'),
  'case.create': both('建立办件', 'Case opened'),
  'case.submit': both('网上提交', 'Submitted online'),
  'situation.confirm': both('确认情形：{option}', 'Situation confirmed: {option}'),
  'identity.verify': both('核验身份：{subject}', 'Identity verified: {subject}'),
  'share.query': both('查询 {resource}', 'Query {resource}'),
  'share.approve': both('{resource} 查询获准', 'Query {resource} approved'),
  'share.unmask': both('查看明文：{resource}', 'Value shown in clear: {resource}'),
  'share.export': both('导出共享数据', 'Export of shared data'),
  'material.check': both('核对：{material}，{verdict}', 'Checked: {material}, {verdict}'),
  'item.lookup': both('查事项库：{item}，{topic}', 'Item library looked up: {item}, {topic}'),
  'guide.explain': both('向申请人说明', 'Explained to the applicant'),
  'deliver.choice': both('选择送达方式：{method}', 'Delivery chosen: {method}'),
  'consent.record': both('记录同意', 'Consent recorded'),
  'data.correction.request': both('提请更正数据', 'Correction of data requested'),
  'forward.collect': both('代收代转：{agency}', 'Received to be forwarded: {agency}'),
  'log.note': both('工作日志留痕', 'Noted in the work log'),
  'receipt.issue': both('出具收件凭证', 'Receipt issued'),
  'correct.onsite': both('当场更正：{material}', 'Corrected on the spot: {material}'),
  'item.switch': both('转到事项：{item}', 'Moved to the item: {item}'),
  'correction.notify': both('出具一次性补正告知书', 'Correction notice issued'),
  'correction.submit': both('补正材料到', 'Corrections came in'),
  'correction.lapse': both('逾期未补正，视为撤回', 'Not corrected in time: lapsed'),
  accept: both('受理', 'Accepted'),
  'accept.deferred': both('容缺受理', 'Accepted with papers to follow'),
  'accept.commitment': both('告知承诺受理', 'Accepted on a commitment'),
  'accept.deemed': both('逾期未告知，视为受理', 'Deemed accepted: no notice in time'),
  'accept.reminder': both('催办：材料已补齐，应当受理', 'Reminder: complete, must be accepted'),
  'reject.not_required': both('不受理（无需许可）', 'No licence needed'),
  'reject.jurisdiction': both('不予受理', 'Not accepted'),
  'reject.false': both('不予受理（虚假材料）', 'Not accepted: false materials'),
  withdraw: both('申请人撤回', 'Withdrawn by the applicant'),
  claim: both('承办', 'Claimed'),
  'consult.start': both('发起会办', 'Consultation begun'),
  'consult.reply': both('会办答复', 'Consultation answered'),
  'inspect.assign': both('指派现场核查', 'Inspection assigned'),
  'inspect.report': both('核查报告', 'Inspection reported'),
  'special.start': both('启动特别程序', 'Special procedure begun'),
  'special.end': both('结束特别程序', 'Special procedure ended'),
  'interested.notify': both('告知利害关系人', 'Interested party notified'),
  'material.bring': both('申请人送来材料', 'Papers brought'),
  'message.answer': both('答复：{option}', 'Answered: {option}'),
  'special.request': both('申请启动特别程序：{procedure}', 'Special procedure asked for: {procedure}'),
  'special.approve': both('批准停表：{procedure}', 'Pause approved: {procedure}'),
  'hearing.right_told': both('告知听证权利', 'Right to a hearing told'),
  'hearing.request': both('申请听证', 'A hearing was asked for'),
  'hearing.notice': both('听证通知：{day}，主持人 {host}', 'Notice of hearing: {day}, host {host}'),
  'hearing.hold': both('举行听证', 'Hearing held'),
  'hearing.close': both('听证结束', 'Hearing closed'),
  'disclose.answer': both('答复政府信息公开申请', 'Request for information answered'),
  'check.assign': both('指派事后核查', 'Check after the licence assigned'),
  'check.report': both('事后核查报告', 'Check reported'),
  'fix.order': both('责令限期整改，至 {until}', 'Ordered to put it right by {until}'),
  'party.hear': both('听取陈述申辩', 'The party was heard'),
  'licence.update': both('证照状态：{status}', 'Licence status: {status}'),
  'evidence.verify': both('核实：{title}', 'Verified: {title}'),
  'publish.explanation': both('公开说明超期原因', 'Delay explained in public'),
  'due.state': both(
    '登记到期日：承诺 {promise}，法定 {statutory}',
    'Due days entered: promised {promise}, statutory {statutory}',
  ),
  'plan.note': both('办理安排：{day}', 'Planned for {day}'),
  'credit.record': both('记入信用记录', 'Entered in the credit record'),
  'document.serve': both('送达文书：{document}', 'Document served: {document}'),
  'supervise.order': both('发出督办单', 'Supervision order issued'),
  'supervise.explain': both('说明督办事项', 'Supervision order answered'),
  'post.take': both('到岗：{title}', 'Took the seat: {title}'),
  'deferred.complete': both('容缺材料补齐', 'Papers brought later'),
  'deferred.lapse': both('逾期未补交，终止办理', 'Papers not brought: terminated'),
  extend: both('延期', 'Extended'),
  'audit.submit': both('提交审核', 'Submitted for audit'),
  'audit.return': both('退回', 'Returned'),
  'audit.pass': both('审核通过', 'Audit passed'),
  'decide.grant': both('准予许可', 'Granted'),
  'decide.deny': both('不予许可', 'Denied'),
  'cert.generate': both('制证', 'Certificate made'),
  'cert.seal': both('用印', 'Sealed'),
  deliver: both('送达', 'Delivered'),
  archive: both('归档', 'Archived'),
  revoke: both('撤销', 'Revoked'),
  'overdue.promise': both('超过承诺时限', 'Past the promised day'),
  'overdue.statutory': both('超过法定时限', 'Past the statutory day'),
  'clock.advance': both('等候 {minutes} 分钟', 'A wait of {minutes} minutes'),
  'clock.next_day': both('到下一工作日', 'To the next working day'),
  'hint.take': both('查看提示', 'Hint taken'),
  'run.rewind': both('撤销，退回到 #{to}', 'Undone, back to #{to}'),
  'demonstration.next': both('示范下一步', 'Next step shown'),
  message: both('来信', 'A message came'),
  ...OFFICE_TITLES,
  ...INJECTED_TITLES,
  ...WINDOW_TITLES,
};

/** Decisions, which the replay draws larger. */
export const KEY_EVENTS: ReadonlySet<string> = new Set([
  'correction.notify',
  'correct.onsite',
  'item.switch',
  'accept',
  'accept.deferred',
  'accept.commitment',
  'accept.deemed',
  'reject.not_required',
  'reject.jurisdiction',
  'reject.false',
  'decide.grant',
  'decide.deny',
  'revoke',
  'disclose.answer',
  'special.start',
  'hearing.hold',
  'correction.lapse',
]);

/** What happened, in words. */
export function eventTitle(world: World, event: LogEvent): Text {
  const title = withPlaces(titleOf(event), world, event);
  return event.ok ? title : fill(both('未执行：{title}', 'Not carried out: {title}'), { title });
}

/** What is to be done, in words: an instruction, where the title of an event tells the past. */
export function stepTitle(world: World, step: LogEvent & { readonly type: CommandType }): Text {
  return withPlaces({ ...titleOf(step), en: STEP_TITLES[step.type] }, world, step);
}

const titleOf = ({ type }: LogEvent): Text => EVENT_TITLES[type] ?? same(type);

const withPlaces = (pattern: Text, world: World, event: LogEvent): Text =>
  pattern.en.includes('{') ? closed(fill(pattern, placesOf(world, event))) : pattern;

/** A title without the places that nothing is known for: a refused attempt may have named nothing that exists. */
const closed = ({ 'zh-CN': zh, en }: Text): Text => both(zh.replace(OPEN_PLACE, ''), en.replace(OPEN_PLACE, ''));

const OPEN_PLACE = /[：:，,]?\s*\{\w+\}/g;

/** What else the timeline says of it: what was decided, found or written. */
export function eventDetail(world: World, event: LogEvent): Text | null {
  const { facts, type, ok, at } = event;
  if (!ok) return null;
  const say: Say = (words) => saidBefore(world, at, words);
  if (type === 'correction.notify') return itemNames(world, event);
  if (type === 'correction.submit' || type === 'material.bring') return broughtWords(world, event);
  const counted = COUNTED[type];
  if (counted) return fill(counted, { cost: Number(facts.cost), count: Number(facts.count) });
  if (type === 'message') return event.effect.message?.text ?? null;
  return decided(facts, say) ?? writtenWords(facts, say);
}

type Say = (words: string) => Text;

/** Details that are a number. */
const COUNTED: Readonly<Record<string, Text>> = {
  'hint.take': both('−{cost} 分', '−{cost} points'),
  'log.search': both('找到 {count} 条', '{count} found'),
};

/** What came of it: an answer, a due day. */
function decided({ status, purpose, summary, statutoryDue, promiseDue }: LogEvent['facts'], say: Say): Text | null {
  const queried = typeof status === 'string' ? asQueryStatus(status) : undefined;
  if (queried) return withPurpose(queried, purpose, say);
  if (isText(summary)) return summary;
  const due = statutoryDue ?? promiseDue;
  return typeof due === 'string'
    ? fill(both('办理期限至{day}', 'To be decided by {day}'), { day: dayWords(due) })
    : null;
}

/** What of an event is told on the timeline: the first of these that was written. */
const TOLD = [
  ...['note', 'text', 'reason', 'opinion', 'matter', 'notice', 'findings', 'statement', 'steps', 'question', 'result'],
  ...['record', 'measure', 'cause', 'plan', 'purpose'],
];

function writtenWords(facts: LogEvent['facts'], say: Say): Text | null {
  const written = TOLD.map((key) => facts[key]).find((words) => typeof words === 'string' && words !== '');
  return typeof written === 'string' ? say(written) : null;
}

/** Facts that hold what somebody wrote. */
const WRITTEN = [
  ...['purpose', 'note', 'text', 'facts', 'reason', 'opinion', 'value', 'matter', 'notice', 'findings'],
  ...['told', 'statement', 'steps', 'question', 'record', 'place', 'asked', 'answered', 'measure', 'document'],
  ...['kind', 'cause', 'harm', 'measures', 'contact', 'owner', 'plan', 'rollback', 'affected', 'recipient'],
];

/** The texts that the actor wrote in this step. */
export function writtenIn({ facts }: Pick<LogEvent, 'facts'>): string[] {
  // The measure of a post-mortem is a text; that of an incident is a code.
  const plain = [...WRITTEN, ...(typeof facts.cause === 'string' ? ['action'] : [])]
    .map((key) => facts[key])
    .filter((text): text is string => typeof text === 'string' && text !== '');
  const items = (Array.isArray(facts.items) ? facts.items : []) as { problem?: string; howToFix?: string }[];
  return [...plain, ...items.map(({ problem = '', howToFix = '' }) => [problem, howToFix].filter(Boolean).join(' → '))];
}

const asQueryStatus = (status: string): Text | undefined =>
  new Map<string, Text>(Object.entries(QUERY_WORDS)).get(status);

type Places = Record<string, Text | string | number>;

function placesOf(world: World, event: LogEvent): Places {
  const { facts } = event;
  const plain = Object.entries(facts).filter(
    (entry): entry is [string, Text | string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number' || isText(entry[1]),
  );
  const home = homeAt(world, event);
  return {
    ...Object.fromEntries(plain),
    ...inWords(world, facts),
    ...officePlaces(world, facts),
    ...(home && inWordsOfCase(home, facts)),
  };
}

const textIn = (facts: LogEvent['facts'], key: string): string => {
  const value = facts[key];
  return typeof value === 'string' ? value : '';
};

/** Codes that mean the same in every case. */
function inWords(world: World, facts: LogEvent['facts']): Places {
  const [subject, method, verdict] = [textIn(facts, 'subject'), textIn(facts, 'method'), textIn(facts, 'verdict')];
  const resource = resourceOf(world, textIn(facts, 'resource'));
  const answer = answerIn(world, facts);
  const item = world.library.items.find(({ code }) => code === textIn(facts, 'item'));
  return {
    ...(answer && { option: answer }),
    ...(item && { item: item.name }),
    topic: LOOKUP_WORDS[(textIn(facts, 'topic') || 'guide') as LookupTopic],
    agency: agencyName(world, textIn(facts, 'agency')),
    subject: PARTY_WORDS[subject] ?? subject,
    method: DELIVERY_WORDS[method] ?? method,
    ...inBackOffice(world, facts),
    ...(verdict && { verdict: VERDICT_WORDS[verdict as Verdict] }),
    ...(resource && {
      resource: both(`${resource.name['zh-CN']} ${resource.code}`, `${resource.name.en} ${resource.code}`),
    }),
  };
}

/** The answer to a question of the script, as it was offered. */
function answerIn({ scene }: World, facts: LogEvent['facts']): Text | undefined {
  const ask = scene.reactions.find(({ asks }) => asks?.code === facts.ask)?.asks;
  return ask?.options.find(({ code }) => code === facts.option)?.label;
}

/** Codes of the back office: statuses of a licence, documents, procedures. */
function inBackOffice(world: World, facts: LogEvent['facts']): Places {
  const [status, document] = [textIn(facts, 'status'), textIn(facts, 'document')];
  // A colleague by script says it in both languages; the code is the Chinese one.
  const said = isText(facts.procedure) ? facts.procedure['zh-CN'] : facts.procedure;
  const procedure = PROCEDURES.find(({ code }) => code === said);
  const host = textIn(facts, 'host');
  return {
    ...(host && { host: personName(world, host) }),
    status: LICENCE_WORDS[status] ?? status,
    document: templateOf(world, document)?.name ?? document,
    ...(procedure && { procedure: procedure.label }),
  };
}

/** Parts and e-licences by the names the item gives them. */
function bundlePlaces(home: WorldCase, part: string, licence: string): Places {
  const sent = partsOf(home).find(({ code }) => code === part);
  const fetched = licencesOf(home).find(({ code }) => code === licence);
  return { ...(sent && { part: sent.name }), ...(fetched && { licence: fetched.name }) };
}

/** Codes that a case's own item gives a meaning. */
function inWordsOfCase(home: WorldCase, facts: LogEvent['facts']): Places {
  const material = textIn(facts, 'material');
  const situation = home.item.situations.find(({ code }) => code === textIn(facts, 'situation'));
  const option = situation?.options.find(({ code }) => code === textIn(facts, 'option'));
  return {
    ...(material && { material: nameOf(home, material, undefined) }),
    ...(option && { option: option.label }),
    ...bundlePlaces(home, textIn(facts, 'part'), textIn(facts, 'licence')),
  };
}

function withPurpose(status: Text, purpose: unknown, say: Say): Text {
  if (typeof purpose !== 'string' || purpose === '') return status;
  const words = purposeWords(purpose, say);
  return both(`${status['zh-CN']}。用途：${words['zh-CN']}`, `${status.en}. Purpose: ${words.en}`);
}

/** The case as it was when the event happened: a case that was moved has the papers of another item. */
export function homeAt(world: World, { caseNo, facts: { under } }: Pick<LogEvent, 'caseNo' | 'facts'>) {
  if (caseNo === null) return undefined;
  return homeOf(world, typeof under === 'string' ? { caseNo, item: under } : { caseNo });
}

function itemNames(world: World, event: LogEvent): Text | null {
  const { facts } = event;
  const home = homeAt(world, event);
  const items = facts.items as readonly { material: string; name?: string }[] | undefined;
  return home && items ? joined(items.map(({ material, name }) => nameOf(home, material, name))) : null;
}

function broughtWords(world: World, event: LogEvent): Text | null {
  const { facts } = event;
  const home = homeAt(world, event);
  const brought = facts.brought as readonly string[] | undefined;
  if (!home || !brought) return null;
  if (brought.length === 0)
    return both('什么也没能带来：告知书没有写清怎样补', 'Brought nothing: the notice did not say how');
  return joined(brought.map((code) => nameOf(home, code, undefined)));
}
