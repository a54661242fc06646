import { join } from 'node:path';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { contentId } from '../../platform/database/ids.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { readContentFile } from '../../platform/content/content-file.js';
import { parseDemoRuns } from './demo-runs.content.js';

const CONTENT = join(import.meta.dirname, '../../../../content');

describe('the runs of the demo', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    await app.app.get(ContentLoaders).run(CONTENT, true);
    await app.settle();
    // The post that a person of a test has.
    await app.make.organisation();
  }, 120_000);
  afterAll(() => app.stop());

  const { runs } = parseDemoRuns(readContentFile(join(CONTENT, 'demo', 'runs.yaml')));
  /** Somebody of the district where the demo's people work. */
  const person = async (role: 'trainer' | 'marker') =>
    app.as(await app.make.person({ roles: [role], unit: contentId('unit', 'chenghu') }));

  it('stand in the list of the trainer, each scored', async () => {
    const { body } = await (await person('trainer')).get('/api/trainee-runs?limit=100');

    expect(body.total).toBe(runs.length);
    expect(body.items.filter(({ score }: { score: number | null }) => score === null)).toEqual([]);
    expect(new Set(body.items.map(({ score }: { score: number }) => score)).size).toBeGreaterThan(5);
  });

  it('leave their texts to the marker', async () => {
    const { body } = await (await person('marker')).get('/api/marking-entries?mode=practice');

    expect(body.total).toBe(9);
  });

  it('show the trainer a common mistake with the lesson that teaches it', async () => {
    const { body } = await (await person('trainer')).get('/api/mistakes');

    expect(JSON.stringify(body)).toContain('c2');
  });

  it('are made the same way every time, and only once', async () => {
    await app.app.get(ContentLoaders).run(CONTENT, true);

    expect((await (await person('trainer')).get('/api/trainee-runs')).body.total).toBe(runs.length);
  });
});
