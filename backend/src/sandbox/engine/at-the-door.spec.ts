import { caseView } from '../desk/case-view.js';
import { gradeState } from '../grading/grade.js';
import { after, firstCase, recordIn, refusedBy, withPost, worldOf, type Brief } from '../testing/scripts.js';
import { effectiveLog } from './fold.js';

/** What is answered at the window before anything is accepted: not needed, not ours, passed on. */
const lookup = (topic: string, item = 'SI-09'): Brief => ({ type: 'item.lookup', item, topic });
const notRequired = (more: Record<string, string> = {}): Brief => ({
  type: 'reject.not_required',
  findings: '总质量 4200 千克的普通货车',
  reason: '不需要许可',
  basis: '道路运输条例第二十四条第三款',
  ...more,
});
const explain: Brief = { type: 'guide.explain', text: '这件事不用办' };
const verify: Brief = { type: 'identity.verify', subject: 'applicant', method: 'share' };

describe('looking an item up', () => {
  const world = worldOf('S04');

  it('answers from the library, and stands on the desk in both languages', () => {
    const play = after(world, [lookup('exemption')]);
    const home = world.cases.get(firstCase(play));
    if (!home) throw new Error('There is no case');
    const looked = effectiveLog(play.log).filter(({ type }) => type === 'item.lookup');
    const view = (language: 'zh-CN' | 'en') =>
      caseView({
        world,
        state: play.state,
        isOpen: true,
        home,
        record: recordIn(play),
        time: play.state.time,
        language,
        looked,
      });

    expect(view('zh-CN').lookups).toMatchObject([
      {
        topic: { code: 'exemption' },
        text: expect.stringContaining('4500 千克') as string,
        basis: '道路运输条例第二十四条第三款',
      },
    ]);
    expect(view('en').lookups[0]?.text).toContain('4,500 kg');
  });

  it('says so when the library names no exemption, and who is competent where nothing else is said', () => {
    const [exemption, competence] = [lookup('exemption', 'SI-03'), lookup('jurisdiction')].map(
      (brief) => after(world, [brief]).events[0]?.facts,
    );

    expect(exemption).toMatchObject({ summary: { en: expect.stringContaining('no case') as string } });
    expect(competence).toMatchObject({ body: 'JTJ' });
  });

  it('refuses what no library holds', () => {
    expect(refusedBy(world, [lookup('guide', 'SI-99')])).toBe('unknown-item');
  });
});

describe('the answer that no licence is needed', () => {
  const world = worldOf('S04');

  it.each<[string, Record<string, string>, string[]]>([
    ['complete', {}, []],
    ['without a basis', { basis: '' }, ['basis']],
    ['without reasons', { reason: '  ' }, ['reasons']],
    ['without anything', { findings: '', reason: '', basis: '' }, ['facts', 'reasons', 'basis']],
  ])('is a paper with every part that was written: %s', (_, more, missing) => {
    const [paper] = recordIn(after(world, [lookup('exemption'), notRequired(more)])).documents;
    const empty = Object.entries(paper?.parts ?? {}).flatMap(([part, lines]) => (lines.length === 0 ? [part] : []));

    expect(paper?.code).toBe('NAC');
    expect(empty).toEqual(missing);
  });

  it('ends the case; explaining, looking up and passing on go on, other work does not', () => {
    const ended = [lookup('exemption'), notRequired()];

    expect(recordIn(after(world, ended)).state).toBe('NOT_REQUIRED');
    for (const brief of [
      explain,
      lookup('guide'),
      { type: 'forward.collect', agency: 'WSR', reason: '代收' } as Brief,
    ]) {
      expect(refusedBy(world, [...ended, brief])).toBeUndefined();
    }
    expect(refusedBy(world, [...ended, verify])).toBe('case-closed');
    expect(refusedBy(world, [...ended, notRequired()])).toBe('wrong-state');
  });

  it('is held against the clerk at the end only, while it can still be given', () => {
    const held = after(world, [verify, { type: 'receipt.issue' }]);
    const deduction = (goesOn: boolean) =>
      gradeState({ world, events: held.log, state: held.state, goesOn }).lines.find(({ code }) => code === 'd1')?.holds;

    expect([deduction(true), deduction(false)]).toEqual([false, true]);
  });
});

