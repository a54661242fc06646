import { join } from 'node:path';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { contentId } from '../../platform/database/ids.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import type { LogEvent } from '../engine/event.js';
import { ScenarioLoader } from '../scenario/scenario.loader.js';
import { LiveRuns } from './live-runs.service.js';
import { MOST_EVENTS } from './run-commands.service.js';
import { RunEventRow } from './run.entity.js';

const CONTENT = join(import.meta.dirname, '../../../../content');
const S03 = contentId('scenario', 'S03');

/** What comes to the door of a run and does not belong there: a clear answer, and a log that stays whole. */
describe('bad input at the door of a run', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(OfficialCalendars).load(CONTENT);
    await app.app.get(ScenarioLoader).load(CONTENT);
  }, 60_000);
  afterAll(() => app.stop());

  interface Begun {
    me: TestCaller;
    id: string;
    caseNo: string;
    version: number;
    send: (command: object) => ReturnType<TestCaller['post']>;
  }

  const begin = async (): Promise<Begun> => {
    const me = app.as(await app.make.person({ roles: ['learner'] }));
    const { body } = await me.post(`/api/scenarios/${S03}/runs`, { mode: 'practice', variant: 'A' });
    const id = body.id as string;
    return {
      ...{ me, id, caseNo: body.cases[0].caseNo as string, version: body.version as number },
      send: (command) => me.post(`/api/runs/${id}/commands`, command),
    };
  };
  const logOf = async (runId: string): Promise<LogEvent[]> => {
    const rows = await app.database.read.find(RunEventRow, { where: { runId }, order: { number: 'ASC' } });
    return rows.map(({ event }) => JSON.parse(event) as LogEvent);
  };
  /** Numbered without a gap, and folded anew it gives the desk that memory showed. */
  const expectWhole = async ({ me, id }: Begun): Promise<void> => {
    const log = await logOf(id);
    expect(log.map(({ number }) => number)).toEqual(log.map((_, at) => at + 1));
    const { body: before } = await me.get(`/api/runs/${id}`);
    app.app.get(LiveRuns).forget(id);
    const { body: after } = await me.get(`/api/runs/${id}`);
    expect({ ...after, serverTime: '' }).toEqual({ ...before, serverTime: '' });
  };

  it.each<[string, object, string]>([
    ['an unknown command', { type: 'accept.everything' }, '#/type'],
    ['no command', {}, '#/type'],
    ['a field of the wrong kind', { type: 'clock.advance', minutes: 'many' }, '#/minutes'],
    ['a number out of range', { type: 'clock.advance', minutes: -5 }, '#/minutes'],
    ['a version that is none', { type: 'clock.next_day', version: 'latest' }, '#/version'],
    ['a text longer than any', { type: 'guide.explain', text: '长'.repeat(5000) }, '#/text'],
  ])('names the fault and writes nothing: %s', async (_name, command, pointer) => {
    const run = await begin();

    const { status, body } = await run.send({ caseNo: run.caseNo, ...command });

    expect({ status, type: body.type }).toEqual({ status: 400, type: '/problems/invalid-request' });
    expect((body.errors as { pointer: string }[]).map((error) => error.pointer)).toContain(pointer);
    expect(await logOf(run.id)).toHaveLength(run.version);
    await expectWhole(run);
  });

  it("does not know another's run, and a case that is not on this desk is refused by a rule", async () => {
    const run = await begin();
    const other = await begin();

    expect(await other.me.post(`/api/runs/${run.id}/commands`, { type: 'clock.next_day' })).toMatchObject({
      status: 404,
      body: { type: '/problems/not-found' },
    });
    expect(await run.send({ type: 'receipt.issue', caseNo: 'SIM-000101-XXX-260615-999999' })).toMatchObject({
      status: 409,
      body: { type: '/problems/command-refused' },
    });
    expect(await logOf(other.id)).toHaveLength(other.version);
    await expectWhole(run);
  });

  it('takes nothing after the end', async () => {
    const run = await begin();
    await run.me.post(`/api/runs/${run.id}/submission`);
    const before = await logOf(run.id);

    expect(await run.send({ type: 'clock.next_day' })).toMatchObject({
      status: 409,
      body: { type: '/problems/run-over' },
    });
    expect(await logOf(run.id)).toEqual(before);
  });

  it('takes nothing out of date, and says where the run stands', async () => {
    const run = await begin();
    await run.send({ type: 'identity.verify', caseNo: run.caseNo, version: run.version });

    const second = await run.send({ type: 'receipt.issue', caseNo: run.caseNo, version: run.version });

    expect(second).toMatchObject({
      status: 409,
      body: { type: '/problems/run-moved-on', version: run.version + 2 },
    });
    await expectWhole(run);
  });

  it('refuses a real-looking identity number in any text, and keeps no digit of it', async () => {
    const run = await begin();

    for (const command of [
      { type: 'guide.explain', text: '号码 11010519491231002X' },
      { type: 'share.query', resource: 'DS-07', fields: ['status'], purpose: '查 11010519491231002X 的就业' },
      { type: 'material.check', material: 'M1', verdict: 'mismatch', note: '应为11010519491231002X' },
    ]) {
      expect(await run.send({ caseNo: run.caseNo, ...command })).toMatchObject({
        status: 409,
        body: { rule: 'real-identity-number' },
      });
    }
    expect(JSON.stringify(await logOf(run.id))).not.toContain('11010519491231002');
    await expectWhole(run);
  });

  it('bounds a flood: what goes past a full log gets a clear problem, and the log stays whole', async () => {
    const run = await begin();
    const types = new Map<string, number>();

    for (let sent = 0; sent < 2500; sent += 500) {
      const answers = await Promise.all(
        Array.from({ length: 500 }, () => run.send({ type: 'receipt.issue', caseNo: run.caseNo })),
      );
      for (const { body } of answers) types.set(body.type as string, (types.get(body.type as string) ?? 0) + 1);
    }

    expect([...types.keys()]).toEqual(['/problems/command-refused', '/problems/run-too-long']);
    const log = await logOf(run.id);
    expect(log).toHaveLength(MOST_EVENTS);
    expect(types.get('/problems/command-refused')).toBe(MOST_EVENTS - run.version);
    await expectWhole(run);
    expect((await run.me.post(`/api/runs/${run.id}/submission`)).status).toBe(200);
  }, 60_000);
});
