import { join } from 'node:path';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { CertificationTest } from '../testing/programs.js';

describe('/api/certification/knowledge', () => {
  let app: TestApp;
  let certification: CertificationTest;

  beforeAll(async () => {
    app = await startTestApp();
    app.clock.set('2026-06-15T01:00:00.000Z');
    certification = new CertificationTest(app);
    await certification.loadProgram();
  });
  afterAll(() => app.stop());

  const truth = (area: string) => ({ type: 'true-false', area, text: '对吗', answer: true });
  /** Sits a quiz of six questions of K2 and one of K3; those that are named are got wrong. */
  const sit = async (person: TestPerson, wrong: number[], settings = {}) => {
    const me = app.as(person);
    const quiz = await makeQuiz(app, { settings, items: [...Array<object>(6).fill(truth('K2')), truth('K3')] });
    const { body } = await me.post(`/api/quizzes/${quiz.id}/attempts`);
    for (const { slot } of body.slots as { slot: number }[]) {
      const answer = { type: 'true-false', value: !wrong.includes(slot) };
      await me.put(`/api/attempts/${body.id}/answers/${String(slot)}`, { sequence: 1, answer });
    }
    await me.post(`/api/attempts/${body.id}/submission`);
    await app.settle();
  };
  const knowledge = async (person: TestPerson) => (await app.as(person).get('/api/certification/knowledge')).body;

  it('is strong where all that was met was right, and not where something was missed', async () => {
    const [one, other] = [await app.make.person(), await app.make.person()];
    await sit(one, []);
    await sit(other, [7]);

    expect(await knowledge(one)).toEqual({
      on: '2026-06-15',
      programs: [],
      areas: [
        { area: 'K2', state: 'strong', share: 1, met: 6, needed: 5 },
        { area: 'K3', state: 'strong', share: 1, met: 1, needed: 1 },
      ],
      isAllStrong: true,
    });
    expect(await knowledge(other)).toMatchObject({
      areas: [
        { area: 'K2', state: 'strong' },
        { area: 'K3', state: 'weak', share: 0, met: 1 },
      ],
      isAllStrong: false,
    });
  });

  it('gets stronger with what is recalled', async () => {
    const person = await app.make.person();
    await sit(person, [7]);
    const [card] = (await app.as(person).get('/api/recall')).body.items;

    await app.as(person).post(`/api/recall/cards/${card.id}/answers`, {
      ...{ version: card.version, wording: card.wording, answer: { type: 'true-false', value: true } },
    });

    const { areas } = await knowledge(person);
    expect(areas[1]).toMatchObject({ area: 'K3', state: 'weak' });
    expect(areas[1].share).toBeGreaterThan(0.5);
  });

  it('says nothing of attempts whose key is kept', async () => {
    const person = await app.make.person();

    await sit(person, [1], { review: { later: ['answers', 'verdicts'] } });

    expect(await knowledge(person)).toEqual({ on: '2026-06-15', programs: [], areas: [], isAllStrong: false });
  });

  it('is about the quizzes of one’s certificates, met or not', async () => {
    const content = join(import.meta.dirname, '../../../../content');
    await app.app.get(ContentLoaders).run(content, false);
    const person = await app.make.person();
    await certification.join(person);
    await sit(person, [1]);

    const { programs, areas, isAllStrong } = await knowledge(person);

    expect(programs).toEqual(['窗口服务类 · 初级']);
    expect(areas.map(({ area, state }: { area: string; state: string }) => [area, state])).toEqual([
      ['K2', 'unmet'],
      ['K3', 'unmet'],
      ['K4', 'unmet'],
      ['K5', 'unmet'],
    ]);
    expect(isAllStrong).toBe(false);
  });

  it('is everybody’s own', async () => {
    expect((await app.as('auditor').get('/api/certification/knowledge')).status).toBe(403);
    expect((await app.anonymous().get('/api/certification/knowledge')).status).toBe(401);
  });
});
