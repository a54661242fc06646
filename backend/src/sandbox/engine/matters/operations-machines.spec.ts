import { comesTo, PASSES, rowOf, standing } from '../../testing/matter-table.js';
import { after, refusedBy, withPost, worldOf, type Brief } from '../../testing/scripts.js';
import type { World } from '../world.js';
import type { MatterChange } from './matter.js';
import { CHANGE_MACHINE, JOB_MACHINE, MODULE_MACHINE } from './operations-machines.js';

/** S18, a platform operator: the e-licence store is down; B0200 is a good backup in variant A and not in B. */
const world = worldOf('S18');
const brief = (type: string, more: Record<string, unknown> = {}): Brief => ({ type, ...more }) as unknown as Brief;
const wait = (minutes: number): Brief => brief('clock.advance', { minutes });

const module = { kind: 'module', id: 'elicence' } as const;
const change = { kind: 'change', id: 'C1' } as const;
const job = { kind: 'job', id: 'D1' } as const;
const plan = { module: 'elicence', point: 'B0200', plan: '恢复全量并重放增量', rollback: '失败则回到恢复前快照' };
const onChange = (type: string, more: Record<string, unknown> = {}) => brief(type, { change: change.id, ...more });

const request = (more: Record<string, unknown> = {}) => brief('change.request', { ...plan, ...more });
const snapshot = brief('backup.snapshot', { module: 'elicence', note: '' });
const execute = onChange('change.execute');
const restore = brief('restore', { module: 'elicence', point: 'B0200', change: 'C1', increments: true });
const verify = onChange('change.verify', { checks: ['count'] });
const rollback = onChange('change.rollback', { reason: '核对不上' });
const close = onChange('change.close');

const no = 'nothing-of-the-kind';

describe('the module machine', () => {
  const check = brief('monitor.check', { module: module.id });

  it.each<[string, Brief | string, Record<string, string>]>([
    ['outage.begin', 'outage.begin', { UP: 'DOWN', DOWN: PASSES, RESTORING: PASSES, RESTORED: PASSES }],
    ['outage.end', 'outage.end', { UP: PASSES, DOWN: PASSES, RESTORING: 'RESTORED', RESTORED: PASSES }],
    ['monitor.check', check, { UP: 'UP', DOWN: 'DOWN', RESTORING: 'RESTORING', RESTORED: 'RESTORED' }],
  ])('takes %s from every state it may, and from no other', (_, step, expected) => {
    const stand = (state: string) => standing(world, { ...module, state });

    expect(rowOf(MODULE_MACHINE.states, stand, [module, step])).toEqual(expected);
  });

  it('can be restored only while something is down, from a recorded point, under a change, from a good backup', () => {
    const under = { ...change, state: 'EXECUTING', set: plan };
    const recorded = { kind: 'snapshot', id: 'P1', state: 'READY', set: { module: 'elicence' } } as const;
    const restoring = (by: World, ...matters: MatterChange[]) => comesTo(standing(by, ...matters), module, restore);
    const other = { kind: 'snapshot', id: 'P1', state: 'READY', set: { module: 'portal' } } as const;

    expect(restoring(world, recorded, under)).toBe('RESTORING');
    expect(restoring(world, { ...module, state: 'UP' }, recorded, under)).toBe(no);
    expect(restoring(world, under)).toBe('restore-needs-point');
    expect(restoring(world, other, under)).toBe('restore-needs-point');
    for (const state of Object.keys(CHANGE_MACHINE.states).filter((one) => one !== 'EXECUTING'))
      expect(restoring(world, recorded, { ...under, state })).toBe('restore-needs-change');
    expect(restoring(world, recorded, { ...under, set: { ...plan, module: 'portal' } })).toBe('restore-needs-change');
    expect(restoring(worldOf('S18', 'B'), recorded, under)).toBe('backup-not-good');
  });

  it.each<[string, Brief, string]>([
    ['looking at a module that is not there', brief('monitor.check', { module: 'x' }), 'no-such-matter'],
    ['restoring from a backup that is not there', { ...restore, point: 'x' }, 'unknown-backup'],
    ['restoring from a backup of another module', { ...restore, module: 'portal' }, 'unknown-backup'],
    ['recording a module that is not there', { ...snapshot, module: 'x' }, 'no-such-matter'],
    [
      'saying that it is over while it is not',
      brief('notify.end', { channels: ['hall'], text: '恢复' }),
      'module-still-down',
    ],
  ])('refuses %s', (_, step, rule) => {
    expect(refusedBy(world, [step])).toBe(rule);
  });

  it('leaves the controls to those who run the platform', () => {
    expect(refusedBy(withPost(world, 'R02'), [snapshot])).toBe('wrong-post');
    expect(refusedBy(withPost(world, 'R02'), [restore])).toBe('wrong-post');
  });
});

