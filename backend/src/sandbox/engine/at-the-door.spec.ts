import { caseView } from '../desk/case-view.js';
import { gradeState } from '../grading/grade.js';
import { after, firstCase, recordIn, refusedBy, worldOf, type Brief } from '../testing/scripts.js';
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
      caseView({ world, home, record: recordIn(play), time: play.state.time, language, looked });

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
