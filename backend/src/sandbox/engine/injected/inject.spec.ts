import * as fc from 'fast-check';
import type { Injection } from '../../../../contract/sandbox/injection.js';
import { runView, type RunFrame } from '../../desk/run-view.js';
import { grade } from '../../grading/grade.js';
import { propertyRuns } from '../../../platform/testing/property-runs.js';
import { command, recordIn, worldOf, type Brief } from '../../testing/scripts.js';
import { act, begin, boundariesOf, playReference, resume, type Play } from '../play.js';
import { inject } from './inject.js';

const frame: RunFrame = {
  ...{ id: 'r', scenarioId: 's', mode: 'practice', number: 1, status: 'running' },
  ...{ startedAt: new Date(0), deadline: null, finishedAt: null },
};
const world = worldOf('S03', 'A', 1);

/** The run after a trainer let something happen. */
function happens(play: Play, injection: Injection): Play {
  const event = inject(play, injection);
  if (!event) throw new Error('Nothing could happen');
  return resume(play.world, [...play.log, event]);
}
const does = (play: Play, ...briefs: Brief[]) =>
  briefs.reduce<ReturnType<typeof act>>((so, brief) => act(so, command(so, brief)), {
    ...play,
    events: [],
    refusal: undefined,
  });

const outage: Injection = { kind: 'outage', resource: 'DS-07', minutes: 30 };
const upset: Injection = { kind: 'message', from: '后面排队的群众', text: '我等了一上午，到底还办不办？' };
const urgent: Injection = { kind: 'urgent', minutes: 60, reason: '申请人明早出国。' };
const work: Brief = {
  type: 'share.query',
  resource: 'DS-07',
  subject: 'applicant',
  fields: ['status'],
  purpose: '核验就业情况',
};
const statusesOf = (play: Play) => recordIn(play).queries.map(({ status }) => status);

