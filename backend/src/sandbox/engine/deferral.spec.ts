import { after, recordIn, refusedBy, withPost, worldOf, type Brief } from '../testing/scripts.js';

const verify: Brief = { type: 'identity.verify', subject: 'applicant', method: 'share' };
const credit: Brief = {
  type: 'share.query',
  resource: 'DS-10',
  subject: 'applicant',
  fields: ['status'],
  purpose: '核查容缺受理的信用情况',
};
const check = (material: string, verdict: string): Brief => ({ type: 'material.check', material, verdict, note: '' });
const nextDay: Brief = { type: 'clock.next_day' };
const wait = (minutes: number): Brief => ({ type: 'clock.advance', minutes });
const explain: Brief = { type: 'guide.explain', text: '可以容缺，也可以等补齐再交' };
const defer = (more: Record<string, unknown> = {}): Brief => ({
  type: 'accept.deferred',
  materials: ['M5'],
  until: '2026-07-03',
  form: '纸质原件',
  consequence: '逾期终止办理',
  commitmentSigned: true,
  ...more,
});
const complete: Brief = { type: 'deferred.complete', materials: ['M5'] };
const checked = [
  verify,
  credit,
  check('M1', 'ok'),
  check('M3', 'ok'),
  check('M4', 'ok'),
  check('M5', 'missing'),
  { type: 'receipt.issue' },
] satisfies Brief[];

describe('accepting with papers to follow', () => {
  const world = worldOf('S07');

  it.each<[string, Brief[], string]>([
    ['before the receipt', [verify, credit, defer()], 'wrong-state'],
    ['a primary material', [...checked, defer({ materials: ['M4'] })], 'only-secondary-missing'],
    [
      'without the credit record',
      [verify, check('M1', 'ok'), check('M3', 'ok'), check('M4', 'ok'), { type: 'receipt.issue' }, defer()],
      'credit-looked-up',
    ],
    ['without a signature', [...checked, defer({ commitmentSigned: false })], 'deferral-signed'],
    ['for longer than the policy allows', [...checked, defer({ until: '2026-07-06' })], 'deferral-in-time'],
    ['until today', [...checked, defer({ until: '2026-06-15' })], 'deferral-in-time'],
    ['completing what was never deferred', [...checked, complete], 'wrong-state'],
    ['completing before the paper came', [...checked, defer(), complete], 'deferred-settled'],
    [
      'completing before the paper was checked',
      [...checked, defer(), nextDay, nextDay, wait(60), complete],
      'deferred-settled',
    ],
    [
      'completing without naming it',
      [
        ...checked,
        ...[defer(), nextDay, nextDay, wait(60), check('M5', 'ok')],
        { type: 'deferred.complete', materials: ['M1'] },
      ],
      'deferred-settled',
    ],
    [
      'an answer to a question nobody asked',
      [{ type: 'message.answer', ask: 'early', option: 'wait' }],
      'no-such-question',
    ],
    [
      'an answer that was not offered',
      [...checked, defer(), nextDay, wait(30), { type: 'message.answer', ask: 'early', option: 'perhaps' }],
      'no-such-answer',
    ],
    [
      'a second answer',
      [
        ...[...checked, defer(), nextDay, wait(30)],
        { type: 'message.answer', ask: 'early', option: 'wait' },
        { type: 'message.answer', ask: 'early', option: 'grant' },
      ],
      'no-such-question',
    ],
  ])('refuses %s', (_, briefs, rule) => {
    expect(refusedBy(world, briefs)).toBe(rule);
  });

  it('does not let the office choose for an applicant who declined', () => {
    const declining = worldOf('S07', 'C');

    expect(refusedBy(declining, [...checked, explain, defer()])).toBe('not-declined');
    expect(recordIn(after(declining, [...checked, explain])).flags).toContain('deferral-declined');
  });

  it('makes the notice with its four parts, and the commitment', () => {
    const { documents, toFollow, deferredUntil, flags } = recordIn(after(world, [...checked, defer()]));

    expect({ toFollow, deferredUntil, flags }).toEqual({
      toFollow: ['M5'],
      deferredUntil: '2026-07-03',
      flags: ['deferred'],
    });
    expect(documents.map(({ code }) => code)).toEqual(['REC', 'DEF', 'CMT']);
    expect(documents[1]?.parts).toMatchObject({
      materials: [{ en: '1. Hygiene rules' }],
      form: [{ en: '纸质原件' }],
      deadline: [{ en: '3 Jul 2026' }],
      consequence: [{ en: '逾期终止办理' }],
    });
  });

  it('leaves out of the notice what nobody wrote', () => {
    const { documents } = recordIn(after(world, [...checked, defer({ form: '', consequence: '' })]));

    expect(documents[1]?.parts).toMatchObject({ form: [], consequence: [] });
  });

  it('takes the paper when it comes, and lets the handler go on once it is complete', () => {
    const brought = after(world, [...checked, defer(), nextDay, nextDay, wait(60)]);
    expect(brought.log.map(({ type }) => type)).toEqual(expect.arrayContaining(['claim', 'material.bring']));
    expect(recordIn(brought)).toMatchObject({ state: 'REVIEW', materials: { M5: { mended: true, verdict: null } } });

    const done = after(world, [
      ...[...checked, defer(), nextDay, nextDay, wait(60), check('M5', 'ok'), complete, wait(30)],
    ]);
    expect(done.log.findLast(({ type }) => type === 'audit.submit')).toMatchObject({ actor: 'colleague', role: 'R04' });
    expect(recordIn(done)).toMatchObject({ state: 'AUDIT', flags: [], toFollow: [] });
  });

  it('ends the case when the paper never comes', () => {
    const silent = { ...world, scene: { ...world.scene, reactions: [] } };
    const play = after(silent, [...checked, defer({ until: '2026-06-17' }), nextDay, nextDay, nextDay]);

    expect(recordIn(play).state).toBe('TERMINATED');
    expect(play.state.messages.at(-1)?.text.en).toContain('not brought in time');
  });

  it('decides nothing while papers are open', () => {
    const office = withPost(world, 'R02', 'R04', 'R06');
    const inReview = [...checked, defer(), nextDay, wait(30)];

    expect(refusedBy(office, [...inReview, { type: 'audit.submit', opinion: '准予', basis: '条例' }])).toBe(
      'nothing-deferred-open',
    );
    expect(refusedBy(office, [...inReview, { type: 'decide.grant', opinion: '' }])).toBe('nothing-deferred-open');
  });
});
