import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { ImportIntoBank } from './import-into-bank.service.js';
import { LARGEST_IMPORT } from '../../../contract/assessment/exchange.js';

const words = (text: string) => ({ 'zh-CN': text, en: text });
const BYTES = { 'content-type': 'application/octet-stream' };
const GIFT = `$CATEGORY: 行政许可/期限

// [id:days]
How many working days? {#5}

Is the notice given once? {T}

Which? {
`;

describe('files of questions', () => {
  let app: TestApp;
  let bankId: string;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());
  beforeEach(async () => {
    bankId = (await app.as('trainer').post('/api/question-banks', { title: words('题库') })).body.id;
  });

  const send = (path: string, text: string | Buffer, who: TestCaller = app.as('trainer')) =>
    who.post(`/api/question-banks/${bankId}/${path}`, Buffer.from(text), BYTES);
  const questions = async () => (await app.as('trainer').get(`/api/questions?bank=${bankId}`)).body.items;
  const look = (text: string) => send('import-looks?format=gift&area=K2', text);
  const bring = (text: string) => send('imports?format=gift&area=K2&state=ready', text);

  it('are looked at without anything being written', async () => {
    const { status, body } = await look(GIFT);

    expect(status).toBe(200);
    expect(body.counts).toEqual({ ready: 2, duplicate: 0, unchanged: 0, invalid: 1 });
    expect(body.written).toBeNull();
    expect(body.questions[2]).toEqual({
      state: 'invalid',
      line: 8,
      reason: '大括号“{”“}”不成对',
      question: null,
    });
    expect(await questions()).toEqual([]);
  });

  it('are brought in with their categories, and a second time change nothing', async () => {
    const first = await bring(GIFT);
    const second = await bring(GIFT);

    expect([first.status, first.body.written]).toEqual([201, { created: 2, changed: 0 }]);
    expect(second.body.written).toEqual({ created: 0, changed: 0 });
    expect(second.body.counts).toMatchObject({ ready: 0, unchanged: 2, invalid: 1 });
    expect(await questions()).toEqual([
      expect.objectContaining({ slug: 'days', type: 'numeric', state: 'ready', category: '行政许可 / 期限' }),
      expect.objectContaining({ type: 'true-false', area: 'K2' }),
    ]);
  });

  it('are brought in from the command line into a bank of that name, and a second time write nothing', async () => {
    const into = app.app.get(ImportIntoBank);
    const asked = { bank: 'from-file', call: { format: 'gift', area: 'K2', state: 'ready' } as const };
    const bytes = Buffer.from(GIFT);

    const first = await into.bring({ ...asked, bytes });
    const second = await into.bring({ ...asked, bytes });

    expect([first.written, second.written]).toEqual([
      { created: 2, changed: 0 },
      { created: 0, changed: 0 },
    ]);
    expect(second.examined.map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'invalid']);
    const { items } = (await app.as('trainer').get('/api/question-banks?size=100')).body;
    bankId = items.find(({ slug }: { slug: string }) => slug === 'from-file').id;
    expect(await questions()).toMatchObject([{ slug: 'days', state: 'ready' }, { type: 'true-false' }]);
  });

  it('make a new wording of a question that the bank has', async () => {
    await bring(GIFT);

    const { body } = await bring(GIFT.replace('{#5}', '{#6}'));

    expect(body.written).toEqual({ created: 0, changed: 1 });
    const [question] = await questions();
    expect(question).toMatchObject({ slug: 'days', hasDraft: true });
  });

  it('go out as they came in, and what a format cannot hold is named', async () => {
    await bring(GIFT);
    const item = {
      ...{ type: 'ordering', area: 'K3', text: words('排序'), name: '步骤', order: ['a', 'b'] },
      choices: [
        { id: 'a', text: words('一') },
        { id: 'b', text: words('二') },
      ],
    };
    await app.as('trainer').post('/api/questions', { bankId, item });

    const told = await app.as('trainer').get(`/api/question-banks/${bankId}/export-look?format=gift`);
    const file = await app.as('trainer').get(`/api/question-banks/${bankId}/export?format=gift`);

    expect(told.body).toEqual({ questions: 2, leftOut: [{ name: '步骤', reason: 'GIFT has no ordering' }] });
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="bank-.*\.gift\.txt"$/);
    const again = await send('import-looks?format=gift&area=K2', file.raw);
    expect(again.body.counts).toEqual({ ready: 0, duplicate: 0, unchanged: 2, invalid: 0 });
  });

  it.each(['moodle-xml', 'csv', 'yaml'])('go out and come back as %s', async (format) => {
    await bring(GIFT);

    const { status, raw } = await app.as('trainer').get(`/api/question-banks/${bankId}/export?format=${format}`);
    const again = await send(`import-looks?format=${format}&area=K2`, raw);

    expect(status).toBe(200);
    expect(again.body.counts).toEqual({ ready: 0, duplicate: 0, unchanged: 2, invalid: 0 });
  });

  it('are refused to learners, of another kind, without a bank, and when too large', async () => {
    const learner = app.as('learner');
    const ask = async (answer: Promise<{ status: number }>) => (await answer).status;

    expect(await ask(send('imports?format=gift', GIFT, learner))).toBe(403);
    expect(await ask(send('import-looks?format=gift', GIFT, learner))).toBe(403);
    expect(await ask(learner.get(`/api/question-banks/${bankId}/export?format=gift`))).toBe(403);
    expect(await ask(send('imports?format=word', GIFT))).toBe(400);
    expect(await ask(app.as('trainer').post(`/api/question-banks/${bankId}/imports?format=gift`, { a: 1 }))).toBe(415);
    expect(await ask(send('imports?format=gift', Buffer.alloc(LARGEST_IMPORT + 1, 'x')))).toBe(413);
    const { status, body } = await send('imports?format=gift', 'a {T}\n\n'.repeat(2001));
    expect([status, body.type]).toEqual([413, '/problems/import-too-large']);
    bankId = '00000000-0000-7000-8000-000000000000';
    expect(await ask(bring(GIFT))).toBe(404);
  });
});
