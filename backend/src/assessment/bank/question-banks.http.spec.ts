import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { QuestionsService } from './questions.service.js';

const words = (zh: string, en = `${zh} in English`) => ({ 'zh-CN': zh, en });
const item = { type: 'true-false', area: 'K2', text: words('对吗？'), answer: true, explanation: words('因为') };

interface Made {
  id: string;
  revision: number;
}

describe('/api/question-banks', () => {
  let app: TestApp;
  let bankId: string;
  let bankSlug: string;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());
  beforeEach(async () => {
    const { body } = await trainer().post('/api/question-banks', { title: words('题库') });
    bankId = body.id;
    bankSlug = body.slug;
  });

  const trainer = () => app.as('trainer');
  const create = async (place: object = {}): Promise<Made> =>
    (await trainer().post('/api/questions', { bankId, ...place, item })).body;
  const become = ({ id, revision }: Made, state: string) =>
    trainer().put(`/api/questions/${id}/state`, { revision, state });
  const category = async (name: string, parentId: string | null = null): Promise<string> => {
    const { status, body } = await trainer().post(`/api/question-banks/${bankId}/categories`, {
      parentId,
      title: words(name),
    });
    expect(status).toBe(201);
    return body.items.find((one: { title: string }) => one.title === name).id;
  };
  const drawn = async () => (await app.app.get(QuestionsService).readyByBank()).get(bankSlug) ?? [];

  it('lists the banks with how much is in them', async () => {
    await become(await create(), 'ready');
    await create();

    const { items } = (await trainer().get('/api/question-banks?size=100')).body;

    expect(items.find((bank: Made) => bank.id === bankId)).toMatchObject({ questions: 2, ready: 1, drafts: 1 });
    const again = await trainer().post('/api/question-banks', { title: words('同名'), slug: bankSlug });
    expect([again.status, again.body.type]).toEqual([409, '/problems/question-bank-taken']);
  });

  describe('categories', () => {
    const move = (id: string, body: object) => trainer().patch(`/api/question-banks/categories/${id}`, body);
    const paths = async () =>
      (await trainer().get(`/api/question-banks/${bankId}/categories`)).body.items.map(
        ({ path }: { path: string }) => path,
      );

    it('moves one with everything below it, and never into itself', async () => {
      const a = await category('甲');
      const b = await category('乙', a);
      const c = await category('丙', b);
      const d = await category('丁');
      await become(await create({ categoryId: c }), 'ready');

      expect((await move(b, { parentId: d, title: words('乙二') })).status).toBe(204);

      expect(await paths()).toEqual(expect.arrayContaining(['甲', '丁', '丁/乙二', '丁/乙二/丙']));
      expect((await drawn())[0]?.category).toBe('丁/乙二/丙');
      expect((await move(d, { parentId: c })).body.type).toBe('/problems/category-out-of-place');
    });

    it('keeps names apart, and goes only so deep', async () => {
      let at: string | null = null;
      for (const name of '一二三四五六') at = await category(name, at);

      const deep = await trainer().post(`/api/question-banks/${bankId}/categories`, {
        parentId: at,
        title: words('七'),
      });
      const twin = await trainer().post(`/api/question-banks/${bankId}/categories`, { title: words('一') });
      const top = await category('另');

      expect([deep, twin].map(({ body }) => body.type)).toEqual([
        '/problems/category-out-of-place',
        '/problems/category-taken',
      ]);
      expect((await move(top, { title: words('一') })).body.type).toBe('/problems/category-taken');
      expect((await move(top, { title: words('有/斜线') })).status).toBe(400);
    });

    it('goes only when it is empty', async () => {
      const a = await category('甲');
      const b = await category('乙', a);
      const { id } = await create({ categoryId: b });
      const remove = (categoryId: string) => trainer().delete(`/api/question-banks/categories/${categoryId}`);

      expect((await remove(a)).body.type).toBe('/problems/category-not-empty');
      expect((await remove(b)).body.type).toBe('/problems/category-not-empty');
      await trainer().post('/api/questions/changes', { changes: [{ ids: [id], categoryId: null }] });
      expect((await remove(b)).status).toBe(204);
      expect((await remove(b)).status).toBe(404);
    });
  });
});
