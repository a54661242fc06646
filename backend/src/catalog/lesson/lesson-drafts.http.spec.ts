import type { LessonText } from '../../../contract/catalog/lesson-draft.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { makeCourse } from '../testing/make-course.js';

describe('/api/lessons/{id}/draft', () => {
  let app: TestApp;
  let lessonId: string;
  let courseId: string;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());
  beforeEach(async () => {
    const course = await makeCourse(app, { lessons: { first: '一段。' } });
    courseId = course.id;
    lessonId = course.lessonIds[0] ?? '';
  });

  const text = (markdown: string, more: Partial<LessonText> = {}): LessonText => ({
    title: { 'zh-CN': '新题', en: 'New title' },
    summary: { 'zh-CN': '', en: '' },
    minutes: 6,
    markdown: { 'zh-CN': markdown, en: markdown },
    ...more,
  });
  const get = () => app.as('trainer').get(`/api/lessons/${lessonId}/draft`);
  const save = (body: object) => app.as('trainer').put(`/api/lessons/${lessonId}/draft`, body);
  const publish = (base: number) => app.as('trainer').post(`/api/lessons/${lessonId}/publication`, { base });
  const read = () => app.as('learner').get(`/api/lessons/${lessonId}`);

  it('begins with the live version', async () => {
    const { status, body } = await get();

    expect(status).toBe(200);
    expect(body).toMatchObject({
      revision: 0,
      version: 2,
      savedAt: null,
      text: { title: { 'zh-CN': '课 first', en: 'Lesson first' }, minutes: 5 },
      preview: { rows: [{ kind: 'text', 'zh-CN': { source: '一段。', line: 2 } }], faults: [], missing: 0 },
    });
  });

  it('is for those who may write courses', async () => {
    expect((await app.as('learner').get(`/api/lessons/${lessonId}/draft`)).status).toBe(403);
    expect((await app.as('learner').put(`/api/lessons/${lessonId}/draft`, {})).status).toBe(403);
    expect((await app.as('learner').post(`/api/lessons/${lessonId}/publication`, { base: 0 })).status).toBe(403);
    expect((await app.as('learner').post('/api/lessons/preview', {})).status).toBe(403);
    expect((await app.as('trainer').get('/api/lessons/0196f1c2-0000-7000-8000-000000000000/draft')).status).toBe(404);
  });

  it('stays hidden from learners until it is published', async () => {
    const { body: saved } = await save({ ...text('改过。'), base: 0 });
    const before = (await read()).body;

    const { status, body } = await publish(saved.revision);

    expect([before.title, before.version]).toEqual(['课 first', 1]);
    expect([status, body.revision, body.version]).toEqual([200, 0, 3]);
    expect((await read()).body).toMatchObject({
      title: '新题',
      version: 2,
      minutes: 6,
      blocks: [{ html: '<p>改过。</p>' }],
    });
    expect((await app.as('learner').get(`/api/courses/${courseId}`)).body.version).toBe(2);
  });

  it('refuses a save or a publication that rests on an older draft, and says whose the newer one is', async () => {
    await save({ ...text('甲'), base: 0 });
    await save({ ...text('乙'), base: 1 });

    const stale = await save({ ...text('丙'), base: 1 });

    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ type: '/problems/draft-moved-on', revision: 2, savedBy: expect.any(String) });
    expect((await publish(1)).status).toBe(409);
    expect((await get()).body.text.markdown['zh-CN']).toBe('乙');
  });

  it('keeps one of two first saves that arrive together', async () => {
    const answers = await Promise.all(['甲', '乙'].map((words) => save({ ...text(words), base: 0 })));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('keeps a draft with faults but does not publish it', async () => {
    const { body } = await save({ ...text(':::law 行政许可法\n内容\n:::'), base: 0 });

    expect(body.preview.faults).toContainEqual(expect.objectContaining({ key: 'law-place', row: 0, line: 1 }));
    const refused = await publish(body.revision);
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/lesson-not-ready']);
  });

  it('counts what is not translated and does not publish it', async () => {
    const { body } = await save({
      ...text('甲', { title: { 'zh-CN': '题', en: '' }, markdown: { 'zh-CN': '甲\n\n乙', en: 'A' } }),
      base: 0,
    });

    expect(body.preview.missing).toBe(2);
    expect((await publish(body.revision)).status).toBe(409);
  });

  it('has nothing to publish where nothing was saved', async () => {
    const { status, body } = await publish(0);

    expect([status, body.type]).toEqual([409, '/problems/nothing-to-publish']);
  });

  it('names each field that is wrong', async () => {
    const { status, body } = await save({ ...text('甲'), minutes: 0, base: -1 });

    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/minutes', '#/base']);
  });

  it('shows markup of a preview as text, never as markup', async () => {
    const { status, body } = await app
      .as('trainer')
      .post('/api/lessons/preview', { ...text('<img src=x onerror=alert(1)>'), lessonId });

    expect(status).toBe(200);
    expect(body.rows[0]['zh-CN'].block.html).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
  });

  it('keeps every version', async () => {
    const { body } = await save({ ...text('改过。'), base: 0 });
    await publish(body.revision);
    await save({ ...text('再改。'), base: 0 });

    const { body: history } = await app.as('trainer').get(`/api/lessons/${lessonId}/versions`);

    expect(history.items).toMatchObject([
      { number: 3, state: 'draft', origin: 'editor', by: expect.any(String) },
      { number: 2, state: 'live', origin: 'editor' },
      { number: 1, state: 'archived', origin: 'file', by: null },
    ]);
  });

  it('shows authors which lessons have drafts', async () => {
    await save({ ...text('甲'), base: 0 });

    const { body } = await app.as('trainer').get(`/api/courses/${courseId}/authoring`);

    expect(body.modules[0].lessons).toMatchObject([
      { id: lessonId, liveVersion: 1, draft: { version: 2, missing: 0, notice: null } },
    ]);
    expect((await app.as('learner').get(`/api/courses/${courseId}/authoring`)).status).toBe(403);
  });
});
