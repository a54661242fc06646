import { materialsOf, nameOf } from '../engine/materials.js';
import { openAsks } from '../engine/state.js';
import { both } from '../engine/text.js';
import { DELIVERY_WORDS, LOOKUP_WORDS, PARTY_WORDS } from '../engine/words.js';
import {
  AFTER_LICENCE_OFFERS,
  DECISION_OFFERS,
  documents,
  OFFICE_OFFERS,
  RECORD_OFFERS,
  REVIEW_OFFERS,
} from './back-office-offers.js';
import { among, field, optional, type Choice, type Choosing, type Offer } from './offer.js';
import { WINDOW_OFFERS } from './window-offers.js';

const materials = ({ home, record }: Choosing): Choice[] =>
  materialsOf(home, record).map(({ definition }) => ({ code: definition.code, label: definition.name }));
const toFollow = ({ home, record }: Choosing): Choice[] =>
  (record.toFollow ?? []).map((code) => ({ code, label: nameOf(home, code, undefined) }));
const asks = ({ state, home }: Choosing): Choice[] =>
  state.messages.flatMap(({ ask, answer, from }) =>
    ask?.caseNo === home.caseNo && answer === undefined ? [{ code: ask.code, label: from }] : [],
  );
const answers = ({ state, home }: Choosing): Choice[] =>
  openAsks(state, home.caseNo).flatMap(({ options }) => [...options]);
const parties = ({ home }: Choosing): Choice[] =>
  Object.values(home.parties)
    .filter(({ concerned }) => concerned)
    .map(({ key: code }) => ({ code, label: PARTY_WORDS[code] ?? both(code, code) }));
const resources = ({ world }: Choosing): Choice[] =>
  world.library.resources.map(({ code, name }) => ({
    code,
    label: both(`${name['zh-CN']} ${code}`, `${name.en} ${code}`),
  }));
const agencies = ({ world }: Choosing): Choice[] =>
  world.library.city.agencies.map(({ code, name }) => ({ code, label: name }));
const items = ({ world }: Choosing): Choice[] => world.library.items.map(({ code, name }) => ({ code, label: name }));
const topics = (): Choice[] => Object.entries(LOOKUP_WORDS).map(([code, label]) => ({ code, label }));
const deliveries = (): Choice[] => Object.entries(DELIVERY_WORDS).map(([code, label]) => ({ code, label }));
const corrections = ({ home }: Choosing): Choice[] =>
  [...home.materials.values()].flatMap(({ correctable }) =>
    correctable.map(({ field: code, label }) => ({ code, label })),
  );

const material = among(field('material', '材料', 'Material', 'choice'), materials);
const reason = field('reason', '理由', 'Reason', 'long-text');
const basis = field('basis', '依据', 'Basis');
const opinion = field('opinion', '意见', 'Opinion', 'long-text');

