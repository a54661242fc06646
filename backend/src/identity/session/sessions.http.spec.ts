import { SESSION_COOKIE } from '../../platform/http/cross-site.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestAnswer, type TestApp } from '../../platform/testing/test-app.js';

const PASSWORD = 'correct-horse-battery';

describe('sign-in and sessions', () => {
  let app: TestApp;
  let person: TestPerson;

  beforeAll(async () => (app = await startTestApp()));
  beforeEach(async () => (person = await app.make.person({ password: PASSWORD })));
  afterAll(() => app.stop());

  const signIn = (username: string, password: string) => app.anonymous().post('/api/sessions', { username, password });
  const cookieOf = ({ headers }: TestAnswer) => ({ cookie: String(headers['set-cookie']).split(';')[0]! });

  it('signs in with a cookie that scripts cannot read, and out again', async () => {
    const answer = await signIn(person.username.toUpperCase(), PASSWORD);

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ username: person.username, roles: ['learner'], organisationName: '测试市' });
    expect(answer.headers['set-cookie']).toMatch(new RegExp(`^${SESSION_COOKIE}=[\\w-]{43}; .*HttpOnly; SameSite=Lax`));
    expect((await app.anonymous().get('/api/me', cookieOf(answer))).status).toBe(200);

    expect((await app.anonymous().delete('/api/sessions/current', cookieOf(answer))).status).toBe(204);
    expect((await app.anonymous().get('/api/me', cookieOf(answer))).status).toBe(401);
  });

  it('answers a wrong password and an unknown name alike', async () => {
    const wrong = await signIn(person.username, 'not the password');
    const unknown = await signIn('nobody-of-that-name', PASSWORD);

    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.body.type).toBe('/problems/wrong-credentials');
  });

  it('makes whoever guesses wait longer each time, whether or not the name exists', async () => {
    for (const name of [person.username, 'nobody-again']) {
      for (let failure = 0; failure < 5; failure++) expect((await signIn(name, `guess${failure}`)).status).toBe(401);
      const throttled = await signIn(name, PASSWORD);
      expect(throttled.status).toBe(429);
      expect(throttled.headers['retry-after']).toBe('2');
    }

    app.clock.advance(1);
    expect((await signIn(person.username, PASSWORD)).status).toBe(201);
    expect((await signIn(person.username, 'guess')).status).toBe(401);
  });

  it('does not let many guesses at the same moment through', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => signIn(person.username, `guess${index}`)),
    );

    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('ends by itself after the working day', async () => {
    const cookie = cookieOf(await signIn(person.username, PASSWORD));
    app.clock.advance(12 * 60 + 1);

    expect((await app.anonymous().get('/api/me', cookie)).status).toBe(401);
  });

  it('lists a person’s own sessions and ends one of them, never somebody else’s', async () => {
    const cookie = cookieOf(await signIn(person.username, PASSWORD));
    const { body } = await app.anonymous().get('/api/me/sessions', cookie);
    const other = body.items.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
    const stranger = await app.make.person();

    expect(body.total).toBe(2);
    expect((await app.as(stranger).delete(`/api/me/sessions/${other.id}`)).status).toBe(404);
    expect((await app.anonymous().delete(`/api/me/sessions/${other.id}`, cookie)).status).toBe(204);
    expect((await app.as(person).get('/api/me')).status).toBe(401);
  });

  it('changes the password, keeps this session and ends the others', async () => {
    const cookie = cookieOf(await signIn(person.username, PASSWORD));
    const wrong = { currentPassword: 'not it at all', newPassword: 'a-much-longer-password' };
    const right = { ...wrong, currentPassword: PASSWORD };

    expect((await app.anonymous().put('/api/me/password', wrong, cookie)).body.type).toBe('/problems/wrong-password');
    expect(
      (await app.anonymous().put('/api/me/password', { ...right, newPassword: 'short' }, cookie)).body.errors,
    ).toEqual([{ pointer: '#/newPassword', detail: expect.any(String) }]);
    expect((await app.anonymous().put('/api/me/password', right, cookie)).status).toBe(204);

    expect((await app.anonymous().get('/api/me', cookie)).status).toBe(200);
    expect((await app.as(person).get('/api/me')).status).toBe(401);
    expect((await signIn(person.username, right.newPassword)).status).toBe(201);
  });

  it('gives a personal access token that works as a bearer', async () => {
    const { status, body } = await app.as(person).post('/api/me/tokens', { name: 'report script' });

    expect(status).toBe(201);
    expect(body.session).toMatchObject({ kind: 'token', name: 'report script' });
    const bearer = { authorization: `Bearer ${body.token}` };
    expect((await app.anonymous().get('/api/me', bearer)).body.id).toBe(person.id);
  });

  it('refuses an unsafe request that another site makes with the cookie', async () => {
    const cookie = cookieOf(await signIn(person.username, PASSWORD));
    const from = (headers: Record<string, string>) =>
      app.anonymous().post('/api/me/tokens', { name: 'x' }, { ...cookie, ...headers });

    expect((await from({ 'sec-fetch-site': 'cross-site' })).body.type).toBe('/problems/cross-site-request');
    expect((await from({ origin: 'https://elsewhere.example', host: 'academy.example' })).status).toBe(403);
    expect((await from({ origin: 'http://academy.example', host: 'academy.example' })).status).toBe(201);
    expect((await from({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await from({})).status).toBe(201);
  });

  it('names each field that is missing, in the reader’s language', async () => {
    const { status, body } = await app.anonymous().post('/api/sessions', {}, { 'accept-language': 'zh-CN' });

    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { pointer: '#/username', detail: expect.stringContaining('无效输入') },
      { pointer: '#/password', detail: expect.stringContaining('无效输入') },
    ]);
    const english = await app.anonymous().post('/api/sessions', {}, { 'accept-language': 'en' });
    expect(english.body.errors[0].detail).toContain('Invalid input');
  });
});
