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

  const open = (id: string, version = 1, state = 'open') =>
    trainer().put(`/api/quiz-drafts/${id}/state`, { state, version });

  it('makes a quiz that people can sit once it is opened', async () => {
    const { slug: _, ...unnamed } = input('', [section({ draw: { count: 3 } })]);
    const { status, body } = await trainer().post('/api/quiz-drafts', unnamed);
    const me = app.as(await app.make.person());
    const start = () => me.post(`/api/quizzes/${body.id}/attempts`, {});
    const early = await start();
    const hidden = await me.get(`/api/quizzes/${body.id}`);
    await open(body.id);
    const started = await start();

    expect([status, body.version, body.state]).toEqual([201, 1, 'draft']);
    expect(body.slug).toMatch(/^quiz-/);
    expect(body.proof).toMatchObject({ shortfalls: [], sections: [{ drawn: 3, available: 4, byArea: { K1: 2 } }] });
    expect([early.body.type, hidden.status]).toEqual(['/problems/quiz-not-offered', 404]);
    expect([started.status, started.body.slots.length]).toEqual([201, 3]);
  });

  it('lets attempts of a withdrawn quiz go on, and starts no others', async () => {
    const { body } = await trainer().post('/api/quiz-drafts', input('going', [section({ questions: ['i0'] })]));
    await open(body.id);
    const me = app.as(await app.make.person());
    const attempt = (await me.post(`/api/quizzes/${body.id}/attempts`, {})).body;
    await open(body.id, 1, 'retired');

    const again = await me.post(`/api/quizzes/${body.id}/attempts`, {});
    const other = app.as(await app.make.person());
    const refused = await other.post(`/api/quizzes/${body.id}/attempts`, {});
    const seen = (await other.get('/api/quizzes')).body.items.map(({ id }: { id: string }) => id);

    expect([again.status, again.body.id]).toEqual([200, attempt.id]);
    expect(refused.body.type).toBe('/problems/quiz-not-offered');
    expect(seen).not.toContain(body.id);
    expect((await me.post(`/api/attempts/${attempt.id}/submission`)).status).toBe(200);
    expect((await me.get(`/api/quizzes/${body.id}`)).body.refusal).toBe('quiz-not-offered');
  });

  it('lists the quizzes page by page, by state and by words', async () => {
    const { body } = await trainer().post('/api/quiz-drafts', input('listed', [section({ draw: { count: 2 } })]));

    const drafts = (await trainer().get('/api/quiz-drafts?state=draft&search=t09&size=100')).body;
    const none = (await trainer().get('/api/quiz-drafts?search=nothing%20of%20the%20kind')).body;

    expect(drafts.items).toContainEqual(
      expect.objectContaining({ id: body.id, state: 'draft', questions: 2, isSufficient: true }),
    );
    expect(none).toEqual({ items: [], total: 0 });
    expect((await trainer().get('/api/quiz-drafts?size=1')).body.items).toHaveLength(1);
  });

  it('does not count words between questions', async () => {
    const words = { type: 'description', area: 'K1', text: 'Read this first' };
    const { slug } = await makeQuiz(app, { items: [words, item('K1')] });
    const sections = [{ title: text, bank: slug, questions: ['i0', 'i1'] }];
    const { body } = await trainer().post('/api/quiz-drafts', input('worded', sections));
    await open(body.id);

    const seen = await app.as(await app.make.person()).get(`/api/quizzes/${body.id}`);

    expect(seen.body.questions).toBe(1);
    expect(body.proof.sections).toMatchObject([{ fixed: 1, questions: [{ type: 'description' }, { slug: 'i1' }] }]);
  });

  it('tells which quizzes would be short without a question, and refuses to open a short one', async () => {
    const made = await makeQuiz(app, { items: [item('K1'), item('K1')], draw: 2 });
    const sections = [{ title: text, bank: made.slug, draw: { count: 2 } }];
    const { body } = await trainer().post('/api/quiz-drafts', input('losing', sections));
    const banks = (await trainer().get('/api/quiz-sources')).body.items;
    const bankId = banks.find((one: { bank: string }) => one.bank === made.slug).id;
    const [question] = (await trainer().get(`/api/questions?bank=${bankId}`)).body.items;
    const ask = (person = trainer()) => person.post('/api/quiz-losses', { questionIds: [question.id] });

    const losses = (await ask()).body;
    await trainer().put(`/api/questions/${question.id}/state`, { revision: question.revision, state: 'retired' });
    const opened = await open(body.id);

    expect(losses.items).toContainEqual(
      expect.objectContaining({
        id: body.id,
        shortfalls: [expect.objectContaining({ key: 'pool-too-small', asked: 2, available: 1 })],
      }),
    );
    expect([opened.status, opened.body.type]).toEqual([409, '/problems/pool-too-small']);
    expect((await ask(app.as('learner'))).status).toBe(403);
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
    await open(draft.id);
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
    const { items } = (await trainer().get(`/api/quiz-drafts/${draft.id}/versions`)).body;
    expect(items).toMatchObject([{ number: 1, attempts: 1, settings: { passPercent: 60 } }]);
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
    expect((await app.as('learner').get(`/api/quiz-drafts/${draft.id}/versions`)).status).toBe(403);
    const opening = { state: 'open', version: 1 };
    expect((await app.as('learner').put(`/api/quiz-drafts/${draft.id}/state`, opening)).status).toBe(403);
    expect((await trainer().post('/api/quiz-drafts', input('mine', sections))).status).toBe(409);
    expect((await trainer().get('/api/quiz-sources')).body.items.length).toBeGreaterThan(0);
  });
});