/** Every command that a post may have at the desk, in the order of the bar. */
export const OFFERS: readonly Offer[] = [
  { type: 'receipt.issue', label: both('收件凭证', 'Receipt'), shortcut: 'R', group: 'decide' },
  {
    type: 'correction.notify',
    label: both('补正告知', 'Correction notice'),
    shortcut: 'B',
    group: 'decide',
    fields: [field('items', '补正内容', 'What to correct', 'notice-items')],
  },
  { type: 'accept', label: both('受理', 'Accept'), shortcut: 'A', group: 'decide' },
  {
    type: 'accept.deferred',
    label: both('容缺受理', 'Accept, papers to follow'),
    group: 'decide',
    fields: [
      among(field('materials', '以后补交', 'To follow', 'choices'), materials),
      field('until', '补交期限', 'By', 'date'),
      optional(field('form', '补交形式', 'In what form')),
      optional(field('consequence', '逾期怎样处理', 'What happens if they do not come', 'long-text')),
      field('commitmentSigned', '申请人已签承诺', 'Commitment signed', 'yes-no'),
    ],
  },
  {
    type: 'deferred.complete',
    label: both('容缺补齐', 'Papers complete'),
    group: 'decide',
    fields: [among(field('materials', '已补齐并核对', 'Brought and in order', 'choices'), toFollow)],
  },
  {
    type: 'accept.commitment',
    label: both('告知承诺受理', 'Accept on a commitment'),
    group: 'decide',
    fields: [
      field('chosenByApplicant', '申请人自选', 'Chosen by the applicant', 'yes-no'),
      field('textShown', '已看告知内容', 'Text shown', 'yes-no'),
      field('signed', '已签字', 'Signed', 'yes-no'),
    ],
  },
  {
    type: 'reject.jurisdiction',
    label: both('不予受理', 'Do not accept'),
    shortcut: 'N',
    group: 'decide',
    fields: [
      optional(field('place', '坐落或发生地', 'Where it lies')),
      optional(reason),
      optional(basis),
      among(field('competentBody', '应向哪个机关申请', 'Competent body', 'choice'), agencies),
    ],
  },
  {
    type: 'reject.not_required',
    label: both('无需许可', 'No licence needed'),
    group: 'decide',
    fields: [optional(field('findings', '事实', 'Facts', 'long-text')), optional(reason), optional(basis)],
  },
  {
    type: 'reject.false',
    label: both('虚假材料不予受理', 'Not accepted: false'),
    group: 'decide',
    fields: [reason, basis],
  },
  {
    type: 'forward.collect',
    label: both('代收代转', 'Receive and forward'),
    shortcut: 'T',
    group: 'decide',
    fields: [among(field('agency', '转交给哪个机构', 'To which body', 'choice'), agencies), reason],
  },
  { type: 'claim', label: both('承办', 'Claim'), group: 'decide' },
  ...REVIEW_OFFERS,
  {
    type: 'audit.submit',
    label: both('提交审核', 'Submit for audit'),
    group: 'decide',
    fields: [
      opinion,
      basis,
      optional(among(field('restsOn', '依据卷内哪些文书', 'Documents it rests on', 'choices'), documents)),
    ],
  },
  { type: 'audit.pass', label: both('审核通过', 'Pass'), group: 'decide', fields: [optional(opinion)] },
  { type: 'audit.return', label: both('退回', 'Return'), group: 'decide', fields: [reason] },
  { type: 'extend', label: both('延期', 'Extend'), group: 'decide', fields: [reason] },
  { type: 'decide.grant', label: both('准予许可', 'Grant'), group: 'decide', fields: [optional(opinion)] },
  {
    type: 'decide.deny',
    label: both('不予许可', 'Deny'),
    group: 'decide',
    fields: [
      field('facts', '事实', 'Facts', 'long-text'),
      reason,
      basis,
      field('remedy', '救济途径', 'Remedies', 'remedy'),
    ],
  },
  ...DECISION_OFFERS,
  { type: 'cert.generate', label: both('制证', 'Make the certificate'), group: 'decide' },
  { type: 'cert.seal', label: both('用印', 'Seal'), group: 'decide' },
  {
    type: 'deliver',
    label: both('送达', 'Deliver'),
    group: 'decide',
    fields: [
      field('recipientChecked', '已核对领取人', 'Recipient checked', 'yes-no'),
      field('receiptSigned', '已签收', 'Receipt signed', 'yes-no'),
    ],
  },
  ...AFTER_LICENCE_OFFERS,
  {
    type: 'identity.verify',
    label: both('核验身份', 'Verify identity'),
    shortcut: 'I',
    group: 'work',
    fields: [
      among(field('subject', '核验谁', 'Whom', 'choice'), parties),
      among(field('method', '方式', 'How', 'choice'), () => [
        { code: 'share', label: both('共享核验 DS-01', 'By sharing, DS-01') },
        { code: 'electronic', label: both('电子身份核验（DS-01）', 'Electronic identity check, DS-01') },
        { code: 'document', label: both('收取证件复印件', 'By a paper copy') },
      ]),
    ],
  },
  {
    type: 'share.query',
    label: both('共享查询', 'Sharing query'),
    shortcut: 'S',
    group: 'work',
    fields: [
      among(field('resource', '资源', 'Resource', 'choice'), resources),
      field('fields', '字段', 'Fields', 'choices'),
      field('purpose', '用途', 'Purpose', 'long-text'),
    ],
  },
  {
    type: 'material.check',
    label: both('核对材料', 'Check a material'),
    shortcut: 'C',
    group: 'work',
    fields: [material, field('verdict', '结论', 'Verdict', 'choice'), optional(field('note', '说明', 'Note'))],
  },
  {
    type: 'correct.onsite',
    label: both('当场更正', 'Correct on the spot'),
    shortcut: 'G',
    group: 'work',
    fields: [
      material,
      among(field('field', '更正项', 'Entry', 'choice'), corrections),
      field('value', '改为', 'New value'),
      field('confirmed', '申请人已当场确认', 'The applicant confirms it', 'yes-no'),
    ],
  },
  {
    type: 'item.switch',
    label: both('转办其他事项', 'Move to another item'),
    group: 'work',
    fields: [among(field('item', '转到哪个事项', 'To which item', 'choice'), items), optional(reason)],
  },
  {
    type: 'guide.explain',
    label: both('向申请人说明', 'Explain'),
    shortcut: 'E',
    group: 'work',
    fields: [field('text', '说明内容', 'What you say', 'long-text')],
  },
  {
    type: 'message.answer',
    label: both('答复', 'Answer'),
    shortcut: 'Y',
    group: 'work',
    fields: [
      among(field('ask', '答复谁', 'Whom', 'choice'), asks),
      among(field('option', '怎样答复', 'What you answer', 'choice'), answers),
    ],
  },
  {
    type: 'deliver.choice',
    label: both('选择送达方式', 'Choose delivery'),
    shortcut: 'M',
    group: 'work',
    fields: [among(field('method', '方式', 'How', 'choice'), deliveries)],
  },
  {
    type: 'item.lookup',
    label: both('查事项库', 'Look the item up'),
    shortcut: 'L',
    group: 'work',
    fields: [
      among(field('item', '事项', 'Item', 'choice'), items),
      among(field('topic', '查什么', 'What about it', 'choice'), topics),
    ],
  },
  {
    type: 'situation.confirm',
    label: both('确认情形', 'Confirm situation'),
    group: 'work',
    fields: [field('situation', '情形', 'Situation', 'choice'), field('option', '选项', 'Option', 'choice')],
  },
  {
    type: 'consent.record',
    label: both('记录同意', 'Record consent'),
    group: 'work',
    fields: [field('matter', '同意什么', 'To what')],
  },
  {
    type: 'data.correction.request',
    label: both('提请更正数据', 'Request a correction of data'),
    group: 'work',
    fields: [
      among(field('resource', '资源', 'Resource', 'choice'), resources),
      field('field', '字段', 'Field'),
      optional(among(field('evidence', '以哪份材料为证', 'Shown by which paper', 'choice'), materials)),
      reason,
    ],
  },
  ...RECORD_OFFERS,
  ...OFFICE_OFFERS,
  ...WINDOW_OFFERS,
  {
    type: 'log.note',
    label: both('工作日志', 'Work log'),
    group: 'work',
    fields: [
      optional(field('who', '谁', 'Who')),
      optional(field('asked', '要求什么', 'What was asked')),
      optional(field('answered', '如何答复', 'What was answered')),
      field('text', '摘要', 'Summary', 'long-text'),
    ],
  },
  {
    type: 'clock.advance',
    label: both('等候', 'Wait'),
    group: 'clock',
    fields: [field('minutes', '分钟', 'Minutes', 'number')],
  },
  { type: 'clock.next_day', label: both('下一工作日', 'Next working day'), shortcut: 'D', group: 'clock' },
];
