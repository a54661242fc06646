import type { CommandType } from '../../../../contract/sandbox/command.js';
import { both } from '../../engine/text.js';
import {
  CLASS_WORDS,
  POINT_WORDS,
  REVIEW_PART_WORDS,
  SOURCE_WORDS,
  WAY_WORDS,
} from '../../engine/wording/office-words.js';
import type { World } from '../../engine/world.js';
import {
  contacts,
  field,
  openFor,
  optional,
  wordsOf,
  type Choosing,
  type OfficeField,
  type OfficeOffer,
} from './offer.js';

const hasReviews = ({ scene }: World): boolean => scene.reviews.length > 0;

const offer = (type: CommandType, label: [string, string], key: string, fields: OfficeField[] = []): OfficeOffer => ({
  type,
  label: both(...label),
  key,
  when: hasReviews,
  fields: [field('review', both('评价', 'Rating'), 'choice', openFor('review', type)), ...fields],
});

const entries = ({ world, state }: Choosing) =>
  world.scene.logs
    .filter(({ code }) => `entry:${code}` in state.matters)
    .map(({ code, at, text }) => ({ code, label: both(`${at['zh-CN']} ${text['zh-CN']}`, `${at.en} ${text.en}`) }));

const said = field('text', both('说什么', 'What you say'), 'long-text');
const by = field('by', both('方式', 'How'), 'choice', wordsOf(WAY_WORDS));

export const LOG_SEARCH: OfficeOffer = {
  type: 'log.search',
  label: both('检索日志', 'Search the log'),
  key: 'L',
  when: ({ scene }) => scene.logs.length > 0,
  fields: [
    field('source', both('哪个日志', 'Which log'), 'choice', wordsOf(SOURCE_WORDS)),
    optional(field('words', both('关键词（可不填）', 'Words, if any'))),
  ],
};

/** What can be done with a rating. */
export const REVIEW_OFFERS: readonly OfficeOffer[] = [
  offer('review.claim', ['领办', 'Claim'], 'C'),
  offer('review.contact', ['联系评价人', 'Call the citizen'], 'T', [
    by,
    field('covers', both('通话要点', 'Points of the call'), 'choices', wordsOf(POINT_WORDS)),
    said,
  ]),
  offer('log.review', ['附上日志证据', 'Attach log evidence'], 'V', [
    field('entries', both('已检索到的日志', 'Entries found'), 'choices', entries),
  ]),
  offer('review.classify', ['定性', 'Class it'], 'Q', [
    field('class', both('定性', 'Class'), 'choice', wordsOf(CLASS_WORDS)),
    field('reason', both('依据', 'On what ground'), 'long-text'),
  ]),
  offer('review.assign', ['转办', 'Pass on'], 'Z', [
    field('to', both('转给', 'To'), 'choice', contacts),
    field('parts', both('附带哪些内容', 'With what'), 'choices', wordsOf(REVIEW_PART_WORDS)),
    optional(field('note', both('说明', 'Note'))),
  ]),
  offer('review.fix', ['整改', 'Mend'], 'G', [
    field('measure', both('整改措施', 'What is done'), 'long-text'),
    optional(field('document', both('改哪份单据或模板', 'Which form or template'))),
    optional(field('owner', both('责任人', 'Who is responsible'))),
    optional(field('due', both('完成日期', 'By when'), 'date')),
  ]),
  offer('review.explain', ['解释', 'Explain'], 'X', [said]),
  offer('review.appeal', ['申诉', 'Appeal'], 'S', [
    field('entries', both('证据', 'Evidence'), 'choices', entries),
    field('reason', both('理由', 'Reason'), 'long-text'),
  ]),
  offer('review.exclude', ['剔除评价', 'Exclude'], 'E'),
  offer('review.feedback', ['反馈结果', 'Feed back'], 'F', [said]),
  offer('review.revisit', ['回访', 'Revisit'], 'H', [by, field('text', both('问什么', 'What you ask'), 'long-text')]),
  offer('review.close', ['办结', 'Close'], 'B'),
];
