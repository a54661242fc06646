import { asCommand } from '../context.js';
import type { DeskWork } from '../desk-step.js';
import { refusal } from '../rules.js';
import type { WorldCase } from '../world.js';

/** Public lists of an item, and what people might be charged for. An item kept from before has neither. */
export const listsOf = ({ item }: WorldCase) => (item as Partial<WorldCase['item']>).lists ?? [];
export const chargesOf = ({ item }: WorldCase) => (item as Partial<WorldCase['item']>).charges ?? [];

/** Showing a list without recommending anybody on it, and charging nothing that no law provides for. */
export const NEUTRAL_WORK = {
  'inform.list': {
    fires: ['R01', 'R02', 'R03'],
    closed: ({ home }) => (listsOf(home).length === 0 ? refusal('no-such-list') : undefined),
    refuse: (context) => {
      const { list, recommend } = asCommand<'inform.list'>(context);
      const shown = listsOf(context.home).find(({ code }) => code === list);
      if (!shown) return refusal('no-such-list');
      const isOnIt = recommend === undefined || shown.entries.some(({ code }) => code === recommend);
      return isOnIt ? undefined : refusal('no-such-list');
    },
    draft: (context) => {
      const { list, recommend } = asCommand<'inform.list'>(context);
      const shown = listsOf(context.home).find(({ code }) => code === list);
      const named = shown?.entries.find(({ code }) => code === recommend);
      return [
        {
          type: 'inform.list',
          facts: {
            recommend: recommend ?? null,
            ...(shown && { list: shown.code, summary: named?.name ?? shown.name }),
          },
          effect: {},
        },
      ];
    },
  },
  'fee.charge': {
    fires: ['R02', 'R04', 'R09'],
    closed: ({ home }) => (chargesOf(home).length === 0 ? refusal('no-such-fee') : undefined),
    refuse: (context) => {
      const { charge } = asCommand<'fee.charge'>(context);
      const isLawful = chargesOf(context.home).some(({ code, lawful }) => code === charge && lawful);
      return isLawful ? undefined : refusal('no-such-fee');
    },
    draft: () => [{ type: 'fee.charge', facts: {}, effect: {} }],
  },
} satisfies Record<string, DeskWork>;
