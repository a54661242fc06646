import { join } from 'node:path';
import type { LawSummary } from '../../../contract/law/law.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { LawsLoader } from './laws.loader.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  await app.app.get(LawsLoader).load(join(import.meta.dirname, '../../../../content'));
});
afterAll(() => app.stop());

const laws = async (query: string, language = 'zh-CN'): Promise<LawSummary[]> => {
  const answer = await app.as('learner').get(`/api/laws?${query}`, { 'accept-language': language });
  return (answer.body as { items: LawSummary[] }).items;
};

describe('GET /api/laws', () => {
  it('lists the laws to whoever is signed in, in the language asked for', async () => {
    expect(await laws('size=100')).toContainEqual(
      expect.objectContaining({ slug: 'licensing-law', short: '行政许可法', needsRecheck: false }),
    );
    expect(await laws('size=100', 'en')).toContainEqual(
      expect.objectContaining({ slug: 'licensing-law', short: 'Administrative Licensing Law' }),
    );
  });

  it('finds a law by what its articles say, in either case', async () => {
    const found = await laws('search=EXPERT%20review');

    expect(found.map(({ slug }) => slug)).toEqual(['licensing-law']);
  });

  it('takes a sign of the pattern language as a plain sign', async () => {
    expect(await laws('search=%25')).toEqual([]);
  });

  it('pages', async () => {
    const first = await laws('size=2');
    const second = await laws('size=2&page=2');

    expect(first).toHaveLength(2);
    expect(second.map(({ id }) => id)).not.toContain(first[0]?.id);
  });

  it('names a faulty parameter, and asks strangers to sign in', async () => {
    expect(await app.as('learner').get('/api/laws?size=0')).toMatchObject({ status: 400 });
    expect(await app.anonymous().get('/api/laws')).toMatchObject({ status: 401 });
  });
});

describe('GET /api/laws/{id}', () => {
  it('shows the articles with label and mark, and what must be checked', async () => {
    const [law] = await laws('search=716');
    const [amended] = await laws('search=%E7%BD%91%E7%BB%9C%E5%AE%89%E5%85%A8%E6%B3%95');

    const found = await app.as('learner').get(`/api/laws/${law?.id ?? ''}`);
    const cybersecurity = await app.as('learner').get(`/api/laws/${amended?.id ?? ''}`);

    expect(found).toMatchObject({ status: 200, body: { slug: 'online-services-rules', number: '国务院令第716号' } });
    expect(found.body.articles).toContainEqual(expect.objectContaining({ no: '7', label: '第七条', mark: 'V' }));
    expect(cybersecurity.body).toMatchObject({ needsRecheck: true, mark: 'P' });
    expect(cybersecurity.body.articles).toContainEqual(expect.objectContaining({ no: '23', formerNo: '21' }));
  });

  it.each(['00000000-0000-7000-8000-000000000000', 'licensing-law'])('does not know %s', async (id) => {
    expect(await app.as('learner').get(`/api/laws/${id}`)).toMatchObject({ status: 404 });
  });
});

it('loads the same file twice without a change', async () => {
  const before = await laws('size=100');

  await app.app.get(LawsLoader).load(join(import.meta.dirname, '../../../../content'));

  expect(await laws('size=100')).toEqual(before);
});
