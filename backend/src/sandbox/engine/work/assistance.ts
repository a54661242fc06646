import type { ASSISTANCE } from '../../../../contract/sandbox/command/window-work.js';
import { asCommand } from '../context.js';
import type { DeskWork } from '../desk-step.js';
import { both, joined, type Text } from '../text.js';

export const ASSISTANCE_WORDS: Readonly<Record<(typeof ASSISTANCE)[number], Text>> = {
  window: both('人工窗口全程办理', 'Served at the window from beginning to end'),
  'large-print': both('大字版指南和表格', 'Guide and forms in large print'),
  'writing-board': both('书写板、文字沟通', 'Writing board'),
  'slow-repeat': both('放慢语速、重复确认', 'Speak slowly, ask back'),
  'fill-in': both('协助填表，本人签字', 'Help with the form, signed by the person'),
  accompany: both('陪同引导、优先办理', 'Accompany, serve first'),
  'home-visit': both('上门办理', 'Come to the home'),
};

/** Serving people in the way they need, or sending them away. */
export const ASSISTANCE_WORK = {
  'assist.offer': {
    fires: ['R01', 'R02', 'R03'],
    draft: (context) => {
      const { measures } = asCommand<'assist.offer'>(context);
      const summary = joined(measures.map((code) => ASSISTANCE_WORDS[code]));
      return [{ type: 'assist.offer', facts: { summary }, effect: { flag: 'assisted' } }];
    },
  },
  'refer.online': {
    fires: ['R01', 'R02', 'R03'],
    draft: () => [{ type: 'refer.online', facts: {}, effect: { flag: 'sent-online' } }],
  },
} satisfies Record<string, DeskWork>;
