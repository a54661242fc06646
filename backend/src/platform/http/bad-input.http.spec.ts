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
