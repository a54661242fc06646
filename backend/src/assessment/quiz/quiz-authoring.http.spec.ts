import { makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';

const text = { 'zh-CN': '收件测验', en: 'Intake quiz' };
const item = (area: string, difficulty = 2) => ({
  type: 'true-false',
  area,
  difficulty,
  text: 'T',
  answer: true,
  explanation: 'B',
});

describe('/api/quiz-drafts', () => {
  let app: TestApp;
  let bank: string;

  beforeAll(async () => {
    app = await startTestApp();
    bank = (await makeQuiz(app, { items: [item('K1'), item('K1'), item('K2'), item('K3', 3)] })).slug;
  });
  afterAll(() => app.stop());

  const section = (more: object) => ({ title: text, bank, ...more });
  const input = (slug: string, sections: object[]) => ({
    slug,
    code: 'T09',
    title: text,
    introduction: text,
    settings: { passPercent: 60 },
    sections,
  });
  const trainer = () => app.as('trainer');

  it('makes a quiz that people can sit at once', async () => {
    const { status, body } = await trainer().post(
      '/api/quiz-drafts',
      input('fresh', [section({ draw: { count: 3 } })]),
    );
    const started = await app.as(await app.make.person()).post(`/api/quizzes/${body.id}/attempts`, {});

    expect([status, body.version]).toEqual([201, 1]);
    expect(body.proof).toMatchObject({ shortfalls: [], sections: [{ drawn: 3, available: 4, byArea: { K1: 2 } }] });
    expect([started.status, started.body.slots.length]).toEqual([201, 3]);
  });

  it('fails with the numbers when a pool is too small', async () => {
    const sections = [section({ questions: ['i0'], draw: { count: 2 } }), section({ draw: { count: 2 } })];

    const { status, body } = await trainer().post('/api/quiz-drafts', input('short', sections));

    expect([status, body.type]).toEqual([409, '/problems/pool-too-small']);
    expect(body.shortfalls).toMatchObject([{ section: 1, field: 'draw', asked: 2, available: 1 }]);
  });

  it('counts by area where the blueprint has weights', async () => {
    const sections = [section({ draw: { count: 4, weights: { K1: 50, K2: 50 } } })];

    const { body } = await trainer().post('/api/quiz-proofs', { sections });

    expect(body.shortfalls).toMatchObject([{ key: 'area-too-small', asked: 2, available: 1 }]);
  });

  it('keeps the paper and the rules of attempts that run', async () => {
    const draft = (await trainer().post('/api/quiz-drafts', input('kept', [section({ questions: ['i0', 'i1'] })])))
      .body;
    const me = app.as(await app.make.person());
    const attempt = (await me.post(`/api/quizzes/${draft.id}/attempts`, {})).body;
    const { slug: _, ...rest } = input('kept', [section({ questions: ['i3'] })]);
    const change = { ...rest, settings: { passPercent: 90 }, version: draft.version, password: '开考口令' };

    const changed = await trainer().put(`/api/quiz-drafts/${draft.id}`, change);
    const stale = await trainer().put(`/api/quiz-drafts/${draft.id}`, change);

    expect(changed.body).toMatchObject({ version: 2, hasPassword: true, running: 1 });
    expect(JSON.stringify(changed.body)).not.toContain('argon2');
    expect(stale.body.type).toBe('/problems/moved-on');
    const ended = (await me.post(`/api/attempts/${attempt.id}/submission`)).body;
    expect([ended.slots.length, ended.passPercent]).toEqual([2, 60]);
  });

  it('previews a paper and keeps nothing', async () => {
    const draft = (await trainer().post('/api/quiz-drafts', input('seen', [section({ draw: { count: 2 } })]))).body;

    const { body } = await trainer().get(`/api/quiz-drafts/${draft.id}/preview`);

    expect(body.slots).toHaveLength(2);
    expect(JSON.stringify(body)).not.toContain('explanation');
    expect((await trainer().get(`/api/attempts?quiz=${draft.id}`)).body.total).toBe(0);
  });

  it('is for authors', async () => {
    const sections = [section({ draw: { count: 1 } })];
    const draft = (await trainer().post('/api/quiz-drafts', input('mine', sections))).body;
    const { slug: _, ...change } = { ...input('mine', sections), version: 1 };

    expect((await app.as('learner').post('/api/quiz-drafts', input('other', sections))).status).toBe(403);
    expect((await app.as('learner').put(`/api/quiz-drafts/${draft.id}`, change)).status).toBe(403);
    expect((await app.as('learner').post('/api/quiz-proofs', { sections })).status).toBe(403);
    expect((await app.as('learner').get('/api/quiz-drafts')).status).toBe(403);
    expect((await trainer().post('/api/quiz-drafts', input('mine', sections))).status).toBe(409);
    expect((await trainer().get('/api/quiz-sources')).body.items.length).toBeGreaterThan(0);
  });
});
