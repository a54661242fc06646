import { join } from 'node:path';
import { SessionsService } from '../../identity/session/sessions.service.js';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { Database } from '../../platform/database/database.js';
import { contentId, newId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { RunScored } from '../run/run.events.js';
import { ScenarioLoader } from '../scenario/scenario.loader.js';
import { SkillExam } from './skill-exam.entity.js';

const CONTENT = join(import.meta.dirname, '../../../../content');
const EXAM = newId();
const title = { 'zh-CN': '入门签', en: 'First lot' };

interface PaperBody {
  place: number;
  runId: string | null;
  state: string;
  scenario: { id: string; code: string };
}

describe('/api/skill-exams', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(OfficialCalendars).load(CONTENT);
    await app.app.get(ScenarioLoader).load(CONTENT);
    await app.app.get(Database).tx((manager) =>
      manager.insert(SkillExam, {
        id: EXAM,
        slug: 'two',
        definition: {
          title: { 'zh-CN': '技能考核', en: 'Skill exam' },
          summary: { 'zh-CN': '两个情景', en: 'Two scenarios' },
          draws: [
            { title, among: ['S01'], count: 1 },
            { title, among: ['S03'], count: 1 },
          ],
          mean: 60,
          floor: 50,
          days: 3,
          sittings: { limit: 2, windowDays: 365, waitDays: 7 },
        },
      }),
    );
  }, 120_000);
  beforeEach(() => {
    app.clock.set('2026-06-15T01:00:00Z');
  });
  afterAll(() => app.stop());

  const newcomer = async (): Promise<TestCaller> => app.as(await app.make.person({ roles: ['learner'] }));
  /** The person, signed in today. */
  const today = async (person: TestPerson): Promise<TestCaller> =>
    app.as({ ...person, token: await app.app.get(SessionsService).open(person.id, 'spec') });
  const begin = async (me: TestCaller) => {
    const { status, body } = await me.post(`/api/skill-exams/${EXAM}/sittings`);
    expect({ status, body }).toMatchObject({ status: 201 });
    return { sittingId: body.sittings[0].id as string, papers: body.sittings[0].papers as PaperBody[] };
  };
  const beginPaper = (me: TestCaller, sittingId: string, place: number) =>
    me.post(`/api/skill-sittings/${sittingId}/papers/${place}/run`);
  const current = async (me: TestCaller) => {
    const { body } = await me.get(`/api/skill-exams/${EXAM}`, { 'accept-language': 'en' });
    return body;
  };
  /** Says what a run's score became, as the marking of it will. */
  const mark = async (runId: string, paper: PaperBody, score: number, more: object = {}) => {
    const { events } = { events: app.app.get(Events) };
    const row = { runId, personId: newId(), scenarioId: paper.scenario.id, scenario: paper.scenario.code };
    await app.app.get(Database).tx(() =>
      events.publish(RunScored, {
        ...row,
        mode: 'exam',
        score,
        passed: score >= 60,
        hasCriticalFailure: false,
        provisional: false,
        at: app.clock.now().toISOString(),
        ...more,
      }),
    );
    await app.settle();
  };

  it('shows the rules and how many sittings are left', async () => {
    const body = await current(await newcomer());

    expect(body).toMatchObject({
      title: 'Skill exam',
      lots: [
        { title: 'First lot', count: 1, pool: 1 },
        { title: 'First lot', count: 1, pool: 1 },
      ],
      sittings: [],
      sittingsLeft: 2,
      nextSittingAt: null,
    });
  });

  it('draws once: a sitting that runs is gone on with, whoever asks twice at once', async () => {
    const me = await newcomer();
    const [one, other] = await Promise.all([
      me.post(`/api/skill-exams/${EXAM}/sittings`),
      me.post(`/api/skill-exams/${EXAM}/sittings`),
    ]);

    expect([one.status, other.status].toSorted()).toEqual([200, 201]);
    expect(one.body.sittings).toHaveLength(1);
    expect(one.body.sittings[0]).toEqual(other.body.sittings[0]);
    expect(one.body.sittings[0].papers.map(({ state }: PaperBody) => state)).toEqual(['waiting', 'waiting']);
  });

  it('begins the exam run of a paper once', async () => {
    const me = await newcomer();
    const { sittingId } = await begin(me);

    const first = await beginPaper(me, sittingId, 1);
    const again = await beginPaper(me, sittingId, 1);

    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const { body: run } = await me.get(`/api/runs/${first.body.runId}`);
    expect(run).toMatchObject({ mode: 'exam', status: 'running', variant: null });
    expect((await current(me)).sittings[0].papers[0]).toMatchObject({ state: 'running', deadline: run.deadline });
  });

  it('does not use up the attempts of the scenario’s own exam', async () => {
    const me = await newcomer();
    const { sittingId, papers } = await begin(me);
    const before = await me.get(`/api/scenarios/${papers[1]?.scenario.id}`);
    const { body } = await beginPaper(me, sittingId, 2);
    await me.post(`/api/runs/${body.runId}/submission`);

    const after = await me.get(`/api/scenarios/${papers[1]?.scenario.id}`);

    const exam = ({ body: scenario }: { body: { modes: { mode: string }[] } }) =>
      scenario.modes.find(({ mode }) => mode === 'exam');
    expect(exam(after)).toMatchObject({ ...exam(before), available: true });
  });

  it('passes on the mean and the floor, and is evidence once', async () => {
    const me = await newcomer();
    const { sittingId, papers } = await begin(me);
    for (const [at, score] of [80, 50].entries()) {
      const { body } = await beginPaper(me, sittingId, at + 1);
      await mark(body.runId, papers[at]!, score);
    }

    expect((await current(me)).sittings[0]).toMatchObject({
      status: 'passed',
      mean: 65,
      why: '65 on average, none below 50',
    });
  });

  it('waits for a marker, and fails at once on a critical failure', async () => {
    const me = await newcomer();
    const { sittingId, papers } = await begin(me);
    const [one, two] = [(await beginPaper(me, sittingId, 1)).body, (await beginPaper(me, sittingId, 2)).body];
    await mark(one.runId, papers[0]!, 70, { provisional: true });
    await mark(two.runId, papers[1]!, 90);
    expect((await current(me)).sittings[0]).toMatchObject({ status: 'marking', mean: 80 });

    await mark(two.runId, papers[1]!, 90, { hasCriticalFailure: true });

    expect((await current(me)).sittings[0]).toMatchObject({
      status: 'failed',
      why: expect.stringContaining('critical'),
    });
  });

  it('closes after its days: what was not handed in counts nothing, and nothing more begins', async () => {
    const person = await app.make.person({ roles: ['learner'] });
    const { sittingId } = await begin(app.as(person));
    app.clock.set('2026-06-18T01:00:01Z');
    await app.settle();

    const me = await today(person);
    expect((await current(me)).sittings[0]).toMatchObject({ status: 'failed', mean: 0 });
    expect(await beginPaper(me, sittingId, 1)).toMatchObject({ status: 409, body: { type: '/problems/sitting-over' } });
  });

  it('has a wait between sittings and a limit in the window', async () => {
    const person = await app.make.person({ roles: ['learner'] });
    await begin(app.as(person));
    app.clock.set('2026-06-18T01:00:01Z');
    await app.settle();

    const tooSoon = await (await today(person)).post(`/api/skill-exams/${EXAM}/sittings`);
    expect(tooSoon).toMatchObject({
      status: 409,
      body: { type: '/problems/attempt-too-soon', nextAttemptAt: '2026-06-25T01:00:01.000Z' },
    });

    app.clock.set('2026-06-25T01:00:02Z');
    const { sittingId } = await begin(await today(person));
    expect(sittingId).toBeDefined();
    app.clock.set('2026-07-25T01:00:00Z');
    await app.settle();
    expect(await (await today(person)).post(`/api/skill-exams/${EXAM}/sittings`)).toMatchObject({
      status: 409,
      body: { type: '/problems/attempt-too-soon', nextAttemptAt: '2027-06-15T01:00:00.000Z' },
    });
  });

  it('is nobody else’s, and refuses what is not there', async () => {
    const { sittingId } = await begin(await newcomer());
    const other = await newcomer();

    expect((await beginPaper(other, sittingId, 1)).status).toBe(404);
    expect((await beginPaper(other, newId(), 1)).status).toBe(404);
    expect((await beginPaper(other, sittingId, 99)).status).toBe(404);
    expect((await other.post(`/api/skill-exams/${newId()}/sittings`)).status).toBe(404);
    expect((await other.post(`/api/skill-exams/${contentId('scenario', 'S01')}/sittings`)).status).toBe(404);
    const auditor = app.as(await app.make.person({ roles: ['auditor'] }));
    expect((await auditor.post(`/api/skill-exams/${EXAM}/sittings`)).status).toBe(403);
  });
});
