import type { CommandOf, CommandType } from '../../../../contract/sandbox/command.js';
import { advance, dayOf, timeAt } from '../clock.js';
import { asCommand, type Context } from '../context.js';
import type { Draft, Effect, RefusedBy } from '../event.js';
import type { Fires } from '../fires.js';
import type { OfficeWork } from '../office-step.js';
import { refusal } from '../rules.js';
import { EVERY_POST } from '../office-step.js';
import { mattersOf, nextId, type MatterChange } from './matter.js';
import { backupFile, outageFile } from './operations-machines.js';

const OPS: readonly Fires[] = ['R14'];
const HALL: readonly Fires[] = ['R01', 'R02', 'R14'];
/** How long a colleague needs for a case that was put first. */
const DECIDING_MINUTES = 45;

const one = ({ command }: Context, facts: Draft['facts'] = {}, effect: Effect = {}): readonly Draft[] => [
  { type: command.type, facts, effect },
];

const isDown = ({ state }: Context): boolean => mattersOf(state.matters, 'module').some(({ state: is }) => is !== 'UP');
const whileDown = (context: Context): RefusedBy | undefined =>
  isDown(context) ? undefined : refusal('nothing-of-the-kind');
const knownModule = ({ state }: Context, id: string): RefusedBy | undefined =>
  `module:${id}` in state.matters ? undefined : refusal('no-such-matter');

/** The operations room: whatever is not a step of one of its machines. */
export const OPERATIONS_WORK: Partial<Record<CommandType, OfficeWork>> = {
  'log.search': { fires: EVERY_POST, draft: searchLog },
  announce: { fires: EVERY_POST, refuse: (context) => unknownJobs(context, 'EXPLAINED'), draft: announce },
  'notify.end': {
    fires: EVERY_POST,
    refuse: (context) => (isDown(context) ? refusal('module-still-down') : undefined),
    draft: (context) => one(context),
  },
  'fallback.paper': {
    fires: HALL,
    closed: whileDown,
    refuse: (context) => knownModule(context, asCommand<'fallback.paper'>(context).module),
    draft: goOnPaper,
  },
  'queue.dismiss': {
    fires: HALL,
    closed: ({ state }) => ('queue:hall' in state.matters ? undefined : refusal('nothing-of-the-kind')),
    draft: (context) => one(context, {}, { matters: [{ kind: 'queue', id: 'hall', state: 'SENT_AWAY' }] }),
  },
  prioritise: { fires: EVERY_POST, refuse: (context) => unknownJobs(context, 'PRIORITISED'), draft: putFirst },
  'backup.snapshot': {
    fires: OPS,
    refuse: (context) => knownModule(context, asCommand<'backup.snapshot'>(context).module),
    draft: (context) => {
      const { module, note } = asCommand<'backup.snapshot'>(context);
      const id = nextId(context.state.matters, 'snapshot', 'P');
      const change: MatterChange = { kind: 'snapshot', id, state: 'READY', set: { module, note } };
      return one(context, { snapshot: id }, { matters: [change] });
    },
  },
  'change.request': {
    fires: OPS,
    refuse: (context) => {
      const { module, point } = asCommand<'change.request'>(context);
      return knownModule(context, module) ?? unknownBackup(context, module, point);
    },
    draft: requestChange,
  },
  restore: { fires: OPS, closed: whileDown, refuse: refuseRestore, draft: restore },
  reentry: {
    fires: ['R02', 'R14'],
    closed: ({ state }) =>
      mattersOf(state.matters, 'register').length > 0 ? undefined : refusal('nothing-of-the-kind'),
    refuse: refuseReentry,
    draft: (context) => {
      const { register, source } = asCommand<'reentry'>(context);
      return one(context, {}, { matters: [{ kind: 'register', id: register, state: 'REENTERED', set: { source } }] });
    },
  },
};

function searchLog(context: Context): readonly Draft[] {
  const { source, words } = asCommand<'log.search'>(context);
  const said = words.toLowerCase();
  const found = context.world.scene.logs
    .filter((entry) => entry.source === source)
    .filter(({ text, who, at }) =>
      [text, who, at].some((part) => `${part['zh-CN']} ${part.en}`.toLowerCase().includes(said)),
    )
    .map(({ code }) => code);
  const matters = found.map((id): MatterChange => ({ kind: 'entry', id, state: 'FOUND' }));
  return one(context, { found, count: found.length }, { matters });
}

