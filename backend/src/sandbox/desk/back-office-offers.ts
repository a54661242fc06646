import type { PostRole } from '../../../contract/sandbox/terms.js';
import { PROCEDURES } from '../engine/procedures.js';
import { both } from '../engine/text.js';
import { ANSWER_WORDS, LICENCE_WORDS, PARTY_WORDS } from '../engine/words.js';
import { agencyName, personName } from '../engine/world.js';
import { among, field, optional, type Choice, type Choosing, type Offer } from './offer.js';

const colleagues =
  (role: PostRole) =>
  ({ world }: Choosing): Choice[] =>
    world.scene.colleagues.filter((one) => one.role === role).map(({ name }) => ({ code: name['zh-CN'], label: name }));

/** Who could run a hearing; the handler is offered too, for the law to be known and not the menu. */
const hosts = (choosing: Choosing): Choice[] => [
  ...colleagues('R15')(choosing),
  ...(choosing.record.hands.R04 ?? []).map((name) => ({ code: name, label: personName(choosing.world, name) })),
];

const consulted = ({ home, world }: Choosing): Choice[] =>
  home.item.consultations.map(({ agency }) => ({ code: agency, label: agencyName(world, agency) }));
const consultationData = ({ home }: Choosing): Choice[] => [
  ...home.item.consultations.flatMap(({ fields }) => fields),
  { code: 'idNumber', label: both('申请人身份证号码', 'Identity number of the applicant') },
  { code: 'phone', label: both('申请人手机号码', 'Phone of the applicant') },
];
const procedures = (): Choice[] => PROCEDURES.map(({ code, label }) => ({ code, label }));
const neighbours = ({ home }: Choosing): Choice[] => home.file.concerned?.fields ?? [];
const told = (): Choice[] =>
  ['applicant', 'interested'].map((code) => ({ code, label: PARTY_WORDS[code] ?? both(code, code) }));
const answers = (): Choice[] => Object.entries(ANSWER_WORDS).map(([code, label]) => ({ code, label }));
const statuses = (): Choice[] => Object.entries(LICENCE_WORDS).map(([code, label]) => ({ code, label }));
const verifications = ({ home }: Choosing): Choice[] =>
  home.file.verifications.map(({ code, title, source }) => ({
    code,
    label: both(`${title['zh-CN']}（${source['zh-CN']}）`, `${title.en} (${source.en})`),
  }));
export const documents = ({ world, record }: Choosing): Choice[] =>
  [...new Set(record.documents.map(({ code }) => code))].map((code) => ({
    code,
    label: world.library.documents.find((one) => one.code === code)?.name ?? both(code, code),
  }));
const creditFields = ({ world }: Choosing): Choice[] => [...world.policy.creditFields];
const seats = ({ world }: Choosing): Choice[] =>
  world.seats.map(({ key, title, holder }) => ({
    code: key,
    label: both(
      [title['zh-CN'], holder?.['zh-CN']].filter(Boolean).join(' '),
      [title.en, holder?.en].filter(Boolean).join(', '),
    ),
  }));

const reason = field('reason', '理由', 'Reason', 'long-text');
const procedure = among(field('procedure', '特别程序', 'Procedure', 'choice'), procedures);
const inspectors = among(field('inspectors', '核查人员', 'Inspectors', 'choices'), colleagues('R08'));
const text = field('text', '内容', 'Text', 'long-text');

/** Between claiming a case and submitting it. */
export const REVIEW_OFFERS: readonly Offer[] = [
  {
    type: 'inspect.assign',
    label: both('指派现场核查', 'Assign an inspection'),
    group: 'decide',
    fields: [inspectors],
  },
  {
    type: 'consult.start',
    label: both('征求部门意见', 'Consult an agency'),
    group: 'decide',
    fields: [
      among(field('agency', '部门', 'Agency', 'choice'), consulted),
      among(field('fields', '发送的数据', 'Data sent', 'choices'), consultationData),
      field('question', '征求什么意见', 'The question', 'long-text'),
    ],
  },
  {
    type: 'interested.notify',
    label: both('告知利害关系人', 'Tell interested parties'),
    group: 'decide',
    fields: [
      among(field('fields', '使用哪些信息', 'Data used', 'choices'), neighbours),
      field('matter', '告知什么', 'What they are told', 'long-text'),
    ],
  },
  {
    type: 'hearing.right_told',
    label: both('告知听证权利', 'Tell the right to a hearing'),
    group: 'decide',
    fields: [among(field('to', '告知谁', 'Whom', 'choices'), told)],
  },
  { type: 'special.request', label: both('申请停表', 'Ask for a pause'), group: 'decide', fields: [procedure, reason] },
  {
    type: 'special.start',
    label: both('启动特别程序', 'Start a special procedure'),
    group: 'decide',
    fields: [
      procedure,
      field('expectedDays', '预计天数', 'Days expected', 'number'),
      field('notice', '书面告知申请人的内容', 'Written notice to the applicant', 'long-text'),
    ],
  },
  {
    type: 'hearing.notice',
    label: both('发听证通知', 'Give notice of the hearing'),
    group: 'decide',
    fields: [
      field('day', '听证日', 'Day', 'date'),
      field('place', '地点', 'Place'),
      among(field('host', '主持人', 'Host', 'choice'), hosts),
    ],
  },
  {
    type: 'hearing.hold',
    label: both('举行听证', 'Hold the hearing'),
    group: 'decide',
    fields: [
      field('public', '公开举行', 'In public', 'yes-no'),
      field('recordSigned', '笔录已经参加人签字', 'Record signed', 'yes-no'),
      optional(field('fee', '向当事人收取的费用（元）', 'Fee taken from the parties (yuan)', 'number')),
      field('record', '笔录要点', 'What was said', 'long-text'),
    ],
  },
  { type: 'hearing.close', label: both('听证结束', 'Close the hearing'), group: 'decide' },
  {
    type: 'special.end',
    label: both('结束特别程序', 'End the special procedure'),
    group: 'decide',
    fields: [field('result', '结果', 'Result', 'long-text')],
  },
];

