import { after, recordIn, refusedBy, withPost, worldOf, type Brief } from '../testing/scripts.js';
import { act } from './play.js';

const verify: Brief = { type: 'identity.verify', subject: 'applicant', method: 'share' };
const receipt: Brief = { type: 'receipt.issue' };
const accept: Brief = { type: 'accept' };
const nextDay: Brief = { type: 'clock.next_day' };
const check = (material: string, verdict: string): Brief => ({ type: 'material.check', material, verdict, note: '' });
const query = (more: Record<string, unknown> = {}): Brief => ({
  type: 'share.query',
  subject: 'applicant',
  resource: 'DS-07',
  fields: ['status', 'employer'],
  purpose: '核验就业情况',
  ...more,
});
const notify = (...materials: string[]): Brief => ({
  type: 'correction.notify',
  items: materials.map((material) => ({ material, problem: '不符合要求', howToFix: '带合格的材料到任一综合窗口' })),
});
const defectsFound = [verify, query(), check('M2', 'mismatch'), check('M3', 'expired'), receipt];

describe('intake', () => {
  const world = worldOf('S03');

  it.each<[string, Brief[], string]>([
    ['a receipt before the identity check', [receipt], 'identity-verified'],
    ['acceptance before the receipt', [verify, accept], 'wrong-state'],
    ['acceptance with a defect found', [...defectsFound, accept], 'materials-settled'],
    ['acceptance with a material unchecked', [verify, receipt, accept], 'materials-settled'],
    ['a notice without items', [...defectsFound, { type: 'correction.notify', items: [] }], 'notice-has-items'],
    [
      'a notice that does not say what is wrong',
      [...defectsFound, { type: 'correction.notify', items: [{ material: 'M2', problem: ' ', howToFix: '' }] }],
      'notice-has-items',
    ],
    [
      'a second notice with something new',
      [...defectsFound, notify('M2'), nextDay, nextDay, notify('M2', 'X1')],
      'notice-only-once',
    ],
    [
      'a notice after the five working days',
      [...defectsFound, nextDay, nextDay, nextDay, nextDay, nextDay, nextDay, notify('M2')],
      'wrong-state',
    ],
    [
      'deferral of an item that has none',
      [...defectsFound, { type: 'accept.deferred', materials: ['M2'], until: '2026-06-20', commitmentSigned: true }],
      'item-deferrable',
    ],
    [
      'a commitment the item does not take',
      [...defectsFound, { type: 'accept.commitment', chosenByApplicant: true, textShown: true, signed: true }],
      'item-takes-commitment',
    ],
    [
      '"no licence needed" without looking it up',
      [verify, receipt, { type: 'reject.not_required', reason: '不用办', basis: '无' }],
      'item-looked-up',
    ],
    [
      '"not ours" without naming whose',
      [verify, receipt, { type: 'reject.jurisdiction', reason: '不归我管', competentBody: ' ' }],
      'competent-body-named',
    ],
    ['a decision by the window', [verify, { type: 'decide.grant', opinion: '' }], 'wrong-post'],
    [
      'correcting what is no slip',
      [...defectsFound, { type: 'correct.onsite', material: 'M2', field: 'background', value: '白' }],
      'correctable-here',
    ],
    [
      'work on a case that has ended',
      [verify, receipt, { type: 'reject.jurisdiction', reason: '不归我管', competentBody: '望山区' }, verify],
      'case-closed',
    ],
    ['a case that does not exist', [{ ...verify, caseNo: 'SIM-000101-GAJ-260615-999999' }], 'no-such-case'],
    ['a case of a colleague', [{ ...verify, caseNo: 'SIM-000101-SCJ-260615-000012' }], 'colleague-has-it'],
    ['opening a case for a ticket that has one', [{ type: 'case.create', ticket: 'A012' }], 'ticket-taken'],
  ])('refuses %s', (_, briefs, rule) => {
    expect(refusedBy(world, briefs)).toBe(rule);
  });

  it('changes nothing by a refused command, but keeps it', () => {
    const before = after(world, [verify]);
    const { state, events } = act(before, { type: 'accept', caseNo: [...world.cases.keys()][0] ?? '' });

    expect({ ...state, version: 0 }).toEqual({ ...before.state, version: 0 });
    expect(events).toMatchObject([{ type: 'accept', ok: false, refusal: { rule: 'wrong-state' } }]);
  });

  it('counts an application without a notice as accepted from the day of receipt', () => {
    const play = after(world, [verify, receipt, nextDay, nextDay, nextDay, nextDay, nextDay, nextDay]);

    // 15 June is not counted, 19 to 21 June are off: the fifth working day is 23 June.
    expect(play.events).toMatchObject([{ type: 'clock.next_day' }, { type: 'accept.deemed', at: '2026-06-24T00:00' }]);
    expect(recordIn(play)).toMatchObject({ state: 'ACCEPTED', acceptedOn: '2026-06-15', flags: ['deemed'] });
  });

  it('does not, when there was a notice', () => {
    const play = after(world, [...defectsFound, notify('M2', 'M3'), ...Array<Brief>(8).fill(nextDay)]);

    expect(play.log.some(({ type }) => type === 'accept.deemed')).toBe(false);
  });

  it('brings the applicant back after two working days with what was made clear', () => {
    const play = after(world, [
      ...defectsFound,
      {
        type: 'correction.notify',
        items: [
          { material: 'M2', problem: '蓝底', howToFix: '本窗口免费重拍白底相片' },
          { material: 'M3', problem: '已到期', howToFix: '重交' },
        ],
      },
      nextDay,
      nextDay,
    ]);

    expect(play.events.at(-1)).toMatchObject({
      type: 'correction.submit',
      at: '2026-06-17T09:00',
      facts: { brought: ['M2'], unclear: ['M3'], complete: false },
    });
    expect(recordIn(play).materials).toMatchObject({
      M2: { mended: true, verdict: null, round: 2 },
      M3: { mended: false, verdict: null },
    });
  });

  it('reminds the clerk who does not accept what is complete', () => {
    const play = after(world, [...defectsFound, notify('M2', 'M3'), nextDay, nextDay, nextDay, nextDay]);

    expect(play.log.map(({ type }) => type)).toContain('accept.reminder');
  });

  it('lets the application lapse when the applicant never comes', () => {
    const silent = { ...world, scene: { ...world.scene, reactions: [] } };
    const play = after(silent, [...defectsFound, notify('M2'), ...Array<Brief>(24).fill(nextDay)]);

    expect(recordIn(play)).toMatchObject({ state: 'LAPSED', applicantDeadline: '2026-07-15' });
  });

  it('computes both due days on acceptance, and tells when they pass', () => {
    const play = after(world, [
      verify,
      query(),
      check('M2', 'ok'),
      check('M3', 'ok'),
      receipt,
      accept,
      ...Array<Brief>(12).fill(nextDay),
    ]);

    expect(recordIn(play)).toMatchObject({
      acceptedOn: '2026-06-15',
      statutoryDue: '2026-06-30',
      promiseDue: '2026-06-30',
    });
    expect(recordIn(play).flags).toEqual(expect.arrayContaining(['overdue-promise', 'overdue-statutory']));
  });

  it('runs the limit of a social-security card from receipt, however late it is accepted', () => {
    const play = after(worldOf('S01'), [verify, check('M1', 'ok'), receipt, nextDay, nextDay, accept]);

    expect(recordIn(play)).toMatchObject({
      acceptedOn: '2026-06-17',
      statutoryDue: '2026-06-30',
      promiseDue: '2026-06-23',
    });
  });

  it('puts a slip right on the spot', () => {
    const play = after(worldOf('S01', 'B'), [
      verify,
      check('M1', 'mismatch'),
      receipt,
      { type: 'correct.onsite', material: 'M1', field: 'name', value: '某某' },
    ]);

    expect(recordIn(play).materials.M1).toMatchObject({ mended: true, verdict: null });
  });

  it('makes documents with all their parts', () => {
    const { documents } = recordIn(after(world, [...defectsFound, notify('M2', 'M3')]));

    expect(documents.map(({ code }) => code)).toEqual(['REC', 'SGZ']);
    expect(documents[1]?.parts.facts).toHaveLength(2);
    expect(Object.values(documents[1]?.parts ?? {}).every((lines) => lines.length > 0)).toBe(true);
  });
});

