import { jest } from '@jest/globals';
import { join } from 'node:path';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { contentId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { RunScored } from '../run/run.events.js';
import { ScenarioLoader } from '../scenario/scenario.loader.js';
import { Run, RunResultRow } from '../run/run.entity.js';
import { RunMarkingService } from './run-marking.service.js';

const CONTENT = join(import.meta.dirname, '../../../../content');
const S01 = contentId('scenario', 'S01');
const TEXT = '凭办件编号和查询密码在网上查进度；卡可以邮寄，也可以到窗口领，您来选。';

// Each of these plays whole runs over HTTP.
jest.setTimeout(30_000);

describe('marking the texts of runs', () => {
  let app: TestApp;
  let unit: string;
  const scored: { runId: string; score: number; provisional: boolean; mode: string }[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(OfficialCalendars).load(CONTENT);
    await app.app.get(ScenarioLoader).load(CONTENT);
    app.app.get(Events).handle(RunScored, 'spec.scored', (news) => {
      scored.push(news);
      return Promise.resolve();
    });
    // Nobody is drawn for a second marker here: these specs are about the run.
    const rule = { second: 'never', share: 0, margin: 0, tolerance: 3, days: 3, version: 0 };
    await app.as('admin').put('/api/marking-rules/exam', rule);
  }, 60_000);
  afterAll(() => app.stop());
  beforeEach(async () => {
    unit = await app.make.unit();
  });

  const learner = async () => app.make.person({ roles: ['learner'], unit });
  const marker = async () => app.as(await app.make.person({ roles: ['marker'], unit }));
  /** A run of S01 in which one thing is said and nothing else is done. */
  const handIn = async (me: TestCaller, mode = 'practice', text: string | null = TEXT) => {
    const started = await me.post(`/api/scenarios/${S01}/runs`, { mode });
    const [id, caseNo] = [started.body.id as string, started.body.cases[0].caseNo as string];
    if (text !== null) {
      const said = await me.post(`/api/runs/${id}/commands`, { type: 'guide.explain', caseNo, text });
      expect(said.status).toBe(200);
    }
    return { id, result: (await me.post(`/api/runs/${id}/submission`)).body };
  };
  const firstOf = async (who: TestCaller) => {
    const { body } = await who.get('/api/marking-entries');
    return (body.items as { id: string }[])[0]?.id ?? '';
  };
  const mark = async (who: TestCaller, lines: number[]) => {
    const { body: entry } = await who.post(`/api/marking-entries/${await firstOf(who)}/lease`);
    const parts = [{ code: 'c6', lines, comment: '请说明最迟哪一天办好' }];
    const answer = await who.post(`/api/marking-entries/${entry.id as string}/marks`, {
      version: entry.version,
      parts,
    });
    await app.settle();
    return answer;
  };

  it('brings what was written to the queue, with its guide and its place in the run', async () => {
    const person = await learner();
    const { id, result } = await handIn(app.as(person));
    expect(result).toMatchObject({ soFar: true, pending: 20, score: 0 });

    const me = await marker();
    const { body } = await me.get(`/api/marking-entries/${await firstOf(me)}`, { 'accept-language': 'en' });

    expect(body).toMatchObject({
      source: 'run',
      subject: { id: S01, code: 'S01' },
      mode: 'practice',
      person: person.name,
      points: 20,
    });
    expect(body.parts[0]).toMatchObject({ code: 'c6', answer: TEXT, points: 20 });
    expect(body.parts[0].guide).toEqual([
      { text: 'Explains how to track the case with its number and query code', points: 6 },
      { text: 'Offers postal delivery or collection and lets the applicant choose', points: 6 },
      { text: 'Says roughly when it will be ready and the latest date', points: 4 },
      { text: 'Polite and free of jargon', points: 4 },
    ]);
    expect(body.parts[0].steps.filter(({ here }: { here: boolean }) => here)).toMatchObject([
      { title: 'Explained to the applicant' },
    ]);
    expect(JSON.stringify(body)).not.toContain(id);
  });

  it('brings nothing where nothing was written, nor of runs that are no test of anybody', async () => {
    await handIn(app.as(await learner()), 'practice', null);
    await handIn(app.as(await learner()), 'guided');

    expect((await (await marker()).get('/api/marking-entries')).body.total).toBe(0);
  });

  it('makes the score final for the trainee, lists and certification', async () => {
    const me = app.as(await learner());
    const { id } = await handIn(me, 'exam');
    await app.settle();
    expect(scored.filter(({ runId }) => runId === id)).toMatchObject([{ score: 0, provisional: true }]);

    expect((await mark(await marker(), [6, 6, 0, 4])).status).toBe(201);

    const { body } = await me.get(`/api/runs/${id}/result`, { 'accept-language': 'en' });
    expect(body).toMatchObject({ score: 16, soFar: false, pending: 0, judged: 100, passed: false });
    expect(body.criteria.find(({ code }: { code: string }) => code === 'c6')).toMatchObject({
      state: 'partly',
      earned: 16,
      marked: {
        lines: [{ earned: 6 }, { earned: 6 }, { earned: 0, points: 4 }, { earned: 4 }],
        comments: ['请说明最迟哪一天办好'],
      },
    });
    expect(body.replay.frames.at(-1).score).toBe(16);
    expect((await me.get('/api/runs')).body.items[0]).toMatchObject({ id, score: 16, soFar: false });
    expect(scored.filter(({ runId }) => runId === id)).toMatchObject([
      { provisional: true },
      { score: 16, provisional: false, mode: 'exam' },
    ]);
  });

  it('brings runs that were handed in before there was a queue, once', async () => {
    const person = await learner();
    const { id } = await handIn(app.as(person));
    await app.database.tx((manager) => manager.query(`DELETE FROM marking_entry WHERE source_id = '${id}'`));
    expect((await (await marker()).get('/api/marking-entries')).body.total).toBe(0);

    await app.app.get(RunMarkingService).onApplicationBootstrap();
    await app.settle();
    await app.app.get(RunMarkingService).onApplicationBootstrap();
    await app.settle();

    expect((await (await marker()).get('/api/marking-entries')).body.total).toBe(1);
  });

  it('hands in an exam whose time is over, too', async () => {
    app.clock.set('2026-07-01T01:00:00Z');
    const me = app.as(await learner());
    const { body } = await me.post(`/api/scenarios/${S01}/runs`, { mode: 'exam' });
    await me.post(`/api/runs/${body.id as string}/commands`, {
      type: 'guide.explain',
      caseNo: body.cases[0].caseNo,
      text: TEXT,
    });
    app.clock.set('2026-07-01T02:00:00Z');
    await app.settle();

    expect(await app.database.read.findOneBy(Run, { id: body.id })).toMatchObject({ status: 'expired' });
    expect(await app.database.read.findOneBy(RunResultRow, { runId: body.id })).toMatchObject({ pending: 20 });
    expect((await (await marker()).get('/api/marking-entries')).body.items).toMatchObject([
      { mode: 'exam', handedInAt: '2026-07-01T01:15:00.000Z', dueAt: '2026-07-04T01:15:00.000Z' },
    ]);
  });
});

