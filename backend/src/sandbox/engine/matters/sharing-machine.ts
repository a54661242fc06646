import { asCommand } from '../context.js';
import type { RefusedBy } from '../event.js';
import { refusal } from '../rules.js';
import { both } from '../text.js';
import type { World } from '../world.js';
import { listOf, textOf } from './matter.js';
import { PLATFORM, rowsOf, type MatterContext, type MatterMachine } from './matter-machine.js';
import { EVERY_POST } from '../office-step.js';

const step = rowsOf('sharing', EVERY_POST);
const ADMINISTRATOR = both('数据安全管理员（R12）', 'Data security administrator (R12)');

export const datasetFile = (world: World, id: string) => world.scene.datasets.find(({ code }) => code === id);

/** A formal request for data: decided by another, and no more handed over than was approved. */
export const SHARING_MACHINE: MatterMachine = {
  kind: 'sharing',
  states: {
    PENDING: both('待批准', 'Waits for approval'),
    APPROVED: both('已批准', 'Approved'),
    RETURNED: both('已退回', 'Returned'),
    PROVIDED: both('已提供', 'Provided'),
  },
  terminal: ['RETURNED', 'PROVIDED'],
  steps: [
    step('sharing.approve', [['PENDING'], 'APPROVED'], {
      fires: PLATFORM,
      guards: [asksForLittle],
      outcome: () => ({ effect: { message: { from: ADMINISTRATOR, text: APPROVED } } }),
    }),
    step('sharing.return', [['PENDING'], 'RETURNED'], {
      fires: PLATFORM,
      outcome: () => ({ effect: { message: { from: ADMINISTRATOR, text: RETURNED } } }),
    }),
    step('share.provide', [['APPROVED'], 'PROVIDED'], { guards: [noMoreThanApproved] }),
  ],
};

const APPROVED = both(
  '申请已批准：用途明确、字段最小。通过共享交换平台提供，不另发表格。',
  'Approved: the purpose is clear and the fields are the fewest. Provide it over the exchange platform, not as a sheet.',
);
const RETURNED = both(
  '申请退回：字段超出用途所需，请按最小范围重新申请。',
  'Returned: more fields than the purpose needs. Apply again for the fewest.',
);

/** The administrator approves what the purpose needs, and nothing beyond. */
function asksForLittle({ world, matter }: MatterContext): RefusedBy | undefined {
  const needed = (datasetFile(world, textOf(matter.facts.dataset))?.fields ?? []).filter((field) => field.needed);
  const isNeeded = (code: string) => needed.some((field) => field.code === code);
  return listOf(matter.facts.fields).every(isNeeded) ? undefined : refusal('beyond-approval');
}

function noMoreThanApproved(context: MatterContext): RefusedBy | undefined {
  const approved = listOf(context.matter.facts.fields);
  const { fields } = asCommand<'share.provide'>(context);
  return fields.every((field) => approved.includes(field)) ? undefined : refusal('beyond-approval');
}