describe('what a trainer lets happen', () => {
  it('makes a source time out while it is down, and answer as before once it is back', () => {
    const down = does(happens(begin(world), outage), work);
    const back = does(down, { type: 'clock.advance', minutes: 40 }, work);

    expect(statusesOf(down)).toEqual(['TIMEOUT']);
    expect(statusesOf(back)).toEqual(['TIMEOUT', 'RETURNED']);
    expect(statusesOf(back)).toEqual(['TIMEOUT', ...statusesOf(does(begin(world), work))]);
    const { outages } = runView(frame, down, { language: 'en', now: new Date(0) });
    expect(outages).toMatchObject([{ resource: 'DS-07', name: expect.any(String) }]);
    expect(runView(frame, back, { language: 'en', now: new Date(0) }).outages).toEqual([]);
  });

  it('leaves other sources alone', () => {
    const other = { ...work, resource: 'DS-03', fields: ['since'] };
    expect(statusesOf(does(happens(begin(world), outage), other))).toEqual(['RETURNED']);
  });

  it('is what a module of the platform does to its sources while it stands still', () => {
    const hub = { code: 'hub', name: { 'zh-CN': '共享平台', en: 'Sharing' }, resources: ['DS-07'], calls: 60 };
    const outageFile = {
      module: 'hub',
      from: '09:31',
      to: '09:50',
      message: { 'zh-CN': '中断', en: 'Down' },
      ready: { 'zh-CN': '恢复', en: 'Back' },
    };
    const platform = { ...world, scene: { ...world.scene, modules: [hub], outages: [outageFile] } };

    const down = does(begin(platform), { type: 'clock.advance', minutes: 5 }, work);

    expect(statusesOf(down)).toEqual(['TIMEOUT']);
    expect(statusesOf(does(down, { ...work, resource: 'DS-03', fields: ['since'] }))).toEqual(['TIMEOUT', 'RETURNED']);
  });

  it('brings somebody who wants one answer, and gets it', () => {
    const asked = happens(begin(world), upset);
    const number = asked.state.version;
    const send = (play: Play, message: number) =>
      act(play, { type: 'message.reply', message, text: '马上到您，请先看一下清单。' });

    const answered = send(asked, number);
    expect(answered.refusal).toBeUndefined();
    expect(answered.state.messages.at(-1)).toMatchObject({ wantsAnswer: true, answeredBy: number + 1 });
    expect(send(answered, number).refusal?.rule).toBe('answered-already');
    expect(send(answered, 1).refusal?.rule).toBe('nobody-asked');
  });

  it('makes a case urgent: noted when its next step comes late, forgotten when it comes in time', () => {
    const begun = happens(begin(world), urgent);
    const flags = (play: Play) =>
      runView(frame, play, { language: 'zh-CN', now: new Date(0) }).cases[0]?.flags.map(({ code }) => code);
    expect(flags(begun)).toEqual(['urgent']);

    const late = does(begun, { type: 'clock.advance', minutes: 90 });
    expect(late.log.map(({ type }) => type)).toContain('urgent.overdue');
    expect(flags(late)).toContain('urgent-overdue');

    const receipt: Brief[] = [
      { type: 'identity.verify', subject: 'applicant', method: 'share' },
      { type: 'receipt.issue' },
    ];
    const inTime = does(begun, ...receipt, { type: 'clock.advance', minutes: 90 });
    expect(recordIn(inTime).state).not.toBe(recordIn(begun).state);
    expect(inTime.log.map(({ type }) => type)).not.toContain('urgent.overdue');
    expect(flags(inTime)).toEqual([]);
  });

  it('does not make one case urgent twice at once, nor stop a source that there is none of', () => {
    const begun = happens(begin(world), urgent);

    expect(inject(begun, urgent)).toBeUndefined();
    expect(inject(begun, { ...outage, resource: 'DS-99' })).toBeUndefined();
  });

  it('lets in a case that the scenario holds back, once, and the rubric speaks of the others alone', () => {
    const comes: Injection = { kind: 'case', minutes: 30, reason: '申请人今晚动手术。' };
    const none = worldOf('S01', 'A', 1);
    expect(inject(begin(none), comes)).toBeUndefined();
    const [main, urgentNo] = [...world.cases.keys()];
    if (main === undefined || urgentNo === undefined) throw new Error('S03 holds no case back');
    expect(Object.keys(begin(world).state.cases)).toEqual([main]);

    const begun = happens(begin(world), comes);
    expect(begun.state.cases[urgentNo]).toMatchObject({ state: 'DRAFT', urgent: { from: 'DRAFT' } });
    expect(inject(begun, comes)).toBeUndefined();
    const { cases, messages } = runView(frame, begun, { language: 'en', now: new Date(0) });
    expect(cases.map(({ flags }) => flags.map(({ code }) => code))).toEqual([[], ['urgent']]);
    expect(messages.at(-1)?.text).toContain('First social-security card');
    const { jobs } = runView(frame, begun, { language: 'en', now: new Date(0) }).workbench;
    expect(jobs.find(({ caseNo }) => caseNo === urgentNo)?.text).toMatch(/^Urgent · before \d\d:\d\d$/);

    const steps: Brief[] = [
      { type: 'identity.verify', subject: 'applicant', method: 'share' },
      { type: 'material.check', material: 'M1', verdict: 'ok' },
      { type: 'receipt.issue' },
      { type: 'accept' },
    ];
    const handled = does(begun, ...steps.map((step) => ({ ...step, caseNo: urgentNo })));
    expect(handled.refusal).toBeUndefined();
    expect(handled.state.cases[urgentNo]?.state).toBe('ACCEPTED');
    expect(grade(world, handled.log).score).toBe(0);
    expect(does(begun, { type: 'clock.advance', minutes: 40 }).log.map(({ type }) => type)).toContain('urgent.overdue');
  });

  it('is not undone by whoever undoes a step', () => {
    const first = does(begin(world), { type: 'identity.verify', subject: 'applicant', method: 'share' });
    const hit = does(happens(first, outage), { type: 'clock.advance', minutes: 5 });
    const [to] = boundariesOf(hit.log).slice(-2);

    const undone = act(hit, { type: 'run.rewind', to: to ?? 0 });

    expect(undone.refusal).toBeUndefined();
    expect(undone.state.time).toBe(first.state.time);
    expect(statusesOf(does(undone, work)).at(-1)).toBe('TIMEOUT');
  });

  it('takes no point from anybody by itself', () => {
    const reference = playReference(world);
    const disturbed = [outage, upset].reduce(happens, reference);

    expect(grade(world, disturbed.log).score).toBe(grade(world, reference.log).score);
  });

  it('replays the same, wherever it falls', () => {
    const steps: (Brief | Injection)[] = [
      { type: 'identity.verify', subject: 'applicant', method: 'share' },
      work,
      { type: 'receipt.issue' },
      { type: 'clock.advance', minutes: 45 },
      { type: 'clock.next_day' },
      { type: 'material.check', material: 'M2', verdict: 'mismatch', note: '' },
      { type: 'run.rewind', to: 2 },
      outage,
      { ...outage, resource: 'DS-01' },
      upset,
      urgent,
      { kind: 'case', minutes: 30, reason: '今晚动手术。' },
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 14 }), (sequence) => {
        let play = begin(world);
        for (const step of sequence) {
          if ('type' in step) play = does(play, step);
          else {
            const event = inject(play, step);
            if (event) play = resume(world, [...play.log, event]);
          }
        }
        const stored = JSON.parse(JSON.stringify(play.log)) as Play['log'];
        expect(JSON.parse(JSON.stringify(resume(world, stored).state))).toEqual(JSON.parse(JSON.stringify(play.state)));
        const { score } = grade(world, play.log);
        expect(score >= 0 && score <= 100).toBe(true);
        expect(runView(frame, play, { language: 'zh-CN', now: new Date(0) }).version).toBe(play.state.version);
      }),
      { numRuns: propertyRuns },
    );
  });
});