describe('sharing', () => {
  const world = worldOf('S03');

  it.each<[string, Brief, string]>([
    ['without a case', query({ caseNo: null }), 'query-needs-case'],
    ['without a purpose', query({ purpose: '  ' }), 'query-needs-purpose'],
    ['of what is not listed', query({ resource: 'DS-05', fields: ['status'] }), 'query-off-list'],
    ['of an unknown resource', query({ resource: 'DS-99' }), 'query-off-list'],
    ['of a field beyond the list', query({ fields: ['status', 'base'] }), 'query-fields'],
    ['of no field', query({ fields: [] }), 'query-fields'],
    ['about somebody else', query({ subject: 'neighbour' }), 'unknown-party'],
    ['as an export', { type: 'share.export', resource: 'DS-07' }, 'no-export'],
  ])('refuses a query %s', (_, brief, rule) => {
    expect(refusedBy(world, [brief])).toBe(rule);
  });

  it('proves a material that nobody brought', () => {
    expect(recordIn(after(world, [query()])).materials.M4).toMatchObject({ verdict: 'shared' });
  });

  it('counts a repeated query as of no use', () => {
    expect(recordIn(after(world, [query(), query()])).queries.map(({ used }) => used)).toEqual([true, false]);
  });

  it('waits for approval where the item is not approved beforehand', () => {
    const asked = after(world, [query({ resource: 'DS-08', fields: ['owner'], purpose: '核验住所' })]);
    expect(recordIn(asked).queries[0]).toMatchObject({ status: 'PENDING_APPROVAL' });

    const answered = act(asked, { type: 'clock.advance', minutes: 60 });

    // A tenant owns nothing here.
    expect(answered.events.at(-1)).toMatchObject({
      type: 'share.approve',
      actor: 'colleague',
      facts: { status: 'NOT_FOUND' },
    });
    expect(recordIn(answered).queries[0]).toMatchObject({ status: 'NOT_FOUND' });
  });

  it('times out and answers the second time, as the script says', () => {
    const slow = worldOf('S03');
    const home = [...slow.cases.values()][0];
    home?.file.records.forEach((record) => {
      if (record.resource === 'DS-07') record.outcomes = ['TIMEOUT', 'RETURNED'];
    });

    expect(recordIn(after(slow, [query(), query()])).queries.map(({ status }) => status)).toEqual([
      'TIMEOUT',
      'RETURNED',
    ]);
  });

  it('shows a value in clear only where it was returned', () => {
    const asked = after(world, [query()]);
    const event = recordIn(asked).queries[0]?.event ?? 0;

    expect(refusedBy(world, [query(), { type: 'share.unmask', query: event, field: 'base' }])).toBe('no-such-query');
    expect(
      recordIn(after(world, [query(), { type: 'share.unmask', query: event, field: 'employer' }])).queries[0],
    ).toMatchObject({ unmasked: ['employer'] });
  });
});

