import { join } from 'node:path';
import { readContentFile } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { contentId } from '../../platform/database/ids.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { parseDemoAttempts } from './demo-attempts.content.js';

const CONTENT = join(import.meta.dirname, '../../../../content');

describe('the attempts of the demo', () => {
  let app: TestApp;
  let trainer: TestCaller;
  let marker: TestCaller;

  beforeAll(async () => {
    app = await startTestApp();
    await app.app.get(ContentLoaders).run(CONTENT, true);
    await app.settle();
    // The post that a person of a test has.
    await app.make.organisation();
    const unit = contentId('unit', 'yunlan');
    trainer = app.as(await app.make.person({ roles: ['trainer'], unit }));
    marker = app.as(await app.make.person({ roles: ['marker'], unit }));
  }, 120_000);
  afterAll(() => app.stop());

  const file = parseDemoAttempts(readContentFile(join(CONTENT, 'demo', 'attempts.yaml')));
  const wanted = file.quizzes.flatMap(({ sat }) => Object.values(sat).flat()).length;
  const quizzes = async () => (await trainer.get('/api/quizzes/results?size=100')).body.items;
  const results = async (slug: string, path = '') =>
    (await trainer.get(`/api/quizzes/${contentId('quiz', slug)}/results${path}`)).body;

  it('stand in the results, spread as results are', async () => {
    const items = await quizzes();

    expect(items.map(({ code }: { code: string }) => code)).toEqual(['A03', 'C04', 'W01']);
    expect(items.reduce((sum: number, { ended }: { ended: number }) => sum + ended, 0)).toBe(wanted);
    for (const { averagePercent, ended, passed } of items) {
      expect(averagePercent).toBeGreaterThan(50);
      expect(averagePercent).toBeLessThan(90);
      expect(passed).toBeLessThan(ended);
    }
  });

  it('give the questions figures that say something', async () => {
    const { items } = await results('w01', '/questions');
    const { figures } = await results('w01');

    const flags = items.flatMap((item: { flags: string[] }) => item.flags);
    expect(flags).toContain('distractor');
    expect(flags.length).toBeLessThan(items.length);
    expect(figures.consistency).toBeGreaterThan(20);
  });

  it('passed A03 where somebody holds the certificate that asks for it', async () => {
    const { items } = await results('a03', '/attempts?size=100');

    const certified = file.quizzes.find(({ lastPasses }) => lastPasses)?.sat ?? {};
    for (const [username, days] of Object.entries(certified)) {
      const own = items.filter(({ person }: { person: { id: string } }) => person.id === contentId('person', username));
      expect([username, own.filter(({ passed }: { passed: boolean }) => passed).length]).toEqual([username, 1]);
      expect(own).toHaveLength(days.length);
    }
  });

  it('leave the newest texts to the marker, and the results of C04 that were not let go yet', async () => {
    const { body } = await marker.get('/api/marking-entries?mode=exam&size=100');
    const c04 = (await quizzes()).find(({ code }: { code: string }) => code === 'C04');

    expect(body.total).toBeGreaterThan(3);
    expect(body.total).toBeLessThan(15);
    expect(c04.provisional).toBeGreaterThan(1);
    expect(c04.held).toBeGreaterThan(3);
  });

  it('hold one appeal that waits, and one that was answered', async () => {
    const { body } = await trainer.get('/api/appeals?show=open');

    expect(body.items).toHaveLength(1);
    const all = await app.database.read.query<{ state: string }[]>('SELECT state FROM appeal ORDER BY state');
    expect(all.map(({ state }) => state)).toEqual(['dismissed', 'open']);
  });

  it('are made once', async () => {
    await app.app.get(ContentLoaders).run(CONTENT, true);

    expect((await quizzes()).reduce((sum: number, { ended }: { ended: number }) => sum + ended, 0)).toBe(wanted);
  });
});
