import { createHash } from 'node:crypto';
import { type MadeQuiz, makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';

describe('who may sit a quiz, where and how', () => {
  let app: TestApp;
  let me: TestCaller;
  let quiz: MadeQuiz;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-06-15T01:00:00.000Z');
    me = app.as(await app.make.person());
  });

  const start = (body: object = {}, headers = {}) => me.post(`/api/quizzes/${quiz.id}/attempts`, body, headers);
  const answer = { type: 'true-false', value: true };

  it('asks for the password once, and never tells it', async () => {
    quiz = await makeQuiz(app, { password: '开考口令' });

    expect((await start()).body.type).toBe('/problems/quiz-password-wrong');
    expect((await start({ password: '错' })).status).toBe(403);
    expect((await me.get(`/api/quizzes/${quiz.id}`)).body.access.password).toBe(true);
    expect((await start({ password: '开考口令' })).status).toBe(201);
    expect((await start()).status).toBe(200);
  });

  it('starts after the declaration, and keeps that it was made', async () => {
    const honour = { 'zh-CN': '我将独立作答', en: 'I answer alone' };
    quiz = await makeQuiz(app, { settings: { honour } });

    expect((await start()).body.type).toBe('/problems/honour-required');
    const { status, body } = await start({ honour: true });

    expect(status).toBe(201);
    expect((await me.get(`/api/attempts/${body.id}/events`)).body.items).toMatchObject([{ kind: 'honour-accepted' }]);
    expect((await me.get(`/api/quizzes/${quiz.id}`)).body.access.honour).toBe('我将独立作答');
  });

  it('is sat in its networks only: start, paper and saves', async () => {
    quiz = await makeQuiz(app, { settings: { networks: ['127.0.0.0/8'] } });
    const attempt = (await start()).body;
    quiz = await makeQuiz(app, { settings: { networks: ['10.0.0.0/8'] } });

    expect(attempt.state).toBe('running');
    expect((await start()).body.type).toBe('/problems/quiz-not-from-here');
  });

  it('believes no forwarded address but that of a trusted proxy', async () => {
    quiz = await makeQuiz(app, { settings: { networks: ['10.0.0.0/8'] } });

    expect((await start({}, { 'x-forwarded-for': '10.1.1.1' })).status).toBe(403);
  });

  it('asks Safe Exam Browser for its proof at each step', async () => {
    const key = 'ab'.repeat(32);
    quiz = await makeQuiz(app, { settings: { sebConfigKeys: [key] } });
    const proof = (path: string) => ({
      host: 'exam.example',
      'x-safeexambrowser-configkeyhash': createHash('sha256').update(`http://exam.example${path}${key}`).digest('hex'),
    });
    const path = `/api/quizzes/${quiz.id}/attempts`;

    expect((await start()).body.type).toBe('/problems/safe-exam-browser-required');
    const { status, body } = await start({}, proof(path));
    const place = `/api/attempts/${body.id}/answers/1`;

    expect(status).toBe(201);
    expect((await me.put(place, { sequence: 1, answer }, proof(path))).status).toBe(403);
    expect((await me.put(place, { sequence: 1, answer }, proof(place))).status).toBe(200);
    expect((await me.get(`/api/attempts/${body.id}`)).status).toBe(403);
  });

  it('one session: no second place while the first is alive, and no save without its lease', async () => {
    quiz = await makeQuiz(app, { settings: { oneSession: true } });
    const { id, lease } = (await start()).body;
    const pulse = () => me.put(`/api/attempts/${id}/pulse`, { slot: 1, flags: [], lease });
    await pulse();

    expect((await start()).body.type).toBe('/problems/attempt-active-elsewhere');
    expect((await me.put(`/api/attempts/${id}/answers/1`, { sequence: 1, answer })).status).toBe(409);
    expect((await me.put(`/api/attempts/${id}/answers/1`, { sequence: 1, answer, lease })).status).toBe(200);

    app.clock.advance(1);
    expect((await start()).status).toBe(200);
  });
});
