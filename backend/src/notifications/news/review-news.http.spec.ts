import { join } from 'node:path';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { contentId, newId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { RunCommented } from '../../sandbox/comment/run-comment.events.js';
import { RunRegraded } from '../../sandbox/regrade/regrade.events.js';
import { ScenarioLoader } from '../../sandbox/scenario/scenario.loader.js';

const CONTENT = join(import.meta.dirname, '../../../../content');
const S01 = contentId('scenario', 'S01');

describe('news of one’s runs', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(OfficialCalendars).load(CONTENT);
    await app.app.get(ScenarioLoader).load(CONTENT);
  }, 120_000);
  afterAll(() => app.stop());

  it('tells of a comment, with the way to its moment', async () => {
    const [person, runId] = [await app.make.person(), newId()];
    const news = {
      ...{ commentId: newId(), runId, personId: person.id, authorId: newId(), scenarioId: S01, scenario: 'S01' },
      ...{ event: 7, at: '2026-07-01T01:00:00.000Z' },
    };
    await app.database.tx(() => app.app.get(Events).publish(RunCommented, news));
    await app.settle();

    expect((await app.as(person).get('/api/me/inbox', { 'accept-language': 'en' })).body.items).toMatchObject([
      { kind: 'run-commented', values: { code: 'S01', event: 7 }, link: `/practice/runs/${runId}/result?at=7` },
    ]);
  });

  it('tells of a regrade, with both scores and the reason', async () => {
    const [person, runId] = [await app.make.person(), newId()];
    const news = {
      ...{ runId, personId: person.id, scenarioId: S01, mode: 'practice' as const, regradeId: newId() },
      ...{ oldScore: 64, newScore: 71.6, oldPassed: true, newPassed: true, reason: '评分标准改版' },
      at: '2026-07-01T01:00:00.000Z',
    };
    await app.database.tx(() => app.app.get(Events).publish(RunRegraded, news));
    await app.settle();

    expect((await app.as(person).get('/api/me/inbox')).body.items).toMatchObject([
      { kind: 'run-regraded', values: { oldScore: 64, newScore: 72, reason: '评分标准改版' } },
    ]);
  });
});
