import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestPerson } from '../testing/factory.js';
import { Live } from './live.js';

describe('/api/live', () => {
  let app: TestApp;
  let port: number;

  beforeAll(async () => {
    app = await startTestApp();
    await app.app.listen(0, '127.0.0.1');
    port = (app.app.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(() => app.stop());

  const open = (headers: Record<string, string>) =>
    new Promise<IncomingMessage>((resolve) => get({ port, path: '/api/live', headers }, resolve));
  const bearer = ({ token }: TestPerson) => ({ authorization: `Bearer ${token}` });

  it('tells the pages of the person meant, in ids alone, and nobody else', async () => {
    const [mine, other] = [await app.make.person(), await app.make.person()];
    const [page, otherPage] = [await open(bearer(mine)), await open(bearer(other))];
    const heard: string[] = [];
    otherPage.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
    const news = new Promise<string>((resolve) =>
      page.on('data', (chunk: Buffer) => {
        if (chunk.includes('data:')) resolve(chunk.toString());
      }),
    );

    app.app.get(Live).tell([mine.id], { topic: 'award', id: 'a1' });

    expect(await news).toBe('data: {"topic":"award","id":"a1"}\n\n');
    expect(page.headers['content-type']).toBe('text/event-stream');
    expect(heard.join('')).not.toContain('data:');
    otherPage.destroy();
    page.destroy();
  });

  it('ends the stream of a person who was deactivated', async () => {
    const person = await app.make.person();
    const page = await open(bearer(person));
    page.resume();
    const ended = new Promise<void>((resolve) => page.on('end', resolve));

    await app.as('admin').post(`/api/people/${person.id}/deactivation`);

    await ended;
    expect((await open(bearer(person))).statusCode).toBe(401);
  });

  it('is for people who are signed in', async () => {
    expect((await app.anonymous().get('/api/live')).status).toBe(401);
  });
});
