import { comesTo, PASSES, rowOf, standing } from '../../testing/matter-table.js';
import { after, refusedBy, worldOf, type Brief } from '../../testing/scripts.js';
import { SHARING_MACHINE } from './sharing-machine.js';

/** S12: a leader wishes for a list of elderly people; the purpose needs a few of its fields. */
const world = worldOf('S12');
const [dataset] = world.scene.datasets;
const needed = (dataset?.fields ?? []).filter((field) => field.needed).map(({ code }) => code);
const beyond = (dataset?.fields ?? []).filter((field) => !field.needed).map(({ code }) => code);

const sharing = { kind: 'sharing', id: 'Q1' } as const;
const set = { dataset: dataset?.code, fields: needed };
const provide = (fields: string[], id: string = sharing.id): Brief =>
  ({ type: 'share.provide', sharing: id, fields }) as unknown as Brief;
const request = (more: Record<string, unknown> = {}): Brief =>
  ({
    ...{ type: 'share.request', dataset: dataset?.code, fields: needed, recipient: '民政局' },
    ...{ purpose: '高温期间上门慰问独居老人', basis: '政务数据共享条例', ...more },
  }) as unknown as Brief;

const no = 'nothing-of-the-kind';

describe('the sharing machine', () => {
  it.each<[string, Brief | string, Record<string, string>]>([
    [
      'sharing.approve',
      'sharing.approve',
      { PENDING: 'APPROVED', APPROVED: PASSES, RETURNED: PASSES, PROVIDED: PASSES },
    ],
    ['sharing.return', 'sharing.return', { PENDING: 'RETURNED', APPROVED: PASSES, RETURNED: PASSES, PROVIDED: PASSES }],
    ['share.provide', provide(needed), { PENDING: no, APPROVED: 'PROVIDED', RETURNED: no, PROVIDED: no }],
  ])('takes %s from every state it may, and from no other', (_, step, expected) => {
    const stand = (state: string) => standing(world, { ...sharing, state, set });

    expect(rowOf(SHARING_MACHINE.states, stand, [sharing, step])).toEqual(expected);
  });

  it('approves the fields that the purpose needs and returns any more', () => {
    const wide = standing(world, { ...sharing, state: 'PENDING', set: { ...set, fields: [...needed, ...beyond] } });

    expect(comesTo(wide, sharing, 'sharing.approve')).toBe('RETURNED');
  });

  it('hands over no field beyond the approval', () => {
    const approved = standing(world, { ...sharing, state: 'APPROVED', set });

    expect(comesTo(approved, sharing, provide([...needed, ...beyond]))).toBe('beyond-approval');
    expect(comesTo(approved, sharing, provide(needed.slice(0, 1)))).toBe('PROVIDED');
  });

  it.each<[string, Brief[], string]>([
    ['a request without a purpose', [request({ purpose: '' })], 'request-complete'],
    ['a request without a basis', [request({ basis: '' })], 'request-complete'],
    ['a request for a data set that is not there', [request({ dataset: 'x' })], 'unknown-dataset'],
    ['a request for a field that is not there', [request({ fields: ['zz'] })], 'unknown-dataset'],
    ['handing over before anybody decided', [request(), provide(needed)], no],
    ['handing over by a request that is not there', [provide(needed, 'Q9')], no],
  ])('refuses %s', (_, briefs, rule) => {
    expect(refusedBy(world, briefs)).toBe(rule);
  });

  it('decides a request by itself after its time, and says so', () => {
    const wait: Brief = { type: 'clock.advance', minutes: 300 };
    const play = after(world, [request(), wait]);

    expect(play.state.matters['sharing:Q1']?.state).toBe('APPROVED');
    expect(play.state.messages.at(-1)?.text['zh-CN']).toContain('已批准');
    expect(after(world, [request(), wait, provide(needed)]).state.matters['sharing:Q1']?.state).toBe('PROVIDED');
    const wide = after(world, [request({ fields: [...needed, ...beyond] }), wait]);
    expect(wide.state.matters['sharing:Q1']?.state).toBe('RETURNED');
    expect(wide.state.messages.at(-1)?.text['zh-CN']).toContain('退回');
  });
});
