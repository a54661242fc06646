import { both } from '../../engine/text.js';
import type { World } from '../../engine/world.js';
import { contacts, field, openFor, optional, type Choosing, type OfficeChoice, type OfficeOffer } from './offer.js';

const hasAsks = ({ scene }: World): boolean => scene.asks.length > 0;
const mayShare = ({ scene }: World): boolean =>
  scene.datasets.some(({ fields }) => fields.some(({ needed }) => needed));
/** Where somebody's wish is no case, and a query for it is what must not happen. */
const hasNoCase = (world: World): boolean => world.cases.size === 0 && mayShare(world) && hasAsks(world);

const datasets = ({ world }: Choosing): OfficeChoice[] =>
  world.scene.datasets.map(({ code, name }) => ({ code, label: name }));
const dataFields = ({ world }: Choosing): OfficeChoice[] => world.scene.datasets.flatMap(({ fields }) => fields);
const answers = ({ world, state }: Choosing): OfficeChoice[] =>
  world.scene.asks
    .filter(({ code }) => state.matters[`ask:${code}`]?.state === 'ASKED')
    .flatMap((ask) => ask.answers.map(({ code, label }) => ({ code, label })));
const queried = ({ world }: Choosing): OfficeChoice[] => {
  const seen = new Map(world.library.resources.flatMap(({ fields }) => fields.map(({ code, label }) => [code, label])));
  return [...seen].map(([code, label]) => ({ code, label }));
};

const dataset = field('dataset', both('数据集', 'Data set'), 'choice', datasets);
const fields = field('fields', both('字段', 'Fields'), 'choices', dataFields);

/** Oral requests, data by the formal way and by the short one, reports and the work log. */
export const DATA_OFFERS: readonly OfficeOffer[] = [
  {
    type: 'refuse.oral',
    label: both('婉拒请求', 'Refuse'),
    key: 'N',
    when: hasAsks,
    fields: [
      field('ask', both('谁的请求', 'Whose request'), 'choice', openFor('ask', 'refuse.oral')),
      field('basis', both('依据', 'Basis')),
      field('text', both('怎么说', 'What you say'), 'long-text'),
    ],
  },
  {
    type: 'reply.to',
    label: both('答复请求', 'Answer'),
    key: 'A',
    when: hasAsks,
    fields: [
      field('ask', both('谁的请求', 'Whose request'), 'choice', openFor('ask', 'reply.to')),
      field('answer', both('怎么答复', 'Which answer'), 'choice', answers),
      field('text', both('怎么说', 'What you say'), 'long-text'),
    ],
  },
  {
    type: 'share.request',
    label: both('提出共享申请', 'Formal request'),
    key: 'S',
    when: mayShare,
    fields: [
      dataset,
      fields,
      field('recipient', both('提供给谁', 'For whom')),
      field('purpose', both('用途', 'Purpose'), 'long-text'),
      field('basis', both('依据', 'Basis')),
    ],
  },
  {
    type: 'share.provide',
    label: both('按批准提供', 'Provide as approved'),
    key: 'P',
    when: mayShare,
    fields: [
      field('sharing', both('哪份申请', 'Which request'), 'choice', openFor('sharing', 'share.provide')),
      fields,
    ],
  },
  {
    type: 'export',
    label: both('导出', 'Export'),
    key: 'E',
    when: ({ scene }) => scene.datasets.length > 0,
    fields: [dataset, fields],
  },
  {
    type: 'share.query',
    label: both('查询个人信息', 'Query personal data'),
    key: 'Q',
    when: hasNoCase,
    fields: [
      field('resource', both('资源', 'Resource'), 'choice', ({ world }) =>
        world.library.resources.map(({ code, name }) => ({ code, label: name })),
      ),
      field('fields', both('字段', 'Fields'), 'choices', queried),
      optional(field('purpose', both('用途', 'Purpose'))),
    ],
  },
  {
    type: 'report',
    label: both('报告', 'Report'),
    key: 'R',
    when: ({ scene }) => scene.contacts.length > 0,
    fields: [field('to', both('报告给', 'To'), 'choice', contacts), field('text', both('内容', 'Text'), 'long-text')],
  },
];
