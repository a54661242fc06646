import { startTestApp, type TestApp } from '../testing/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const signIn = (payload: unknown, headers: Record<string, string> = {}) =>
  app.anonymous().post('/api/sessions', payload, headers);

test.each(['application/x-www-form-urlencoded', 'text/plain', 'application/xml'])('refuses %s as 415', async (type) => {
  const answer = await signIn('username=learner&password=x', { 'content-type': type });

  expect(answer).toMatchObject({ status: 415, body: { type: '/problems/unsupported-media-type' } });
});

test('names each faulty field once, and what came in its place', async () => {
  const { status, body } = await signIn({ username: 1, password: [] }, { 'accept-language': 'en' });

  expect(status).toBe(400);
  expect(body.errors).toEqual([
    { pointer: '#/username', detail: expect.stringMatching(/expected string, received number/) },
    { pointer: '#/password', detail: expect.stringMatching(/expected string, received array/) },
  ]);
});

test('names each missing field where there is no body at all', async () => {
  const { status, body } = await app.anonymous().post('/api/sessions', undefined, { 'accept-language': 'en' });

  expect(status).toBe(400);
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/username', '#/password']);
});

test('refuses the character NUL wherever it stands, in the body and in the query', async () => {
  const deep = await app
    .as('learner')
    .post('/api/programs/simulation', { histories: [{ events: [{ type: 'w\0n' }] }] });
  const query = await app.as('admin').get('/api/people?search=%00');

  expect(deep).toMatchObject({ status: 400, body: { errors: [{ pointer: '#/histories/0/events/0/type' }] } });
  expect(query).toMatchObject({ status: 400, body: { errors: [{ parameter: 'search' }] } });
});

test('a body nested a hundred thousand times deep is only a faulty one', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  expect((await signIn(deep, { 'content-type': 'application/json' })).status).toBe(400);
});
