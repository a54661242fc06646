import { ASSISTANCE } from '../../../contract/sandbox/command/window-work.js';
import { both, type Text } from '../engine/text.js';
import { ASSISTANCE_WORDS } from '../engine/work/assistance.js';
import { partsOf } from '../engine/work/bundle.js';
import { licencesOf } from '../engine/work/e-licences.js';
import { chargesOf, listsOf } from '../engine/work/neutrality.js';
import { among, field, optional, type Choice, type Choosing, type Offer } from './offer.js';

const found = ({ world, record }: Choosing): Choice[] =>
  (record.found ?? []).flatMap((code) => {
    const there = world.cases.get(code);
    const name = there?.parties.applicant?.name;
    return there && name
      ? [
          {
            code,
            label: both(
              `${name['zh-CN']} ${there.item.name['zh-CN']} ${code.slice(-6)}`,
              `${name.en}, ${there.item.name.en} ${code.slice(-6)}`,
            ),
          },
        ]
      : [];
  });
const measures = (): Choice[] => ASSISTANCE.map((code) => ({ code, label: ASSISTANCE_WORDS[code] }));

const named = (entries: readonly { code: string; name: Text }[]): Choice[] =>
  entries.map(({ code, name }) => ({ code, label: name }));
const openParts = ({ home, record }: Choosing): Choice[] =>
  named(partsOf(home).filter(({ code }) => [undefined, 'returned'].includes(record.parts?.[code]?.state)));
const licences = ({ home }: Choosing): Choice[] => named(licencesOf(home));
const subjects = ({ home }: Choosing): Choice[] =>
  Object.values(home.parties)
    .filter(({ concerned }) => concerned)
    .map(({ key, name }) => ({ code: key, label: name }));
const lists = ({ home }: Choosing): Choice[] => named(listsOf(home));
const entries = ({ home }: Choosing): Choice[] => listsOf(home).flatMap((list) => named(list.entries));
const charges = ({ home }: Choosing): Choice[] => named(chargesOf(home));

/** How the work of an integrated window is offered at the desk. */
export const WINDOW_OFFERS: readonly Offer[] = [
  {
    type: 'case.search',
    label: both('查找在办件', 'Search for cases'),
    shortcut: 'F',
    group: 'work',
    fields: [
      among(field('by', '按什么查', 'Search by', 'choice'), () => [
        { code: 'number', label: both('申请人身份证号码', 'Identity number of the applicant') },
        { code: 'name', label: both('申请人姓名', 'Name of the applicant') },
      ]),
    ],
  },
  {
    type: 'case.merge',
    label: both('合并办件', 'Merge cases'),
    group: 'work',
    fields: [among(field('other', '并入本件的是', 'Which goes into this one', 'choice'), found)],
  },
  {
    type: 'assist.offer',
    label: both('便利服务', 'Serve as needed'),
    shortcut: 'Q',
    group: 'work',
    fields: [among(field('measures', '怎样服务', 'How', 'choices'), measures)],
  },
  {
    type: 'refer.online',
    label: both('请申请人网上办', 'Send away to do it online'),
    group: 'work',
    fields: [field('reason', '理由', 'Reason', 'long-text')],
  },
  {
    type: 'bundle.dispatch',
    label: both('派发联办', 'Send a part out'),
    shortcut: 'W',
    group: 'work',
    fields: [among(field('part', '环节', 'Part', 'choice'), openParts)],
  },
  { type: 'bundle.close', label: both('联办办结', 'Complete the bundle'), group: 'decide' },
  {
    type: 'license.fetch',
    label: both('调取电子证照', 'Fetch an e-licence'),
    shortcut: 'Z',
    group: 'work',
    fields: [
      among(field('licence', '证照', 'Licence', 'choice'), licences),
      among(field('subject', '谁的', 'Whose', 'choice'), subjects),
      field('purpose', '用途', 'Purpose', 'long-text'),
    ],
  },
  {
    type: 'inform.list',
    label: both('出示名录', 'Show a public list'),
    group: 'work',
    fields: [
      among(field('list', '名录', 'List', 'choice'), lists),
      optional(
        among(field('recommend', '推荐其中一家（可不选）', 'Recommend one of it (may stay empty)', 'choice'), entries),
      ),
    ],
  },
  {
    type: 'fee.charge',
    label: both('收费', 'Charge a fee'),
    group: 'work',
    fields: [
      among(field('charge', '收什么费', 'For what', 'choice'), charges),
      field('amount', '金额（元）', 'Amount in yuan', 'number'),
    ],
  },
];
