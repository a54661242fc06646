import type { CommandType } from '../../../../contract/sandbox/command.js';
import { both } from '../../engine/text.js';
import { INCIDENT_WORDS, MAIL_PART_WORDS } from '../../engine/wording/office-words.js';
import type { World } from '../../engine/world.js';
import { contacts, field, inState, openFor, optional, wordsOf, type OfficeField, type OfficeOffer } from './offer.js';

const hasMail = ({ scene }: World): boolean => scene.mails.length > 0;
const mayHaveIncidents = ({ scene }: World): boolean => scene.mails.length > 0 || scene.modules.length > 0;

const onMail = (type: CommandType, label: [string, string], key: string, fields: OfficeField[] = []): OfficeOffer => ({
  type,
  label: both(...label),
  key,
  when: hasMail,
  fields: [field('mail', both('邮件', 'Mail'), 'choice', openFor('mail', type)), ...fields],
});

const onIncident = (
  type: CommandType,
  label: [string, string],
  key: string,
  fields: OfficeField[] = [],
): OfficeOffer => ({
  type,
  label: both(...label),
  key,
  when: mayHaveIncidents,
  fields: [field('incident', both('事件', 'Incident'), 'choice', openFor('incident', type)), ...fields],
});

const { header: _header, ...opened } = MAIL_PART_WORDS;
const to = field('to', both('报给或转给', 'To'), 'choice', contacts);

/** What can be done with a letter. */
export const MAIL_OFFERS: readonly OfficeOffer[] = [
  onMail('mail.inspect', ['查看', 'Look closely'], 'H', [
    field('part', both('看什么', 'At what'), 'choice', wordsOf(MAIL_PART_WORDS)),
  ]),
  onMail('mail.report', ['上报可疑邮件', 'Report'], 'B', [to, optional(field('note', both('说明', 'Note')))]),
  onMail('mail.reply', ['回复', 'Reply'], 'R', [
    field('text', both('内容', 'Text'), 'long-text'),
    optional(
      field('attach', both('附上数据', 'Attach data'), 'choices', ({ world }) =>
        world.scene.datasets.map(({ code, name }) => ({ code, label: name })),
      ),
    ),
  ]),
  onMail('mail.forward', ['转发', 'Forward'], 'F', [to, optional(field('note', both('说明', 'Note')))]),
  onMail('mail.open', ['打开链接或附件', 'Open link or file'], 'O', [
    field('part', both('打开什么', 'What'), 'choice', wordsOf(opened)),
  ]),
  onMail('mail.delete', ['删除', 'Delete'], 'X'),
  {
    type: 'verify.official',
    label: both('核实来源', 'Verify the sender'),
    key: 'V',
    when: ({ scene }) => scene.contacts.some(({ answers }) => answers !== undefined),
    fields: [
      field('channel', both('问谁', 'Whom to ask'), 'choice', contacts),
      optional(
        field(
          'mail',
          both('哪封邮件', 'About which mail'),
          'choice',
          inState('mail', 'NEW', 'READ', 'REPORTED', 'ANSWERED'),
        ),
      ),
      optional(field('text', both('问什么', 'What you ask'))),
    ],
  },
];

/** What can be done with an incident. */
export const INCIDENT_OFFERS: readonly OfficeOffer[] = [
  {
    type: 'incident.open',
    label: both('登记事件', 'Open an incident'),
    key: 'I',
    when: mayHaveIncidents,
    fields: [
      field('what', both('种类', 'Kind'), 'choice', wordsOf(INCIDENT_WORDS)),
      optional(
        field('about', both('由什么引起', 'Began with'), 'choice', (choosing) => [
          ...inState('mail', 'NEW', 'READ', 'REPORTED', 'ANSWERED', 'DELETED')(choosing),
          ...inState('module', 'DOWN', 'RESTORING', 'RESTORED')(choosing),
        ]),
      ),
      optional(field('affected', both('影响范围', 'What is affected'))),
      field('text', both('经过', 'What happened'), 'long-text'),
    ],
  },
  {
    ...onIncident('contain', ['处置', 'Take a measure'], 'C', [
      field('action', both('措施', 'Measure'), 'choice', ({ world }) => world.scene.containment),
    ]),
    when: ({ scene }) => scene.containment.length > 0,
  },
  onIncident('incident.notify', ['通知', 'Notify'], 'N', [
    field('whom', both('通知谁', 'Whom'), 'choice', contacts),
    optional(field('kind', both('种类：发生了什么', 'Kind: what happened'))),
    optional(field('cause', both('原因', 'Cause'))),
    optional(field('harm', both('可能的危害', 'Possible harm'))),
    optional(field('measures', both('已采取和可采取的措施', 'Measures taken and to take'))),
    optional(field('contact', both('联系方式', 'Contact'))),
  ]),
  {
    ...onIncident('evidence.keep', ['保全证据', 'Keep evidence'], 'E', [
      field('what', both('哪些证据', 'What'), 'choices', ({ world }) => world.scene.evidence),
    ]),
    when: ({ scene }) => scene.evidence.length > 0,
  },
  onIncident('incident.close', ['关闭事件', 'Close the incident'], 'G', [
    field('text', both('结论', 'Conclusion'), 'long-text'),
  ]),
  onIncident('postmortem', ['复盘', 'Look back'], 'M', [
    optional(field('cause', both('原因', 'Cause'), 'long-text')),
    optional(field('action', both('改进措施', 'What will change'), 'long-text')),
    optional(field('owner', both('责任人', 'Who is responsible'))),
    optional(field('due', both('期限', 'By when'), 'date')),
  ]),
];