describe('the back office', () => {
  const world = withPost(worldOf('S03'), 'R02', 'R04', 'R05', 'R06', 'R08', 'R09');
  const accepted = [verify, query(), check('M2', 'ok'), check('M3', 'ok'), receipt, accept];
  const inReview = [...accepted, { type: 'claim' } as Brief];

  it('keeps duties in different hands', () => {
    const submitted = [
      ...inReview,
      { type: 'audit.submit', opinion: '建议准予', basis: '居住证暂行条例第九条' } as Brief,
    ];

    expect(refusedBy(world, [...submitted, { type: 'audit.pass', opinion: '' }])).toBe('not-the-handler');
  });

  it.each<[string, Brief, string]>([
    ['an inspection by one', { type: 'inspect.assign', inspectors: ['甲', '甲'] }, 'two-inspectors'],
    [
      'a pause that no law names',
      { type: 'special.start', procedure: '现场核查', expectedDays: 5, notice: '需要五日' },
      'lawful-pause',
    ],
    [
      'a pause nobody approved',
      { type: 'special.start', procedure: '检测', expectedDays: 5, notice: '需要五日' },
      'pause-approved',
    ],
    ['an extension without a reason', { type: 'extend', reason: '' }, 'reason-given'],
    ['an opinion without a basis', { type: 'audit.submit', opinion: '准予', basis: '' }, 'opinion-with-basis'],
    [
      'a consultation the item does not have',
      { type: 'consult.start', agency: 'RSJ', fields: ['a'], question: '请确认' },
      'consultation-agency',
    ],
    [
      'telling a third party where none is concerned',
      { type: 'interested.notify', fields: [], matter: '告知' },
      'third-party-concerned',
    ],
  ])('refuses %s', (_, brief, rule) => {
    expect(refusedBy(world, [...inReview, brief])).toBe(rule);
  });

  it('inspects by two and goes on', () => {
    const play = after(world, [
      ...inReview,
      { type: 'inspect.assign', inspectors: ['甲', '乙'] },
      { type: 'inspect.report', findings: '相符', signedBy: ['甲', '乙'] },
    ]);

    expect(play.refusal).toBeUndefined();
    expect(recordIn(play).state).toBe('REVIEW');
  });
});

describe('the run itself', () => {
  const world = worldOf('S03');

  it('does not go beyond the end of the exercise', () => {
    expect(refusedBy(world, Array<Brief>(60).fill(nextDay))).toBe('end-of-exercise');
  });

  it('has hints in practice only, each once', () => {
    expect(refusedBy(world, [{ type: 'hint.take', hint: 'h1' }], 'exam')).toBe('mode-has-not');
    expect(refusedBy(world, [{ type: 'hint.take', hint: 'h9' }])).toBe('unknown-hint');
    expect(
      refusedBy(world, [
        { type: 'hint.take', hint: 'h1' },
        { type: 'hint.take', hint: 'h1' },
      ]),
    ).toBe('unknown-hint');
  });

  it('undoes whole commands, and what a hint told stays told', () => {
    const play = after(world, [{ type: 'hint.take', hint: 'h1' }, verify, { type: 'run.rewind', to: 4 }]);

    expect(play.refusal).toBeUndefined();
    expect(play.state.hints).toEqual(['h1']);
    expect(recordIn(play).verified).toEqual([]);
    expect(play.state.time).toBe(world.start);
    expect(refusedBy(world, [verify, { type: 'run.rewind', to: 5 }])).toBe('rewind-boundary');
  });

  it('refuses what looks like a real number without keeping it', () => {
    const play = after(world, [query({ purpose: '核验 11010519491231002X' })]);

    expect(play.refusal?.rule).toBe('real-identity-number');
    expect(JSON.stringify(play.log)).not.toContain('11010519491231002');
  });
});
