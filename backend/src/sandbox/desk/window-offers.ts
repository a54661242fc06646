import { ASSISTANCE } from '../../../contract/sandbox/command/window-work.js';
import { both } from '../engine/text.js';
import { ASSISTANCE_WORDS } from '../engine/work/assistance.js';
import { among, field, type Choice, type Choosing, type Offer } from './offer.js';

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
    shortcut: 'P',
    group: 'work',
    fields: [among(field('measures', '怎样服务', 'How', 'choices'), measures)],
  },
  {
    type: 'refer.online',
    label: both('请申请人网上办', 'Send away to do it online'),
    group: 'work',
    fields: [field('reason', '理由', 'Reason', 'long-text')],
  },
];
