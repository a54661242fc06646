import { provideTranslocoScope } from '@jsverse/transloco';
import type { QuestionSummary } from '@lms/contract/assessment/question';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { Notices } from '../../shared/ui/notices';
import { QuestionListPage } from './question-list-page';

const question = (id: string, more: Partial<QuestionSummary> = {}): QuestionSummary => ({
  ...{ id, bankId: 'b', slug: id, revision: 1, type: 'true-false', text: `题目${id}`, area: 'K2', difficulty: 2 },
  ...{ tags: ['收件'], basis: [], categoryId: null, category: '', state: 'draft', hasDraft: false },
  ...{ untranslated: false, origin: 'app', attempts: 3, changedAt: null },
  ...more,
});

const BANK = {
  id: 'b',
  slug: 'a03',
  title: 'A03',
  questions: 2,
  ready: 0,
  drafts: 2,
  titles: { 'zh-CN': 'A03', en: 'A03' },
};
const SHELF = {
  id: 'c',
  parentId: null,
  title: '收件',
  path: '收件',
  questions: 1,
  titles: { 'zh-CN': '收件', en: 'Intake' },
};

interface Wish {
  items?: QuestionSummary[];
  list?: unknown;
  query?: string;
  undo?: boolean;
}

async function render({
  items = [question('one'), question('two')],
  list,
  query = '?bank=b',
  undo = false,
}: Wish = {}) {
  const said: string[] = [];
  const say = (text: string, button?: string) => {
    said.push(text);
    return Promise.resolve(undo && button !== undefined);
  };
  const answer = ({ method, url, body }: FakeRequest): unknown => {
    if (method === 'POST' && url === '/api/questions/changes')
      return { changed: (body as { changes: { ids: string[] }[] }).changes.flatMap(({ ids }) => ids), unchanged: [] };
    if (method !== 'GET') return new FakeProblem('category-taken');
    if (url.startsWith('/api/question-banks/b/categories')) return { items: [SHELF], uncategorised: 1 };
    if (url.startsWith('/api/question-banks')) return { items: [BANK], total: 1 };
    if (url.startsWith('/api/questions/tags')) return { items: [{ tag: '收件', questions: 2 }], total: 1 };
    return list ?? { items, total: items.length };
  };
  const opened = await open(QuestionListPage, {
    ...{ url: `/questions${query}`, path: 'questions', scope: 'questions', as: me('trainer'), answer },
    providers: [provideTranslocoScope('assessment'), { provide: Notices, useValue: { say } }],
  });
  return { ...opened, said };
}

jest.setTimeout(30_000);

describe('the question bank', () => {
  it('shows what lies where, and what state it is in', async () => {
    const { page } = await render({ items: [question('one', { state: 'ready', hasDraft: true, untranslated: true })] });

    expect(page.link('题目one').getAttribute('href')).toBe('/questions/one');
    for (const words of ['可用', '有待启用的新版本', '缺英文', '依法办事', '收件']) expect(page.text).toContain(words);
    expect(page.link('收件').getAttribute('href')).toContain('category=c');
  });

  it('asks for what the address says', async () => {
    const { sent, page } = await render({ query: '?bank=b&state=ready&law=X&search=abc&page=2' });
    expect(page.text).toContain('依据： X');

    await page.fill('难度', '3');

    const asked = sent.filter(({ url }) => url === '/api/questions').at(-1)?.urlWithParams ?? '';
    for (const part of ['bank=b', 'state=ready', 'law=X', 'search=abc', 'difficulty=3', 'page=1'])
      expect(asked).toContain(part);
  });

  it('changes those that are chosen in one request, and puts them back', async () => {
    const { page, writes, said } = await render({ undo: true });
    page.field('选中：题目one').click();
    page.field('选中：题目two').click();
    await page.settle();
    expect(page.text).toContain('已选 2 题');
    await page.fill('改状态', 'ready');

    await page.submit();
    await page.settle();

    expect(writes().map(({ body }) => body)).toEqual([
      { changes: [{ ids: ['one', 'two'], state: 'ready' }] },
      {
        changes: [
          { ids: ['one'], state: 'draft' },
          { ids: ['two'], state: 'draft' },
        ],
      },
    ]);
    expect(said).toEqual(['已改动 2 题']);
  });

  it('says why a category was not made', async () => {
    const { page } = await render();
    await page.click('新建分类');
    await page.fill('中文名称', '收件');

    await page.submit();

    expect(page.alert()).toContain('已有同名的分类');
  });

  it('tells an empty bank from a filter that fits nothing, and tells an error', async () => {
    expect((await render({ items: [] })).page.text).toContain('还没有题目');
  });

  it('offers to clear filters that fit nothing', async () => {
    const { page } = await render({ items: [], query: '?bank=b&state=retired' });
    expect(page.text).toContain('没有符合条件的题目');
    expect(page.link('清除筛选').getAttribute('href')).toBe('/questions?bank=b');
  });

  it('tells what went wrong', async () => {
    const { page } = await render({ list: new FakeProblem('not-allowed') });
    expect(page.alert()).not.toBe('');
  });
});