export const DECISION_OFFERS: readonly Offer[] = [
  {
    type: 'special.approve',
    label: both('批准停表', 'Approve the pause'),
    group: 'decide',
    fields: [procedure, optional(field('opinion', '意见', 'Opinion', 'long-text'))],
  },
  {
    type: 'disclose.answer',
    label: both('答复公开申请', 'Answer the request'),
    group: 'decide',
    fields: [among(field('result', '答复', 'Answer', 'choice'), answers), text],
  },
];

export const AFTER_LICENCE_OFFERS: readonly Offer[] = [
  { type: 'check.assign', label: both('指派事后核查', 'Assign a check'), group: 'decide', fields: [inspectors] },
  {
    type: 'party.hear',
    label: both('听取陈述申辩', 'Hear the party'),
    group: 'decide',
    fields: [
      field('told', '告知的事实、理由和依据', 'Facts, reasons and basis told', 'long-text'),
      field('statement', '当事人的陈述申辩', 'What the party says', 'long-text'),
    ],
  },
  {
    type: 'fix.order',
    label: both('责令限期整改', 'Order to put right'),
    group: 'decide',
    fields: [field('matter', '整改事项', 'What to put right', 'long-text'), field('until', '期限', 'By', 'date')],
  },
  {
    type: 'revoke',
    label: both('撤销许可', 'Revoke'),
    group: 'decide',
    fields: [
      field('facts', '事实', 'Facts', 'long-text'),
      reason,
      field('basis', '依据', 'Basis'),
      field('remedy', '救济途径', 'Remedies', 'remedy'),
    ],
  },
  {
    type: 'licence.update',
    label: both('更新证照状态', 'Update the licence'),
    group: 'decide',
    fields: [
      among(field('status', '状态', 'Status', 'choice'), statuses),
      field('published', '按规定公开', 'Published as the rules say', 'yes-no'),
    ],
  },
  {
    type: 'document.serve',
    label: both('送达文书', 'Serve a document'),
    group: 'decide',
    fields: [
      among(field('document', '文书', 'Document', 'choice'), documents),
      field('recipientChecked', '已核对受送达人', 'Recipient checked', 'yes-no'),
      field('receiptSigned', '已签收', 'Receipt signed', 'yes-no'),
    ],
  },
];

export const RECORD_OFFERS: readonly Offer[] = [
  {
    type: 'evidence.verify',
    label: both('核实证据', 'Verify evidence'),
    shortcut: 'V',
    group: 'work',
    fields: [among(field('verification', '核实什么、向谁核实', 'What, and with whom', 'choice'), verifications)],
  },
  {
    type: 'publish.explanation',
    label: both('公开说明超期', 'Explain the delay in public'),
    shortcut: 'X',
    group: 'work',
    fields: [field('text', '原因和下一步安排', 'Why, and what follows', 'long-text')],
  },
  {
    type: 'due.state',
    label: both('登记到期日', 'Enter the due days'),
    shortcut: 'U',
    group: 'work',
    fields: [
      field('promise', '承诺到期日', 'Promised day', 'date'),
      field('statutory', '法定到期日', 'Statutory day', 'date'),
    ],
  },
  {
    type: 'plan.note',
    label: both('安排办理', 'Plan the work'),
    shortcut: 'P',
    group: 'work',
    fields: [field('day', '哪天办', 'On which day', 'date'), field('steps', '怎么办', 'Steps', 'long-text')],
  },
  {
    type: 'credit.record',
    label: both('记入信用记录', 'Enter in the credit record'),
    group: 'work',
    fields: [among(field('fields', '记录哪些栏目', 'Which entries', 'choices'), creditFields)],
  },
  { type: 'supervise.order', label: both('发督办单', 'Issue a supervision order'), group: 'work', fields: [text] },
  { type: 'supervise.explain', label: both('说明督办事项', 'Answer the order'), group: 'work', fields: [text] },
];

export const OFFICE_OFFERS: readonly Offer[] = [
  {
    type: 'post.take',
    label: both('换岗', 'Take another seat'),
    shortcut: 'O',
    group: 'work',
    fields: [among(field('post', '岗位', 'Seat', 'choice'), seats)],
  },
];
