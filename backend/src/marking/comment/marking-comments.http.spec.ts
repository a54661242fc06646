import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { newId } from '../../platform/database/ids.js';

describe('/api/marking-comments', () => {
  let app: TestApp;
  let me: TestCaller;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());
  beforeEach(async () => {
    me = app.as(await app.make.person({ roles: ['marker'] }));
  });

  const keep = (text: string, subject: string | null = null) => me.post('/api/marking-comments', { text, subject });
  const texts = async (query = '') =>
    ((await me.get(`/api/marking-comments${query}`)).body.items as { text: string }[]).map(({ text }) => text);

  it('keeps a comment once, for one quiz or for all, the latest used first', async () => {
    const subject = newId();
    const { body } = await keep('请写明期限');
    app.clock.advance(1);
    await keep('用语要礼貌', subject);
    await keep('别处', newId());
    await keep('用语要礼貌', subject);
    expect(await texts(`?subject=${subject}`)).toEqual(['用语要礼貌', '请写明期限']);

    app.clock.advance(1);
    expect((await me.post(`/api/marking-comments/${body.id as string}/uses`)).status).toBe(204);

    expect((await texts())[0]).toBe('请写明期限');
    expect(await texts()).toHaveLength(3);
  });

  it('is everybody’s own, and only for markers', async () => {
    const { body } = await keep('我的');
    const other = app.as(await app.make.person({ roles: ['marker'] }));

    expect((await other.get('/api/marking-comments')).body.total).toBe(0);
    expect((await other.delete(`/api/marking-comments/${body.id as string}`)).status).toBe(404);
    expect((await app.as('learner').post('/api/marking-comments', { text: 'x' })).status).toBe(403);
    expect((await me.delete(`/api/marking-comments/${body.id as string}`)).status).toBe(204);
    expect(await texts()).toEqual([]);
  });
});
