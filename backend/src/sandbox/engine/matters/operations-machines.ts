import { asCommand } from '../context.js';
import type { RefusedBy } from '../event.js';
import { refusal } from '../rules.js';
import { both } from '../text.js';
import type { World } from '../world.js';
import { saysSomething } from '../wording.js';
import { textOf } from './matter.js';
import { PLATFORM, rowsOf, type MatterContext, type MatterMachine } from './matter-machine.js';

const moduleStep = rowsOf('module', ['R14']);
const changeStep = rowsOf('change', ['R14']);
const jobStep = rowsOf('job', PLATFORM);

const MONITOR = both('运行监控', 'Monitoring');
const CHANGES = both('变更管理', 'Change control');

export const moduleFile = (world: World, id: string) => world.scene.modules.find(({ code }) => code === id);
export const outageFile = (world: World, id: string) => world.scene.outages.find(({ module }) => module === id);
export const backupFile = (world: World, id: string) => world.scene.backups.find(({ code }) => code === id);
export const jobFile = (world: World, id: string) => world.scene.dueJobs.find(({ code }) => code === id);

/** A module of the platform. It goes down by itself, and comes up only by what was done for it. */
export const MODULE_MACHINE: MatterMachine = {
  kind: 'module',
  states: {
    UP: both('正常', 'Running'),
    DOWN: both('中断', 'Down'),
    RESTORING: both('恢复中', 'Being restored'),
    RESTORED: both('已恢复待验证', 'Restored, to be verified'),
  },
  terminal: [],
  steps: [
    moduleStep('outage.begin', [['UP'], 'DOWN'], {
      fires: PLATFORM,
      outcome: ({ world, matter }) => {
        const outage = outageFile(world, matter.id);
        return { effect: outage ? { message: { from: MONITOR, text: outage.message } } : {} };
      },
    }),
    moduleStep('outage.end', [['RESTORING'], 'RESTORED'], {
      fires: PLATFORM,
      outcome: ({ world, matter }) => {
        const outage = outageFile(world, matter.id);
        return { effect: outage ? { message: { from: MONITOR, text: outage.ready } } : {} };
      },
    }),
    moduleStep('monitor.check', [['UP', 'DOWN', 'RESTORING', 'RESTORED'], 'same'], {
      fires: ['R14', 'R12', 'R10'],
      outcome: ({ matter }) => ({ facts: { shown: matter.state } }),
    }),
  ],
};

/** A change of production: asked for, approved by another, carried out, verified or taken back. */
export const CHANGE_MACHINE: MatterMachine = {
  kind: 'change',
  states: {
    REQUESTED: both('待审批', 'Waits for approval'),
    APPROVED: both('已批准', 'Approved'),
    RETURNED: both('已退回', 'Returned'),
    EXECUTING: both('实施中', 'Being carried out'),
    VERIFIED: both('已验证', 'Verified'),
    ROLLED_BACK: both('已回退', 'Rolled back'),
    CLOSED: both('已关闭', 'Closed'),
  },
  terminal: ['RETURNED', 'CLOSED'],
  steps: [
    changeStep('change.pass', [['REQUESTED'], 'APPROVED'], {
      fires: PLATFORM,
      guards: [planIsSound],
      outcome: () => ({ change: { set: { approvedBy: 'colleague' } }, effect: { message: PASSED } }),
    }),
    changeStep('change.return', [['REQUESTED'], 'RETURNED'], {
      fires: PLATFORM,
      outcome: () => ({ effect: { message: RETURNED } }),
    }),
    changeStep('change.approve', [['REQUESTED'], 'APPROVED'], {
      fires: ['R06', 'R12', 'R13'],
      guards: [
        ({ matter, actor }) => (matter.facts.by === actor.person ? refusal('not-own-change') : undefined),
        planIsSound,
      ],
      outcome: ({ actor }) => ({ change: { set: { approvedBy: actor.person } } }),
    }),
    changeStep('change.execute', [['APPROVED'], 'EXECUTING']),
    changeStep('change.verify', [['EXECUTING'], 'VERIFIED'], {
      guards: [restoredFirst],
      outcome: (context) => {
        const id = textOf(context.matter.facts.module);
        const { checks } = asCommand<'change.verify'>(context);
        return {
          change: { set: { checks } },
          effect: { matters: [{ kind: 'module', id, state: 'UP' }] },
        };
      },
    }),
    changeStep('change.rollback', [['EXECUTING'], 'ROLLED_BACK'], {
      outcome: ({ matter }) => ({
        effect: { matters: [{ kind: 'module', id: textOf(matter.facts.module), state: 'DOWN' }] },
      }),
    }),
    changeStep('change.close', [['VERIFIED', 'ROLLED_BACK'], 'CLOSED']),
  ],
};

const PASSED = {
  from: CHANGES,
  text: both(
    '变更已由另一人批准，可在窗口期内实施。',
    'The change was approved by another; carry it out in its window.',
  ),
};
const RETURNED = {
  from: CHANGES,
  text: both(
    '变更退回：没有写清回退办法，或恢复点未通过校验。',
    'The change was returned: no way back is written, or the backup did not pass its check.',
  ),
};

/** Sound enough to approve: it names a good backup and says how to go back. */
function planIsSound({ world, matter }: MatterContext): RefusedBy | undefined {
  const hasWayBack = saysSomething(textOf(matter.facts.rollback));
  const isGood = backupFile(world, textOf(matter.facts.point))?.good ?? false;
  return hasWayBack && isGood ? undefined : refusal('change-is-sound');
}

function restoredFirst({ matter, state }: MatterContext): RefusedBy | undefined {
  const module = state.matters[`module:${textOf(matter.facts.module)}`];
  return module?.state === 'RESTORED' ? undefined : refusal('restored-first');
}

/** Work of colleagues that is due today. */
export const JOB_MACHINE: MatterMachine = {
  kind: 'job',
  states: {
    DUE: both('今日到期', 'Due today'),
    PRIORITISED: both('优先办理中', 'Put first'),
    BLOCKED: both('等待恢复', 'Waits for recovery'),
    DECIDED: both('已办结', 'Decided'),
    EXPLAINED: both('已公开说明', 'Explained in public'),
    MISSED: both('逾期未说明', 'Late without a word'),
  },
  terminal: ['DECIDED', 'EXPLAINED', 'MISSED'],
  steps: [
    jobStep('job.decide', [['PRIORITISED'], 'DECIDED'], {
      guards: [
        ({ world, matter }) => (jobFile(world, matter.id)?.decidable ? undefined : refusal('module-still-down')),
      ],
    }),
    jobStep('job.block', [['PRIORITISED'], 'BLOCKED'], {
      outcome: ({ world, matter }) => {
        const file = jobFile(world, matter.id);
        return { effect: file ? { message: { from: file.service, text: file.note } } : {} };
      },
    }),
    jobStep('job.miss', [['DUE', 'PRIORITISED', 'BLOCKED'], 'MISSED']),
  ],
};