describe('somebody who is only spoken of', () => {
  const world = worldOf('S04');
  const ask = (more: Record<string, unknown>): Brief => ({
    type: 'share.query',
    resource: 'DS-11',
    subject: 'cousin',
    fields: ['vehicle'],
    purpose: '顺便查询',
    ...more,
  });

  it('is no party: nothing may be looked up about them, and nobody waits for them', () => {
    expect(refusedBy(world, [ask({})])).toBe('unknown-party');
    expect(refusedBy(world, [{ ...verify, subject: 'cousin' }])).toBe('unknown-party');
    expect(refusedBy(world, [verify, { type: 'receipt.issue' }])).toBeUndefined();
  });
});

describe('whose job it is', () => {
  const world = worldOf('S05');
  const settled: Brief[] = [
    verify,
    { type: 'material.check', material: 'M1', verdict: 'ok' },
    { type: 'material.check', material: 'M3', verdict: 'ok' },
    { type: 'share.query', subject: 'applicant', resource: 'DS-08', fields: ['owner'], purpose: '核验权属情况' },
    { type: 'share.query', subject: 'applicant', resource: 'DS-09', fields: ['paid'], purpose: '核验完税情况' },
    { type: 'receipt.issue' },
  ];
  const accept: Brief = { type: 'accept' };
  const elsewhere = (more: Record<string, string> = {}): Brief => ({
    type: 'reject.jurisdiction',
    place: '望山区听松街道',
    reason: '不属于本区登记范围',
    basis: '不动产登记暂行条例第七条',
    competentBody: 'WSR',
    ...more,
  });

  it('cannot be known by the platform before it was looked up, and stands against accepting afterwards', () => {
    const known = after(world, [lookup('jurisdiction', 'SI-07')]);

    expect(refusedBy(world, [...settled, accept])).toBeUndefined();
    expect(known.events[0]?.facts).toMatchObject({ body: 'WSR' });
    expect(recordIn(known).flags).toEqual(['elsewhere']);
    expect(refusedBy(world, [lookup('jurisdiction', 'SI-07'), ...settled, accept])).toBe('in-our-division');
  });

  it('is no obstacle where the matter lies here', () => {
    expect(refusedBy(worldOf('S05', 'B'), [lookup('jurisdiction', 'SI-07'), ...settled, accept])).toBeUndefined();
  });

  it('takes name, address and phone of the competent body from the city, or any name as it was written', () => {
    const destination = (brief: Brief) =>
      recordIn(after(world, [brief])).documents[0]?.parts.destination?.map(({ en }) => en);

    expect(destination(elsewhere())).toEqual([
      'Please apply to Wangshan Real Estate Registration Centre.',
      'Address: 16 Shanqian Road, Tingsong, Wangshan, Yunlan; phone: 000-6002-0016',
    ]);
    expect(destination(elsewhere({ competentBody: '望山区某处' }))).toEqual(['Please apply to 望山区某处.']);
    expect(refusedBy(world, [elsewhere({ competentBody: '' })])).toBe('competent-body-named');
  });

  it('lacks in the decision what was not written', () => {
    const [paper] = recordIn(after(world, [elsewhere({ place: '', reason: '' })])).documents;

    expect(paper).toMatchObject({ code: 'NGA', parts: { facts: [], reasons: [] } });
    expect(paper?.parts.remedy).toHaveLength(1);
  });

  it('gives a slip for what is received to be forwarded, by the window only and to bodies that exist', () => {
    const forward = (agency: string): Brief => ({ type: 'forward.collect', agency, reason: '申请人已多次往返' });
    const play = after(world, [elsewhere(), forward('WSR')]);

    expect(recordIn(play).documents.map(({ code }) => code)).toEqual(['NGA', 'SEN']);
    expect(recordIn(play)).toMatchObject({ state: 'NOT_ACCEPTED', flags: ['forwarded'] });
    expect(refusedBy(world, [forward('XXX')])).toBe('unknown-agency');
    expect(refusedBy(withPost(world, 'R04'), [forward('WSR')])).toBe('wrong-post');
  });
});