describe('/api/trainee-runs and comments', () => {
  let app: TestApp;
  let unit: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(OfficialCalendars).load(CONTENT);
    await app.app.get(ScenarioLoader).load(CONTENT);
  }, 60_000);
  afterAll(() => app.stop());
  beforeEach(async () => {
    unit = await app.make.unit();
  });

  const learner = async (name = '林晓') => app.make.person({ roles: ['learner'], unit, name });
  const trainer = async () => app.as(await app.make.person({ roles: ['trainer'], unit }));
  const handIn = async (me: TestCaller) => {
    const { body } = await me.post(`/api/scenarios/${S01}/runs`, { mode: 'practice' });
    const id = body.id as string;
    await me.post(`/api/runs/${id}/submission`);
    return id;
  };

  it('lists the runs of people in reach, by scenario, mode, status, person and verdict', async () => {
    const [one, other] = [await learner('林晓'), await learner('顾清和')];
    const finished = await handIn(app.as(one));
    const { body: running } = await app.as(other).post(`/api/scenarios/${S01}/runs`, { mode: 'guided' });
    const me = await trainer();
    const ids = async (query: string) => {
      const { body } = await me.get(`/api/trainee-runs${query}`);
      return (body.items as { id: string }[]).map(({ id }) => id);
    };

    expect((await me.get('/api/trainee-runs')).body).toMatchObject({ total: 2 });
    expect(await ids('?mode=practice')).toEqual([finished]);
    expect(await ids('?status=running')).toEqual([running.id]);
    expect(await ids(`?person=${other.id}`)).toEqual([running.id]);
    expect(await ids(`?search=${encodeURIComponent('林')}`)).toEqual([finished]);
    expect(await ids('?verdict=failed')).toEqual([finished]);
    expect(await ids('?verdict=passed')).toEqual([]);
    expect(await ids(`?scenario=${contentId('scenario', 'S03')}`)).toEqual([]);
    expect(await ids('?size=1&page=2')).toHaveLength(1);
  });

  it('shows them to nobody who does not reach them', async () => {
    const person = await learner();
    await handIn(app.as(person));
    const stranger = app.as(await app.make.person({ roles: ['trainer'], unit: await app.make.unit() }));

    expect((await stranger.get('/api/trainee-runs')).body).toEqual({ items: [], total: 0 });
    expect((await app.as(person).get('/api/trainee-runs')).body).toEqual({ items: [], total: 0 });
    expect((await app.anonymous().get('/api/trainee-runs')).status).toBe(401);
  });

  it('pins comments to a moment, which the trainee reads; their author changes and deletes them', async () => {
    const person = await learner();
    const id = await handIn(app.as(person));
    const me = await trainer();
    const path = `/api/runs/${id}/comments`;

    const pinned = await me.post(path, { event: 1, text: ' 先核验身份。 ' });
    expect(pinned).toMatchObject({ status: 201, body: { total: 1, may: true } });
    const comment = pinned.body.items[0] as { id: string; version: number };
    expect((await app.as(person).get(path)).body).toMatchObject({
      may: false,
      items: [{ event: 1, text: '先核验身份。', mine: false, editedAt: null }],
    });
    const changed = await me.put(`${path}/${comment.id}`, { text: '先核验身份，再收材料。', version: 1 });
    expect(changed.body.items[0]).toMatchObject({ text: '先核验身份，再收材料。', version: 2 });
    expect((await me.put(`${path}/${comment.id}`, { text: '旧', version: 1 })).body.type).toBe('/problems/moved-on');
    expect((await me.get('/api/trainee-runs')).body.items[0].comments).toBe(1);
    expect((await me.delete(`${path}/${comment.id}`)).status).toBe(204);
    expect((await me.get(path)).body.items).toEqual([]);
  });

  it('lets nobody else comment, nor change what another wrote, nor a run that goes on', async () => {
    const person = await learner();
    const id = await handIn(app.as(person));
    const [me, colleague] = [await trainer(), await trainer()];
    const stranger = app.as(await app.make.person({ roles: ['trainer'], unit: await app.make.unit() }));
    const path = `/api/runs/${id}/comments`;
    const { body } = await me.post(path, { event: 1, text: '好' });
    const comment = `${path}/${body.items[0].id as string}`;

    expect((await app.as(person).post(path, { event: 1, text: '我' })).status).toBe(403);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(path, { event: 1, text: '他' })).status).toBe(404);
    expect((await colleague.put(comment, { text: '改', version: 1 })).status).toBe(404);
    expect((await colleague.delete(comment)).status).toBe(404);
    expect((await app.as(person).delete(comment)).status).toBe(403);
    expect((await me.post(path, { event: 9999, text: '好' })).body.errors[0].pointer).toBe('#/event');
    expect((await me.post(path, { event: 1, text: '   ' })).body.errors[0].pointer).toBe('#/text');
    const { body: running } = await app.as(await learner()).post(`/api/scenarios/${S01}/runs`, { mode: 'practice' });
    const early = await me.post(`/api/runs/${running.id as string}/comments`, { event: 1, text: '好' });
    expect(early).toMatchObject({ status: 409, body: { type: '/problems/run-not-over' } });
  });

  it('lets a trainer comment on nobody’s run who is themselves', async () => {
    const person = await app.make.person({ roles: ['trainer'], unit });
    const id = await handIn(app.as(person));

    expect((await app.as(person).get(`/api/runs/${id}/comments`)).body.may).toBe(false);
    expect((await app.as(person).post(`/api/runs/${id}/comments`, { event: 1, text: '好' })).status).toBe(404);
  });
});