function unknownJobs({ state, command }: Context, to: string): RefusedBy | undefined {
  const { jobs } = command as { jobs: readonly string[] };
  const mayBe = to === 'PRIORITISED' ? ['DUE'] : ['DUE', 'PRIORITISED', 'BLOCKED'];
  const isOpen = (id: string) => mayBe.includes(state.matters[`job:${id}`]?.state ?? '');
  return jobs.every(isOpen) ? undefined : refusal('no-such-matter');
}

function announce(context: Context): readonly Draft[] {
  const { jobs } = asCommand<'announce'>(context);
  const matters = jobs.map((id): MatterChange => ({ kind: 'job', id, state: 'EXPLAINED' }));
  return one(context, {}, { matters });
}

function goOnPaper(context: Context): readonly Draft[] {
  const { module, numbered } = asCommand<'fallback.paper'>(context);
  const { matters } = context.state;
  const id = nextId(matters, 'register', 'B');
  const queue = matters['queue:hall'];
  const people = queue?.facts.people ?? 0;
  const changes: MatterChange[] = [{ kind: 'register', id, state: 'OPEN', set: { module, numbered, people } }];
  if (queue) changes.push({ kind: 'queue', id: 'hall', state: 'ON_PAPER' });
  return one(context, { register: id }, { matters: changes });
}

function putFirst(context: Context): readonly Draft[] {
  const { jobs } = asCommand<'prioritise'>(context);
  const { state, world } = context;
  const due = advance(state.time, DECIDING_MINUTES, world.policy.office, world.calendars);
  return one(
    context,
    {},
    {
      matters: jobs.map((id) => ({ kind: 'job', id, state: 'PRIORITISED' })),
      schedule: jobs.map((id) => ({ due, type: 'job.decide', caseNo: null, ref: 0, matter: `job:${id}` })),
    },
  );
}

/** A backup is of one module; to another it means nothing. */
function unknownBackup({ world }: Context, module: string, point: string): RefusedBy | undefined {
  return backupFile(world, point)?.module === module ? undefined : refusal('unknown-backup');
}

function requestChange(context: Context): readonly Draft[] {
  const { module, plan, rollback, point } = asCommand<'change.request'>(context);
  const { state, world, actor } = context;
  const id = nextId(state.matters, 'change', 'C');
  const due = advance(state.time, world.policy.operations.approvalMinutes, world.policy.office, world.calendars);
  const set = { module, plan, rollback, point, by: actor.person };
  return one(
    context,
    { change: id },
    {
      matters: [{ kind: 'change', id, state: 'REQUESTED', set }],
      schedule: [{ due, type: 'change.pass', caseNo: null, ref: 0, matter: `change:${id}` }],
    },
  );
}

/** Nothing is written over production before its state is recorded, and nothing without an approved change. */
function refuseRestore(context: Context): RefusedBy | undefined {
  const { module, point } = asCommand<'restore'>(context);
  return knownModule(context, module) ?? unknownBackup(context, module, point) ?? uncontrolled(context);
}

function uncontrolled({ state: { matters }, world, command }: Context): RefusedBy | undefined {
  const { module, point, change } = command as CommandOf<'restore'>;
  if (!mattersOf(matters, 'snapshot').some(({ facts }) => facts.module === module)) {
    return refusal('restore-needs-point');
  }
  const under = matters[`change:${change ?? ''}`];
  if (under?.state !== 'EXECUTING' || under.facts.module !== module) return refusal('restore-needs-change');
  return backupFile(world, point)?.good ? undefined : refusal('backup-not-good');
}

/** Restoring begins at once; the module can run again when its machine does, and not before. */
function restore(context: Context): readonly Draft[] {
  const { module } = asCommand<'restore'>(context);
  const { state, world } = context;
  const { policy, calendars } = world;
  const ready = advance(state.time, policy.operations.restoreMinutes, policy.office, calendars);
  const outage = outageFile(world, module);
  const earliest = outage ? timeAt(dayOf(world.start), outage.to) : ready;
  const due = ready > earliest ? ready : earliest;
  return one(
    context,
    {},
    {
      matters: [{ kind: 'module', id: module, state: 'RESTORING' }],
      schedule: [{ due, type: 'outage.end', caseNo: null, ref: 0, matter: `module:${module}` }],
    },
  );
}

function refuseReentry(context: Context): RefusedBy | undefined {
  const { register, by } = asCommand<'reentry'>(context);
  if (context.state.matters[`register:${register}`]?.state !== 'OPEN') return refusal('no-such-matter');
  if (isDown(context)) return refusal('module-still-down');
  const known = by.filter((who) => context.world.scene.contacts.some(({ code }) => code === who));
  return new Set(known).size >= 2 ? undefined : refusal('two-people');
}
