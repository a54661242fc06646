import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { contentId } from '../../platform/database/ids.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { BankStoringService } from './bank-storing.service.js';
import { AssessmentLoader } from './assessment.loader.js';
import { Question, QuestionVersion } from './question.entity.js';
import { QuestionsService } from './questions.service.js';

const content = join(import.meta.dirname, '..', '..', '..', '..', 'content');

describe('loading banks and quizzes', () => {
  let app: TestApp;
  let folder: string;
  let loaders: ContentLoaders;

  beforeAll(async () => {
    app = await startTestApp();
    folder = mkdtempSync(join(tmpdir(), 'lms-content-'));
    for (const part of ['question-banks', 'quizzes'])
      cpSync(join(content, part, 'a03.yaml'), join(folder, part, 'a03.yaml'));
    // Loaders of its own: the other domains' content is not needed here.
    loaders = new ContentLoaders(app.database, app.clock);
    const { app: nest, database } = app;
    const banks = nest.get(BankStoringService);
    new AssessmentLoader(loaders, database, banks, nest.get(QuestionsService), nest.get(QuizzesService)).onModuleInit();
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  const load = () => loaders.run(folder, false);
  const bank = () => join(folder, 'question-banks', 'a03.yaml');
  const edit = (from: string, to: string) => {
    writeFileSync(bank(), readFileSync(bank(), 'utf8').replace(from, to));
  };
  const versions = () => app.database.read.count(QuestionVersion);

  it('makes a quiz that one can start, and loads nothing twice', async () => {
    await load();
    await load();

    expect(await versions()).toBe(10);
    const { status, body } = await app
      .as('learner')
      .get(`/api/quizzes/${contentId('quiz', 'a03')}`, { 'accept-language': 'en' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ code: 'A03', questions: 8, timeLimitMinutes: 30, passPercent: 60, history: [] });
  });

  it('keeps the answered wording and makes a new version of a changed one', async () => {
    await load();
    edit('应当怎样处理？', '应当怎么办？');

    await load();

    const id = contentId('question', 'a03/a03-04');
    const all = await app.database.read.find(QuestionVersion, { where: { questionId: id }, order: { number: 'ASC' } });
    const question = await app.database.read.findOneByOrFail(Question, { id });
    expect(all.map(({ number }) => number)).toEqual([1, 2]);
    expect(question.latestVersionId).toBe(all[1]?.id);
  });

  it('offers what it loaded to quizzes, with category and tags', async () => {
    await load();

    const pool = (await app.app.get(QuestionsService).readyByBank()).get('a03') ?? [];

    expect(pool.find(({ slug }) => slug === 'a03-01')).toMatchObject({
      category: '收件/材料',
      tags: ['收件', '数据共享'],
    });
  });

  describe('after people have worked on it', () => {
    const at = (slug: string) => `/api/questions/${contentId('question', `a03/${slug}`)}`;
    const get = async (slug: string) => (await app.as('trainer').get(at(slug))).body;
    const change = async (slug: string, explanation: string) => {
      const { item, revision } = await get(slug);
      const wording = { ...item, explanation: { 'zh-CN': explanation, en: explanation } };
      expect((await app.as('trainer').put(at(slug), { revision, item: wording })).status).toBe(200);
    };
    const become = async (slug: string, state: string) => {
      const { revision } = await get(slug);
      expect((await app.as('trainer').put(`${at(slug)}/state`, { revision, state })).status).toBe(200);
    };

    it('undoes nothing that it does not change itself', async () => {
      await load();
      await change('a03-01', '人写的解析');
      await become('a03-01', 'ready');
      await become('a03-02', 'retired');
      const { body } = await app.as('trainer').get('/api/question-banks');
      const { item } = await get('a03-01');
      const own = { ...item, slug: 'own', text: { 'zh-CN': '自编题', en: 'Our own' } };
      await app.as('trainer').post('/api/questions', { bankId: body.items[0].id, item: own });
      edit('把窗口受理一件社保卡申领', '请把窗口受理一件社保卡申领');

      await load();

      expect((await get('a03-01')).item.explanation['zh-CN']).toBe('人写的解析');
      expect((await get('a03-02')).state).toBe('retired');
      expect((await get('a03-05')).item.text['zh-CN']).toContain('请把窗口');
      const { items } = (await app.as('trainer').get('/api/questions?search=自编题')).body;
      expect(items).toMatchObject([{ state: 'draft', origin: 'app', slug: 'own' }]);
    });

    it('offers a wording that the file changes after a person has as a draft', async () => {
      await load();
      await change('a03-03', '人写的解析');
      await become('a03-03', 'ready');
      edit('一份合格的', '一份完整的');

      await load();

      const { hasDraft, versions, item } = await get('a03-03');
      expect({ hasDraft, text: item.text['zh-CN'] }).toEqual({
        hasDraft: true,
        text: expect.stringContaining('一份完整的'),
      });
      expect(versions).toMatchObject([
        { number: 3, origin: 'file', readyAt: null },
        { number: 2, origin: 'app', isDrawn: true },
        { number: 1, origin: 'file' },
      ]);
    });
  });

  it('stops at a fault before anything is written', async () => {
    await load();
    const before = await versions();
    edit('type: ordering', 'type: riddle');

    await expect(load()).rejects.toThrow(/a03\.yaml:\d+: items\.4/);

    expect(await versions()).toBe(before);
  });
});
