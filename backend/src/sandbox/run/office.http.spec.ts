import { join } from 'node:path';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { contentId } from '../../platform/database/ids.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { ScenarioLoader } from '../scenario/scenario.loader.js';
import { LiveRuns } from './live-runs.service.js';

const CONTENT = join(import.meta.dirname, '../../../../content');

interface Run {
  readonly me: TestCaller;
  readonly id: string;
}

/** What lies on the desks besides cases: each act comes in by the door of the run. */
describe('office work at the door of a run', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(OfficialCalendars).load(CONTENT);
    await app.app.get(ScenarioLoader).load(CONTENT);
  }, 60_000);
  afterAll(() => app.stop());

  const begin = async (scenario: string): Promise<Run> => {
    const me = app.as(await app.make.person({ roles: ['learner'] }));
    const address = `/api/scenarios/${contentId('scenario', scenario)}/runs`;
    const { status, body } = await me.post(address, { mode: 'practice', variant: 'A' });
    expect(status).toBe(201);
    return { me, id: body.id as string };
  };
  const send = ({ me, id }: Run, command: object) => me.post(`/api/runs/${id}/commands`, command);
  const desk = async ({ me, id }: Run) => (await me.get(`/api/runs/${id}`)).body;

  /** Carried out one after the other; the last answer names what happened. */
  const accepted = async (run: Run, ...commands: object[]): Promise<string[]> => {
    let types: string[] = [];
    for (const command of commands) {
      const { status, body } = await send(run, command);
      expect({ status, body, command }).toMatchObject({ status: 200 });
      types = (body.events as { type: string }[]).map(({ type }) => type);
    }
    return types;
  };
  /** Refused by that rule; the desk stays as it was, and the attempt stands in the log. */
  const refused = async (run: Run, command: object, rule: string): Promise<void> => {
    const before = await desk(run);
    const { status, body } = await send(run, command);
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { type: '/problems/command-refused', rule, refusal: { rule, text: expect.any(String) } },
    });
    const after = await desk(run);
    expect(after.office).toEqual(before.office);
    expect([after.clock, after.messages, after.cases]).toEqual([before.clock, before.messages, before.cases]);
    expect(after.timeline[0]).toMatchObject({ number: body.version, ok: false, refusal: { rule } });
  };
  const opened = { type: 'incident.open', what: 'malware', about: 'M2', affected: '一台终端', text: '终端反复弹窗' };
  const notice = { kind: '信息泄露', cause: '点击链接', harm: '可能被骗', measures: '已断网', contact: '12345' };

  it('mail: looks, reports and asks back; a wrong reader, a missing part and a second report are refused', async () => {
    const run = await begin('S13');

    expect(await accepted(run, { type: 'mail.inspect', mail: 'M2', part: 'header' })).toEqual(['mail.inspect']);
    await refused(run, { type: 'mail.inspect', mail: 'M1', part: 'attachment' }, 'mail-has-no-such-part');
    await refused(run, { type: 'mail.report', mail: 'M2', to: 'nobody' }, 'unknown-contact');
    await refused(run, { type: 'mail.delete', mail: 'M9' }, 'no-such-matter');
    await refused(run, { type: 'verify.official', channel: 'duty', mail: 'M9' }, 'no-such-matter');
    await accepted(run, { type: 'verify.official', channel: 'duty', mail: 'M2' });
    await accepted(run, { type: 'mail.report', mail: 'M2', to: 'security' });
    await refused(run, { type: 'mail.report', mail: 'M2', to: 'security' }, 'matter-wrong-state');
    await refused(run, { type: 'mail.reply', mail: 'M3', text: '见附件', attach: ['secret'] }, 'unknown-dataset');

    const { office } = await desk(run);
    const stateOf = (code: string) => office.mails.find((mail: { code: string }) => mail.code === code)?.state.code;
    expect([stateOf('M1'), stateOf('M2'), stateOf('M3')]).toEqual(['NEW', 'REPORTED', 'NEW']);
    expect(JSON.stringify(office)).not.toContain('genuine');
  });

  it('incidents: opened, contained, told and kept; closing needs containment, evidence needs to be there', async () => {
    const run = await begin('S13');
    const on = { incident: 'I1' };

    await refused(run, { type: 'contain', ...on, action: 'isolate' }, 'nothing-of-the-kind');
    expect(await accepted(run, opened)).toEqual(['incident.open']);
    await refused(run, { type: 'incident.close', ...on, text: '已处置' }, 'nothing-of-the-kind');
    await refused(run, { type: 'contain', ...on, action: 'pray' }, 'unknown-action');
    await accepted(run, { type: 'contain', ...on, action: 'isolate' });
    await refused(run, { type: 'contain', ...on, action: 'isolate' }, 'already-done');
    await refused(run, { type: 'incident.notify', ...on, ...notice, whom: 'nobody' }, 'unknown-contact');
    await accepted(run, { type: 'incident.notify', ...on, ...notice, whom: 'authority' });
    await refused(run, { type: 'evidence.keep', ...on, what: ['rumour'] }, 'unknown-evidence');
    await accepted(run, { type: 'evidence.keep', ...on, what: ['mail', 'logs'] });
    await accepted(run, { type: 'incident.close', ...on, text: '已处置' });

    const { office } = await desk(run);
    expect(office.incidents).toMatchObject([
      { code: 'I1', state: { code: 'CLOSED' }, evidence: expect.arrayContaining([expect.any(String)]) },
    ]);
  });

  it('operations: nothing is restored without a point and an approved change; then the platform comes back', async () => {
    const run = await begin('S18');
    const module = { module: 'elicence' };
    const restore = { type: 'restore', ...module, point: 'B0200', change: 'C1', increments: true };
    const plan = { ...module, point: 'B0200', plan: '恢复全量并重放增量', rollback: '失败则回到恢复前快照' };
    const wait = (minutes: number) => ({ type: 'clock.advance', minutes });

    await refused(run, { type: 'monitor.check', module: 'nowhere' }, 'no-such-matter');
    await refused(run, restore, 'restore-needs-point');
    expect(await accepted(run, { type: 'backup.snapshot', ...module })).toEqual(['backup.snapshot']);
    await refused(run, restore, 'restore-needs-change');
    await refused(run, { type: 'change.request', ...plan, point: 'B9999' }, 'unknown-backup');
    await accepted(run, { type: 'change.request', ...plan });
    await refused(run, { type: 'change.approve', change: 'C1' }, 'wrong-post');
    await refused(run, { type: 'change.execute', change: 'C1' }, 'nothing-of-the-kind');
    await accepted(run, wait(30), { type: 'change.execute', change: 'C1' });
    await refused(run, { type: 'change.verify', change: 'C1', checks: ['count'] }, 'restored-first');
    await accepted(run, restore);
    await refused(run, { type: 'notify.end', channels: ['hall'], text: '已恢复' }, 'module-still-down');
    expect(await accepted(run, wait(300))).toContain('outage.end');
    await accepted(run, { type: 'change.verify', change: 'C1', checks: ['count', 'issue'] });

    const { office } = await desk(run);
    const [elicence] = office.operations.modules;
    expect([elicence.code, elicence.state.code]).toEqual(['elicence', 'UP']);
    expect(office.operations.changes[0].state.code).toBe('VERIFIED');
  });

  it('the hall: goes on on paper and enters afterwards by two; a job that is not there is refused', async () => {
    const run = await begin('S18');

    await refused(run, { type: 'fallback.paper', module: 'nowhere', numbered: true }, 'no-such-matter');
    await refused(run, { type: 'prioritise', jobs: ['D1', 'D9'] }, 'no-such-matter');
    await refused(run, { type: 'reentry', register: 'B1', by: [], source: 'register' }, 'nothing-of-the-kind');
    await accepted(run, { type: 'fallback.paper', module: 'elicence', numbered: true });
    const enter = { type: 'reentry', register: 'B1', by: ['clerk1', 'clerk2'], source: 'register' };
    await refused(run, enter, 'module-still-down');
    expect(await accepted(run, { type: 'prioritise', jobs: ['D1'] })).toEqual(['prioritise']);
    await refused(run, { type: 'prioritise', jobs: ['D1'] }, 'no-such-matter');
    await accepted(run, { type: 'announce', channels: ['hall'], jobs: ['D2'], text: '推迟办理，向您致歉。' });

    const { office } = await desk(run);
    expect(office.operations.jobs.map(({ state }: { state: { code: string } }) => state.code)).toEqual([
      'PRIORITISED',
      'EXPLAINED',
    ]);
    expect(office.operations.queue.state.code).toBe('ON_PAPER');
  });

  it('requests: answered or refused once; data by request, with a purpose and the fewest fields', async () => {
    const run = await begin('S12');
    const request = {
      ...{ type: 'share.request', dataset: 'elders', fields: ['community', 'count'], recipient: '民政局' },
      ...{ purpose: '高温期间上门慰问独居老人', basis: '政务数据共享条例' },
    };
    const provide = { type: 'share.provide', sharing: 'Q1', fields: ['community', 'count'] };

    await refused(run, { type: 'reply.to', ask: 'favour', answer: 'x', text: '不行' }, 'unknown-answer');
    await refused(run, { type: 'refuse.oral', ask: 'x', basis: '个人信息保护法', text: '不行' }, 'no-such-matter');
    await accepted(run, { type: 'refuse.oral', ask: 'favour', basis: '个人信息保护法', text: '没有办件不能查' });
    await accepted(run, { type: 'clock.advance', minutes: 5 });
    await refused(
      run,
      { type: 'refuse.oral', ask: 'favour', basis: '个人信息保护法', text: '还是不行' },
      'matter-wrong-state',
    );
    await refused(run, { ...request, purpose: '' }, 'request-complete');
    await refused(run, { ...request, fields: ['salary'] }, 'unknown-dataset');
    await refused(run, { type: 'export', dataset: 'salaries', fields: ['name'] }, 'unknown-dataset');
    await refused(run, { type: 'report', to: 'nobody', text: '有人请托' }, 'unknown-contact');
    expect(await accepted(run, request)).toEqual(['share.request']);
    await refused(run, provide, 'nothing-of-the-kind');
    expect(await accepted(run, { type: 'clock.advance', minutes: 45 })).toContain('sharing.approve');
    await refused(run, { ...provide, fields: ['community', 'name'] }, 'beyond-approval');
    await accepted(run, provide);

    const { office } = await desk(run);
    expect(office.sharings).toMatchObject([{ code: 'Q1', state: { code: 'PROVIDED' } }]);
    expect(office.asks.find(({ code }: { code: string }) => code === 'favour').state.code).toBe('REFUSED');
  });

  it('names a wrong field, knows no run of another, and folds the office from the log', async () => {
    const run = await begin('S13');
    const other = await begin('S13');

    expect(await send(run, { type: 'mail.inspect', mail: 'M2', part: 'soul' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '#/part' }] },
    });
    expect((await send({ ...run, me: other.me }, opened)).status).toBe(404);
    expect((await send({ ...run, me: app.anonymous() }, opened)).status).toBe(401);

    await accepted(run, opened, { type: 'contain', incident: 'I1', action: 'isolate' });
    const before = await desk(run);
    app.app.get(LiveRuns).forget(run.id);
    expect((await desk(run)).office).toEqual(before.office);
  });

  it('opens the service guides also where there is no case, those of the cases first', async () => {
    const run = await begin('S13');
    const guides = async ({ me, id }: Run, query = '') => {
      const { status, body } = await me.get(`/api/runs/${id}/guides${query}`, { 'accept-language': 'zh-CN' });
      return { status, total: body.total as number, items: (body.items ?? []) as { code: string; mine: boolean }[] };
    };

    const { total, items } = await guides(run);
    expect(items.map(({ code }) => code)).toEqual(items.map(({ code }) => code).toSorted());
    expect(items).toHaveLength(total);
    expect(items.some(({ mine }) => mine)).toBe(false);
    expect(items[3]).toMatchObject({
      ...{ code: 'SI-04', name: '居住证申领', kind: { label: '承诺件' } },
      facts: expect.arrayContaining([
        { code: 'promise', value: '10 个工作日' },
        { code: 'legal', value: '15 日' },
      ]),
      materials: expect.arrayContaining([expect.objectContaining({ code: 'M1', from: '核验身份即可，免复印件' })]),
    });

    const withCase = await begin('S03');
    expect((await guides(withCase)).items[0]).toMatchObject({ code: 'SI-04', mine: true });
    expect(await guides(run, '?search=居住证')).toMatchObject({ total: 1, items: [{ code: 'SI-04' }] });
    expect((await guides(run, '?search=社保卡 没有这个词')).total).toBe(0);
    expect((await guides(run, '?size=2&page=2')).items.map(({ code }) => code)).toEqual(['SI-03', 'SI-04']);
    expect((await guides({ ...run, me: withCase.me })).status).toBe(404);
    expect((await guides({ ...run, me: app.anonymous() })).status).toBe(401);
  });
});
