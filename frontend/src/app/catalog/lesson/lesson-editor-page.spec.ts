import type { DraftSave, LessonDraft, LessonPreview } from '@lms/contract/catalog/lesson-draft';
import { Confirm } from '../../shared/ui/confirm';
import { Notices } from '../../shared/ui/notices';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { LessonEditorPage } from './lesson-editor-page';

const AT = '2026-06-15T02:32:05.000Z';

const side = (words: string, line: number) => ({
  source: words,
  line,
  block: { id: `text-${words}`, kind: 'text' as const, html: `<p>${words}</p>` },
});

const preview = (more: Partial<LessonPreview> = {}): LessonPreview => ({
  rows: [
    { kind: 'text', 'zh-CN': side('甲', 1), en: side('A', 1) },
    { kind: 'text', 'zh-CN': side('乙', 3), en: side('B', 3) },
  ],
  ...{ faults: [], missing: 0, characters: 2, readingMinutes: 1 },
  ...more,
});

const draft = (more: Partial<LessonDraft> = {}): LessonDraft => ({
  lessonId: 'lesson-1',
  course: { id: 'course-1', code: 'A03', title: '收件与告知' },
  module: { number: 1, title: '单元一' },
  number: 2,
  text: {
    title: { 'zh-CN': '五种处理', en: 'Five responses' },
    summary: { 'zh-CN': '', en: '' },
    minutes: 6,
    markdown: { 'zh-CN': '甲\n\n乙', en: 'A\n\nB' },
  },
  preview: preview(),
  basis: [],
  ...{ version: 2, revision: 0, savedAt: null, savedBy: null, notice: null },
  ...more,
});

interface Server {
  view?: Partial<LessonDraft>;
  save?: (body: DraftSave) => unknown;
  published?: LessonDraft;
}

const saved = ({ base }: DraftSave) => ({ revision: base + 1, version: 2, savedAt: AT, preview: preview() });

async function render({ view = {}, save = saved, published = draft({ version: 3 }) }: Server = {}) {
  const asked: unknown[] = [];
  const said: string[] = [];
  const rendering = await open(LessonEditorPage, {
    url: '/author/lessons/lesson-1',
    path: 'author/lessons/:lessonId',
    scope: 'catalog',
    providers: [
      { provide: Confirm, useValue: { ask: (question: unknown) => (asked.push(question), Promise.resolve(true)) } },
      { provide: Notices, useValue: { say: (text: string) => (said.push(text), Promise.resolve(false)) } },
    ],
    answer: (request: FakeRequest) => {
      if (request.method === 'PUT') return save(request.body as DraftSave);
      if (request.url.endsWith('/publication')) return published;
      if (request.url.endsWith('/preview')) return preview();
      return request.url.endsWith('/versions') ? { items: [], total: 0 } : draft(view);
    },
  });
  const saves = () => rendering.sent.filter(({ method }) => method === 'PUT').map(({ body }) => body as DraftSave);
  const write = async (row: number, language: string, words: string) => {
    const area = document.querySelectorAll<HTMLTextAreaElement>(`lms-draft-row-editor textarea[lang=${language}]`)[row];
    if (!area) throw new Error('no such row');
    area.value = words;
    area.dispatchEvent(new Event('input'));
    await rendering.page.settle();
  };
  return { ...rendering, asked, said, saves, write };
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 1400));
const press = (key: string) =>
  document.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true }));

describe('LessonEditorPage', () => {
  it('shows both languages of each block beside what they become', async () => {
    const { page } = await render();

    const areas = [...document.querySelectorAll<HTMLTextAreaElement>('lms-draft-row-editor textarea')];
    expect(areas.map(({ value }) => value)).toEqual(['甲', 'A', '乙', 'B']);
    expect([...document.querySelectorAll('lms-lesson-block')].map(({ textContent }) => textContent.trim())).toEqual([
      '甲',
      '乙',
    ]);
    expect(page.text).toContain('没有改动');
  });

  it('saves a moment after the last key, and says when', async () => {
    const { page, saves, write } = await render();

    await write(0, 'zh-CN', '甲改');
    await quiet();
    await page.settle();

    expect(saves()).toMatchObject([{ base: 0, markdown: { 'zh-CN': '甲改\n\n乙', en: 'A\n\nB' }, minutes: 6 }]);
    expect(page.text).toContain('已保存 10:32:05');
  });

  it('saves at once on Ctrl+S, with the revision of the last save', async () => {
    const { page, saves, write } = await render();

    await write(0, 'zh-CN', '甲一');
    press('s');
    await page.settle();
    await write(0, 'zh-CN', '甲二');
    press('s');
    await page.settle();

    expect(saves().map(({ base }) => base)).toEqual([0, 1]);
  });

  it('marks what is not translated, in the page and in the Markdown', async () => {
    const { page, saves, write } = await render();

    await write(1, 'en', '');
    press('s');
    await page.settle();

    expect(page.text).toContain('缺译文');
    expect(saves()[0]?.markdown.en).toBe('A\n\n<!-- untranslated -->');
  });

  it('tells faults in the row they belong to, and does not publish', async () => {
    const fault = {
      language: 'zh-CN' as const,
      line: 3,
      row: 1,
      key: 'law-unknown' as const,
      reason: '',
      detail: '月球法',
    };
    const { page } = await render({ view: { revision: 1, savedAt: AT, preview: preview({ faults: [fault] }) } });

    expect(document.querySelectorAll('lms-draft-row-editor')[1]?.textContent).toContain('法规库里没有“月球法”');
    expect(page.text).toContain('还有错误或缺译文');
  });

  it('lets the author choose when somebody else has saved meanwhile', async () => {
    const other = { revision: 7, savedAt: AT, savedBy: '陆明远' };
    const { page, saves, write } = await render({
      save: (body) => (body.base < 7 ? new FakeProblem('draft-moved-on', other) : saved(body)),
    });
    await write(0, 'zh-CN', '甲改');
    press('s');
    await page.settle();
    expect(page.text).toContain('陆明远在 10:32:05 保存了这份草稿');

    await page.click('用我的覆盖对方的');

    expect(saves().map(({ base }) => base)).toEqual([0, 7]);
    expect(page.text).toContain('已保存');
  });

  it('asks once and publishes', async () => {
    const { page, writes, asked, said } = await render({ view: { revision: 4, savedAt: AT } });

    await page.click('发布');

    expect(asked).toHaveLength(1);
    expect(writes().map(({ url, body }) => [url, body])).toEqual([['/api/lessons/lesson-1/publication', { base: 4 }]]);
    expect(said).toEqual(['已发布，学员现在看到的是新版本。']);
  });

  it('inserts a block below the one that is being written, and deletes one', async () => {
    const { page, saves } = await render();
    document
      .querySelectorAll<HTMLTextAreaElement>('lms-draft-row-editor textarea')[0]
      ?.dispatchEvent(new Event('focus'));
    await page.settle();

    await page.click('小标题');
    await page.click('删除');
    press('s');
    await page.settle();

    expect(document.querySelectorAll('lms-draft-row-editor')).toHaveLength(2);
    expect(saves().at(-1)?.markdown['zh-CN']).toBe('甲\n\n乙');
  });
});