describe('the change machine', () => {
  const stand = (state: string, by: World = world) =>
    standing(by, { ...module, state: 'RESTORED' }, { ...change, state, set: { ...plan, by: '他人' } });
  const only = (from: string, to: string, otherwise: string = no) =>
    Object.fromEntries(Object.keys(CHANGE_MACHINE.states).map((state) => [state, state === from ? to : otherwise]));

  it.each<[string, Brief | string, Record<string, string>]>([
    ['change.pass', 'change.pass', only('REQUESTED', 'APPROVED', PASSES)],
    ['change.return', 'change.return', only('REQUESTED', 'RETURNED', PASSES)],
    ['change.execute', execute, only('APPROVED', 'EXECUTING')],
    ['change.verify', verify, only('EXECUTING', 'VERIFIED')],
    ['change.rollback', rollback, only('EXECUTING', 'ROLLED_BACK')],
    ['change.close', close, { ...only('VERIFIED', 'CLOSED'), ROLLED_BACK: 'CLOSED' }],
  ])('takes %s from every state it may, and from no other', (_, step, expected) => {
    expect(rowOf(CHANGE_MACHINE.states, (state) => stand(state), [change, step])).toEqual(expected);
  });

  it('is approved by another post alone, and never by who asked', () => {
    const approver = withPost(world, 'R06');
    const approve = onChange('change.approve');
    const { holder, key } = approver.post;
    const own = { ...plan, by: holder?.['zh-CN'] ?? key };

    expect(rowOf(CHANGE_MACHINE.states, (state) => stand(state, approver), [change, approve])).toEqual(
      only('REQUESTED', 'APPROVED'),
    );
    expect(comesTo(stand('REQUESTED'), change, approve)).toBe('wrong-post');
    expect(comesTo(standing(approver, { ...change, state: 'REQUESTED', set: own }), change, approve)).toBe(
      'not-own-change',
    );
  });

  it.each<[string, Record<string, unknown>]>([
    ['no way back', { rollback: '' }],
    ['a backup that is not there any more', { point: 'x' }],
  ])('is sent back for %s, whoever looks at it', (_, more) => {
    const approver = withPost(world, 'R06');
    const requested = { ...change, state: 'REQUESTED', set: { ...plan, ...more, by: '他人' } };

    expect(comesTo(standing(world, requested), change, 'change.pass')).toBe('RETURNED');
    expect(comesTo(standing(approver, requested), change, onChange('change.approve'))).toBe('change-is-sound');
  });

  it.each<[string, Brief[], string]>([
    ['a change of a module that is not there', [request({ module: 'x' })], 'no-such-matter'],
    ['a change with a backup that is not there', [request({ point: 'x' })], 'unknown-backup'],
    ['a change with a backup of another module', [request({ module: 'portal' })], 'unknown-backup'],
    ['carrying out what nobody has approved', [request(), execute], no],
    ['verifying what is not restored', [request(), wait(120), execute, verify], 'restored-first'],
    ['closing before it is verified', [request(), wait(120), execute, close], no],
  ])('refuses %s', (_, briefs, rule) => {
    expect(refusedBy(world, briefs)).toBe(rule);
  });

  it('goes its way to the end: the module comes up by its verification, and down again by going back', () => {
    const ready = [snapshot, request(), wait(120), execute, restore, wait(360)];

    const done = after(world, [...ready, verify, close]).state.matters;
    expect([done['change:C1']?.state, done['module:elicence']?.state]).toEqual(['CLOSED', 'UP']);
    const back = after(world, [...ready, rollback, close]).state.matters;
    expect([back['change:C1']?.state, back['module:elicence']?.state]).toEqual(['CLOSED', 'DOWN']);
  });
});

describe('the machine of work that is due', () => {
  const stand = (state: string) => standing(world, { ...job, state });
  const first = brief('prioritise', { jobs: [job.id] });
  const explain = brief('announce', { channels: ['hall'], jobs: [job.id], text: '推迟办理' });
  const ended = { DECIDED: PASSES, EXPLAINED: PASSES, MISSED: PASSES };
  const gone = { DECIDED: 'no-such-matter', EXPLAINED: 'no-such-matter', MISSED: 'no-such-matter' };

  it.each<[string, Brief | string, Record<string, string>]>([
    ['job.decide', 'job.decide', { DUE: PASSES, PRIORITISED: 'DECIDED', BLOCKED: PASSES, ...ended }],
    ['job.block', 'job.block', { DUE: PASSES, PRIORITISED: 'BLOCKED', BLOCKED: PASSES, ...ended }],
    ['job.miss', 'job.miss', { DUE: 'MISSED', PRIORITISED: 'MISSED', BLOCKED: 'MISSED', ...ended }],
    ['prioritise', first, { DUE: 'PRIORITISED', PRIORITISED: 'no-such-matter', BLOCKED: 'no-such-matter', ...gone }],
    ['announce', explain, { DUE: 'EXPLAINED', PRIORITISED: 'EXPLAINED', BLOCKED: 'EXPLAINED', ...gone }],
  ])('takes %s from every state it may, and from no other', (_, step, expected) => {
    expect(rowOf(JOB_MACHINE.states, stand, [job, step])).toEqual(expected);
  });

  it('waits when it needs what is down', () => {
    const needy = { kind: 'job', id: 'D2' } as const;

    expect(comesTo(standing(world, { ...needy, state: 'PRIORITISED' }), needy, 'job.decide')).toBe('BLOCKED');
  });
});
