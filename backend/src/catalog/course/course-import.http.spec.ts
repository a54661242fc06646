import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { makeCourse } from '../testing/make-course.js';

let slug = 0;

describe('a course of the content files', () => {
  let app: TestApp;
  let name: string;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());
  beforeEach(() => (name = `import-${String(++slug)}`));

  const bring = (markdown: string, media?: Record<string, string>) =>
    makeCourse(app, { slug: name, lessons: { only: markdown }, ...(media && { media }) });
  const read = (lessonId: string | undefined) => app.as('learner').get(`/api/lessons/${String(lessonId)}`);
  const draftOf = (lessonId: string | undefined) => app.as('trainer').get(`/api/lessons/${String(lessonId)}/draft`);
  const edit = async (lessonId: string | undefined, words: string, isPublished: boolean) => {
    const { text, revision } = (await draftOf(lessonId)).body;
    const markdown = { 'zh-CN': words, en: words };
    const path = `/api/lessons/${String(lessonId)}`;
    const { body } = await app.as('trainer').put(`${path}/draft`, { ...text, markdown, base: revision });
    if (isPublished) await app.as('trainer').post(`${path}/publication`, { base: body.revision });
  };

  it('becomes a new version where the live one came from a file', async () => {
    const { lessonIds } = await bring('甲');
    await bring('乙');

    expect((await read(lessonIds[0])).body).toMatchObject({ version: 2, blocks: [{ html: '<p>乙</p>' }] });
  });

  it('makes no new version of what did not change', async () => {
    const { lessonIds } = await bring('甲');
    await bring('甲');

    expect((await read(lessonIds[0])).body.version).toBe(1);
  });

  it('never overwrites what a person published: the file becomes a draft with a notice', async () => {
    const { lessonIds } = await bring('甲');
    await edit(lessonIds[0], '人写的', true);
    await bring('乙');

    expect((await read(lessonIds[0])).body.blocks).toMatchObject([{ html: '<p>人写的</p>' }]);
    expect((await draftOf(lessonIds[0])).body).toMatchObject({
      notice: 'file-changed',
      text: { markdown: { en: '\n乙' } },
    });
  });

  it('never overwrites a draft: its author is told', async () => {
    const { lessonIds } = await bring('甲');
    await edit(lessonIds[0], '正在写', false);
    await bring('乙');

    expect((await read(lessonIds[0])).body.blocks).toMatchObject([{ html: '<p>乙</p>' }]);
    expect((await draftOf(lessonIds[0])).body).toMatchObject({
      notice: 'file-changed',
      text: { markdown: { en: '正在写' } },
      version: 3,
    });
  });

  it('serves its pictures unchangeable and harmless', async () => {
    const figure = '![图](media/five.svg)';
    const { lessonIds } = await bring(figure, { 'media/five.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    const [{ src }] = (await read(lessonIds[0])).body.blocks;

    const { status, headers, raw } = await app.as('learner').get(src);
    await bring(figure, { 'media/five.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>' });

    expect(status).toBe(200);
    expect(raw.toString()).toContain('<svg');
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect((await read(lessonIds[0])).body.blocks[0].src).not.toBe(src);
    expect((await app.as('learner').get(src)).status).toBe(200);
    expect((await app.anonymous().get(src)).status).toBe(401);
  });

  it('is found in the catalogue by code, title and track', async () => {
    const { id } = await makeCourse(app, { slug: name, code: 'B42', title: '独特 100% 标题' });
    const found = async (query: string) =>
      (await app.as('learner').get(`/api/courses?${query}`)).body.items.map((course: { id: string }) => course.id);

    expect(await found('search=b42')).toEqual([id]);
    expect(await found(`search=${encodeURIComponent('独特 100%')}`)).toEqual([id]);
    expect(await found(`search=${encodeURIComponent('独特_100')}`)).toEqual([]);
    expect(await found('search=b42&track=B')).toEqual([]);
    expect((await app.as('learner').get('/api/courses?track=Z')).status).toBe(400);
  });
});
