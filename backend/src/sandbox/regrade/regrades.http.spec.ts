import { jest } from '@jest/globals';
import { join } from 'node:path';
import type { ScenarioFile } from '../../../contract/sandbox/scenario-file.js';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { contentId, newId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { readCommand } from '../engine/play.js';
import { LiveRuns } from '../run/live-runs.service.js';
import { RunScored } from '../run/run.events.js';
import { Scenario, ScenarioVersion } from '../scenario/scenario.entity.js';
import { ScenarioLoader } from '../scenario/scenario.loader.js';
import { ScenariosService } from '../scenario/scenarios.service.js';
import { RunRegraded } from './regrade.events.js';

const CONTENT = join(import.meta.dirname, '../../../../content');
const S01 = contentId('scenario', 'S01');
const EXPLAINED = '凭办件编号在网上查进度，邮寄或自取由您选。';

// Each of these plays whole runs over HTTP.
jest.setTimeout(30_000);

describe('/api/regrades', () => {
  let app: TestApp;
  let unit: string;
  let original: ScenarioVersion;
  const scored: { runId: string; score: number; passed: boolean }[] = [];
  const regraded: { runId: string; oldScore: number; newScore: number; reason: string }[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(OfficialCalendars).load(CONTENT);
    await app.app.get(ScenarioLoader).load(CONTENT);
    const { currentVersionId } = await app.database.read.findOneByOrFail(Scenario, { id: S01 });
    original = await app.database.read.findOneByOrFail(ScenarioVersion, { id: currentVersionId });
    app.app.get(Events).handle(RunScored, 'spec.scored', (news) => Promise.resolve(void scored.push(news)));
    app.app.get(Events).handle(RunRegraded, 'spec.regraded', (news) => Promise.resolve(void regraded.push(news)));
  }, 60_000);
  afterAll(() => app.stop());
  beforeEach(async () => {
    unit = await app.make.unit();
    await current(original.id);
    scored.length = 0;
    regraded.length = 0;
  });

  const current = async (versionId: string) => {
    await app.database.tx((manager) => manager.update(Scenario, S01, { currentVersionId: versionId }));
    app.app.get(ScenariosService).forget();
  };
  /** Publishes the scenario with other criteria, as loading a changed file does. */
  const publish = async (change: (scenario: ScenarioFile) => ScenarioFile) => {
    const id = newId();
    const { max } = await app.database.read
      .createQueryBuilder(ScenarioVersion, 'version')
      .select('MAX(version.number)', 'max')
      .where({ scenarioId: S01 })
      .getRawOne<{ max: number }>()
      .then((row) => row ?? { max: 1 });
    const scenario = change(structuredClone(original.scenario));
    const version = { ...original, id, number: max + 1, hash: id, scenario };
    await app.database.tx((manager) => manager.save(ScenarioVersion, version));
    await current(id);
    return version.number;
  };
  const worth = (points: Record<string, number>) => (scenario: ScenarioFile) => ({
    ...scenario,
    criteria: scenario.criteria.map((one) => ({ ...one, points: points[one.code] ?? one.points })),
  });
  const learner = () => app.make.person({ roles: ['learner'], unit });
  const trainer = async () => app.as(await app.make.person({ roles: ['trainer'], unit }));
  /** A practice of S01, played as the reference run plays it up to a number of steps, and handed in. */
  const play = async (person: TestPerson, steps = 100) => {
    const me = app.as(person);
    const { body } = await me.post(`/api/scenarios/${S01}/runs`, { mode: 'practice', variant: 'A' });
    const id = body.id as string;
    const live = await app.app.get(LiveRuns).find(id);
    if (!live) throw new Error('the run is not there');
    for (const step of live.play.world.scene.reference.slice(0, steps)) {
      const read = readCommand(live.play.world, step.do);
      if (!read.success) throw new Error('the reference run cannot be read');
      const command = read.data.type === 'guide.explain' ? { ...read.data, text: EXPLAINED } : read.data;
      expect((await me.post(`/api/runs/${id}/commands`, command)).status).toBe(200);
    }
    const { body: result } = await me.post(`/api/runs/${id}/submission`);
    return { id, score: result.score as number, pending: result.pending as number };
  };
  const start = async (who: TestCaller) => {
    const answer = await who.post('/api/regrades', { scenario: S01 });
    await app.settle();
    return answer;
  };
  const resultOf = async (person: TestPerson, runId: string) =>
    (await app.as(person).get(`/api/runs/${runId}/result`)).body;

  it('names the scenarios whose runs older criteria judged, and how many', async () => {
    await play(await learner(), 0);
    const me = await trainer();
    expect((await me.get('/api/regrades')).body.candidates).toEqual([]);

    const version = await publish(worth({ c1: 12 }));

    expect((await me.get('/api/regrades')).body.candidates).toMatchObject([
      { scenario: { id: S01, code: 'S01' }, version, runs: 1, open: null },
    ]);
  });

  it('tries without changing anything, and lists who would flip with what changed', async () => {
    const [one, other] = [await learner(), await learner()];
    const whole = await play(one);
    const nothing = await play(other, 0);
    await publish((scenario) => ({ ...worth({ c1: 1 })(scenario), passMark: 90 }));
    const me = await trainer();

    const { status, body } = await start(me);

    expect(status).toBe(202);
    const { body: regrade } = await me.get(`/api/regrades/${body.id as string}`);
    expect(regrade).toMatchObject({ state: 'ready', total: 2, done: 2, counts: { same: 1, nowFail: 0, changed: 1 } });
    const { body: lines } = await me.get(`/api/regrades/${body.id as string}/lines`, { 'accept-language': 'en' });
    expect(lines.total).toBe(1);
    expect(lines.items[0]).toMatchObject({
      runId: whole.id,
      person: { id: one.id, name: one.name },
      state: 'changed',
      application: null,
      old: { score: whole.score, passed: true, pending: whole.pending },
    });
    expect(lines.items[0].changes.map(({ code }: { code: string }) => code)).toEqual(['c1']);
    expect((await me.get(`/api/regrades/${body.id as string}/lines?show=all&size=1&page=2`)).body.items).toHaveLength(
      1,
    );
    expect(await resultOf(one, whole.id)).toMatchObject({ score: whole.score });
    expect(await resultOf(other, nothing.id)).toMatchObject({ score: nothing.score });
    expect(regraded).toEqual([]);
  });

  it('applies with a reason: score, verdict, lists, events, and the log stays as it was', async () => {
    const person = await learner();
    const { id, score } = await play(person, 1);
    const before = await resultOf(person, id);
    // With a lower pass mark what failed has passed.
    const version = await publish((scenario) => ({ ...scenario, passMark: 1 }));
    expect(before.passed).toBe(false);
    const me = await trainer();
    const { body } = await start(me);
    expect((await me.get(`/api/regrades/${body.id as string}/lines?show=flipped`)).body.items).toMatchObject([
      { old: { passed: false }, new: { passed: true } },
    ]);
    scored.length = 0;

    const applied = await me.post(`/api/regrades/${body.id as string}/application`, { reason: '评分标准改版' });
    await app.settle();

    expect(applied.status).toBe(202);
    expect((await me.get(`/api/regrades/${body.id as string}`)).body).toMatchObject({
      state: 'applied',
      done: 1,
      counts: { nowPass: 1, left: 0 },
      reason: '评分标准改版',
    });
    expect(await resultOf(person, id)).toMatchObject({
      score,
      passed: true,
      passMark: 1,
      versions: { scenario: original.number, rubric: version },
      replay: { frames: before.replay.frames },
    });
    expect((await app.as(person).get('/api/runs')).body.items[0].passed).toBe(true);
    expect(scored).toMatchObject([{ runId: id, passed: true }]);
    expect(regraded).toMatchObject([{ runId: id, oldScore: score, newScore: score, reason: '评分标准改版' }]);
    expect((await me.get('/api/regrades')).body.candidates).toEqual([]);
    const { body: audit } = await app
      .as('auditor')
      .get(`/api/audit-entries?thing=regrade&thingId=${body.id as string}`);
    expect(audit.items.map(({ action }: { action: string }) => action)).toEqual(['regrade.apply', 'regrade.try']);
  });

  it('keeps a marker’s points where the criterion is as it was, and asks again where it is not', async () => {
    const [one, other] = [await learner(), await learner()];
    const marker = app.as(await app.make.person({ roles: ['marker'], unit }));
    const mark = async (runId: string) => {
      const { body } = await marker.post('/api/marking-entries/lease', {});
      const parts = [{ code: 'c6', lines: [6, 6, 0, 4], comment: '' }];
      await marker.post(`/api/marking-entries/${body.entry.id as string}/marks`, {
        version: body.entry.version,
        parts,
      });
      await app.settle();
      return runId;
    };
    const kept = await mark((await play(one)).id);
    await publish(worth({ c1: 1 }));
    const me = await trainer();
    const first = await start(me);
    await me.post(`/api/regrades/${first.body.id as string}/application`, { reason: '改版' });
    await app.settle();
    expect(await resultOf(one, kept)).toMatchObject({ soFar: false });
    expect((await resultOf(one, kept)).criteria.find(({ code }: { code: string }) => code === 'c6').earned).toBe(16);

    const lost = await play(other);
    await mark(lost.id);
    await publish((scenario) => ({
      ...scenario,
      criteria: scenario.criteria.map((criterion) =>
        'human' in criterion.rule
          ? { ...criterion, rule: { human: { ...criterion.rule.human, guide: criterion.rule.human.guide.slice(1) } } }
          : criterion,
      ),
    }));
    const second = await start(me);
    await me.post(`/api/regrades/${second.body.id as string}/application`, { reason: '指引改版' });
    await app.settle();

    expect(await resultOf(other, lost.id)).toMatchObject({ soFar: true, pending: 20 });
    const { body: queue } = await marker.get('/api/marking-entries?show=settled');
    expect(queue.items).toEqual([]);
    const { body: waiting } = await marker.get('/api/marking-entries');
    expect(waiting.total).toBe(2);
  });

  it('says which runs the new criteria cannot judge, and leaves them', async () => {
    const person = await learner();
    const { id, score } = await play(person);
    await publish((scenario) => ({
      ...scenario,
      criteria: scenario.criteria.map((criterion, at) =>
        at === 0 ? { ...criterion, title: { 'zh-CN': '{{stranger.name}}', en: '{{stranger.name}}' } } : criterion,
      ),
    }));
    const me = await trainer();

    const { body } = await start(me);
    expect((await me.get(`/api/regrades/${body.id as string}`)).body.counts).toMatchObject({ impossible: 1 });
    await me.post(`/api/regrades/${body.id as string}/application`, { reason: '评分标准改版' });
    await app.settle();

    expect(await resultOf(person, id)).toMatchObject({ score });
  });

  it('leaves a run whose score has moved since the trial', async () => {
    const person = await learner();
    await play(person);
    await publish(worth({ c1: 1 }));
    const me = await trainer();
    const { body } = await start(me);
    const marker = app.as(await app.make.person({ roles: ['marker'], unit }));
    const taken = await marker.post('/api/marking-entries/lease', {});
    await marker.post(`/api/marking-entries/${taken.body.entry.id as string}/marks`, {
      version: taken.body.entry.version,
      parts: [{ code: 'c6', lines: [6, 6, 4, 4] }],
    });
    await app.settle();

    await me.post(`/api/regrades/${body.id as string}/application`, { reason: '评分标准改版' });
    await app.settle();

    expect((await me.get(`/api/regrades/${body.id as string}`)).body.counts).toMatchObject({ left: 1 });
    expect((await me.get('/api/regrades')).body.candidates).toMatchObject([{ runs: 1 }]);
  });

  it('is for trainers, of the runs of people they reach, and shows a regrade to nobody else', async () => {
    await play(await learner(), 0);
    await publish(worth({ c1: 1 }));
    const me = await trainer();
    const { body } = await start(me);
    const path = `/api/regrades/${body.id as string}`;
    const colleague = await trainer();
    const stranger = app.as(await app.make.person({ roles: ['trainer'], unit: await app.make.unit() }));

    for (const role of ['learner', 'marker', 'manager', 'auditor'] as const) {
      expect((await app.as(role).get('/api/regrades')).status).toBe(403);
      expect((await app.as(role).post('/api/regrades', { scenario: S01 })).status).toBe(403);
      expect((await app.as(role).post(`${path}/application`, { reason: '评分标准改版' })).status).toBe(403);
      expect((await app.as(role).delete(path)).status).toBe(403);
    }
    expect((await stranger.post('/api/regrades', { scenario: S01 })).body.type).toBe('/problems/nothing-to-regrade');
    for (const who of [colleague, stranger]) {
      expect((await who.get(path)).status).toBe(404);
      expect((await who.get(`${path}/lines`)).status).toBe(404);
      expect((await who.post(`${path}/application`, { reason: '评分标准改版' })).status).toBe(404);
      expect((await who.delete(path)).status).toBe(404);
    }
    expect((await me.post('/api/regrades', { scenario: newId() })).status).toBe(404);
    expect((await app.anonymous().get('/api/regrades')).status).toBe(401);
  });

  it('is one at a time, may be put aside, and applies only once and only what is still current', async () => {
    await play(await learner(), 0);
    await publish(worth({ c1: 1 }));
    const me = await trainer();
    const { body } = await start(me);
    const path = `/api/regrades/${body.id as string}`;

    expect((await start(me)).body.type).toBe('/problems/regrade-open');
    expect((await me.post(`${path}/application`, { reason: ' ' })).body.errors[0].pointer).toBe('#/reason');
    await publish(worth({ c1: 2 }));
    expect((await me.post(`${path}/application`, { reason: '评分标准改版' })).body.type).toBe(
      '/problems/regrade-outdated',
    );
    expect((await me.delete(path)).body.state).toBe('discarded');
    expect((await me.delete(path)).body.type).toBe('/problems/regrade-not-ready');
    const again = await start(me);
    const apply = () => me.post(`/api/regrades/${again.body.id as string}/application`, { reason: '评分标准改版' });
    const answers = await Promise.all([apply(), apply()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409]);
  });
});
