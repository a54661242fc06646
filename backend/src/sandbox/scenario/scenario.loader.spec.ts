import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { contentId } from '../../platform/database/ids.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { CONTENT } from '../testing/scripts.js';
import { ScenarioVersion } from './scenario.entity.js';
import { ScenarioLoader } from './scenario.loader.js';

const S03 = contentId('scenario', 'S03');

describe('loading scenarios', () => {
  let app: TestApp;
  let folder: string;

  beforeAll(async () => {
    app = await startTestApp();
    folder = mkdtempSync(join(tmpdir(), 'lms-content-'));
    for (const part of ['scenarios/S01.yaml', 'scenarios/S03.yaml', 'sandbox']) {
      cpSync(join(CONTENT, part), join(folder, part), { recursive: true });
    }
    app.app.get(OfficialCalendars).load(CONTENT);
    await load();
  }, 60_000);
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  const load = () => app.app.get(ScenarioLoader).load(folder);
  const edit = (from: string, to: string) => {
    const file = join(folder, 'scenarios', 'S03.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  const versions = () =>
    app.database.read.find(ScenarioVersion, { where: { scenarioId: S03 }, select: { id: true, number: true } });

  it('loads nothing twice', async () => {
    await load();

    expect(await versions()).toHaveLength(1);
  });

  it('makes a new version of a changed file, and a run keeps the one it began with', async () => {
    const me = app.as(await app.make.person({ roles: ['learner'] }));
    const begun = await me.post(`/api/scenarios/${S03}/runs`, { mode: 'practice', variant: 'A' });
    edit('minutes: 20', 'minutes: 25');

    await load();

    expect((await versions()).map(({ number }) => number).toSorted()).toEqual([1, 2]);
    expect((await me.get(`/api/runs/${begun.body.id}`)).body.scenario.minutes).toBe(20);
    expect((await me.get(`/api/scenarios/${S03}`)).body.minutes).toBe(25);
  });

  it('stops at a scenario that does not prove itself, with file, line and reason', async () => {
    edit('values: [M2, M3]', 'values: [M2]');

    await expect(load()).rejects.toThrow(/S03\.yaml:\d+: variant A, seed 1: the reference run does not earn c2/);

    expect(await versions()).toHaveLength(2);
    edit('values: [M2]', 'values: [M2, M3]');
  }, 30_000);
});
