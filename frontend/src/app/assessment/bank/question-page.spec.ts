import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { Item } from '@lms/contract/assessment/item';
import type { QuestionView } from '@lms/contract/assessment/question';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { Confirm } from '../../shared/ui/confirm';
import { Notices } from '../../shared/ui/notices';
import { QuestionEditPage } from './question-edit-page';
import { QuestionNewPage } from './question-new-page';
import { QuestionPage } from './question-page';

const AT = '2026-06-15T02:32:05.000Z';
const item = Item.parse({
  ...{ type: 'true-false', area: 'K2', slug: 'one', text: '对吗？', answer: true },
  explanation: { zh: '因为', en: 'Because' },
});
const version = (number: number, more: object = {}) => ({
  ...{ number, origin: 'app' as const, createdAt: AT, createdBy: '陆明远', readyAt: AT, isDrawn: false, attempts: 0 },
  ...more,
});
const question = (more: Partial<QuestionView> = {}): QuestionView => ({
  ...{
    id: 'one',
    bankId: 'b',
    slug: 'one',
    revision: 4,
    type: 'true-false',
    text: '对吗？',
    area: 'K2',
    difficulty: 2,
  },
  ...{ tags: [], basis: [], categoryId: null, category: '收件', state: 'ready', hasDraft: true, untranslated: true },
  ...{ origin: 'app', attempts: 7, changedAt: AT, bank: { slug: 'a03', title: 'A03' }, item },
  missing: [{ path: 'text', text: '对吗？' }],
  versions: [version(2, { readyAt: null }), version(1, { isDrawn: true, attempts: 7 })],
  quizzes: [{ id: 'q', code: 'A03', title: '收件', how: 'drawn' }],
  ...more,
});
const VIEW = { type: 'true-false', text: '对吗？', points: 1, area: 'K2', hints: [] };
const STATISTICS = {
  enough: 5,
  versions: [{ number: 1, answers: 7, facility: 57.1, discrimination: null, options: [] }],
};
const CHANGES = [{ path: 'text.zh-CN', before: '对么？', after: '对吗？' }];

function answering(put: unknown = question({ hasDraft: false }), losses: object[] = []) {
  return ({ method, url, body }: FakeRequest): unknown => {
    if (url === '/api/questions/previews')
      return { view: VIEW, feedback: (body as { answer?: object }).answer ? { verdict: 'right', points: 1 } : null };
    if (url === '/api/quiz-losses') return { items: losses, total: losses.length };
    if (method === 'PUT') return put;
    if (method === 'POST') return put;
    if (url.includes('/statistics')) return STATISTICS;
    if (url.includes('/diff')) return { from: 1, to: 2, changes: CHANGES };
    if (url.includes('/categories')) return { items: [], uncategorised: 0 };
    if (url.startsWith('/api/question-banks')) return { items: [{ id: 'b', title: 'A03', questions: 1 }], total: 1 };
    return question();
  };
}

async function render(page: typeof QuestionPage | typeof QuestionEditPage | typeof QuestionNewPage, put?: unknown) {
  const said: string[] = [];
  const say = (text: string) => Promise.resolve(void said.push(text));
  const [url, path] =
    page === QuestionNewPage
      ? ['/questions/new', 'questions/new']
      : page === QuestionEditPage
        ? ['/questions/one/edit', 'questions/:questionId/edit']
        : ['/questions/one', 'questions/:questionId'];
  const opened = await open(page, {
    ...{ url, path, scope: 'questions', as: me('trainer'), answer: answering(put) },
    providers: [provideTranslocoScope('assessment'), { provide: Notices, useValue: { say } }],
  });
  return { ...opened, said };
}

jest.setTimeout(30_000);

describe('a question', () => {
  it('shows its wordings and what differs, where it is used and how it did', async () => {
    const { page } = await render(QuestionPage);

    for (const words of [
      '第 2 版',
      '第 1 版',
      '正在抽用',
      '对么？',
      'A03 收件',
      '可抽到',
      '7 次作答',
      '57 %',
      '缺英文',
    ])
      expect(page.text).toContain(words);
  });

  it('is answered for trial', async () => {
    const { page, writes } = await render(QuestionPage);
    document.querySelector<HTMLInputElement>('lms-item-player input')?.click();
    await page.settle();

    await page.click('试评');

    expect(writes().at(-1)?.body).toMatchObject({ answer: { type: 'true-false' } });
  });

  it('takes the new wording into use, naming the revision that was seen', async () => {
    const { page, writes } = await render(QuestionPage);

    await page.click('启用新版本');

    expect(writes().find(({ method }) => method === 'PUT')).toMatchObject({
      url: '/api/questions/one/state',
      body: { revision: 4, state: 'ready' },
    });
    expect(page.has('button', '启用新版本')).toBe(false);
  });

  it('says that somebody else was faster', async () => {
    const { page, said } = await render(QuestionPage, new FakeProblem('moved-on'));

    await page.click('退回草稿');

    expect(said).toHaveLength(1);
  });

  it('is translated text by text', async () => {
    const { page, writes } = await render(QuestionPage);
    await page.click('编辑英文');
    await page.fill('英文：题干', 'Right?');

    await page.submit();

    expect(writes().find(({ method }) => method === 'PUT')).toMatchObject({
      url: '/api/questions/one/translation',
      body: { revision: 4, texts: [{ path: 'text', en: 'Right?' }] },
    });
  });
});

describe('writing a question', () => {
  it('saves what was changed, and leads back', async () => {
    const { page, writes } = await render(QuestionEditPage);
    await page.fill('题干 · 中文', '是这样吗？');
    await page.fill('标签', '收件，受理');

    await page.submit();

    expect(writes().find(({ method }) => method === 'PUT')?.body).toMatchObject({
      revision: 4,
      item: { text: { 'zh-CN': '是这样吗？', en: '是这样吗？' }, tags: ['收件', '受理'] },
    });
    expect(TestBed.inject(Router).url).toBe('/questions/one');
  });

  it('names each field that is wrong', async () => {
    const { page, writes } = await render(
      QuestionNewPage,
      new FakeProblem('invalid-request', { errors: [{ pointer: '#/item/answer', detail: '不能这样' }] }),
    );
    await page.fill('题型', 'true-false');

    await page.submit();
    expect(page.alert()).toContain('题干 · 中文');
    expect(page.alert()).toContain('请填写这一项');
    expect(writes().filter(({ url }) => url === '/api/questions')).toEqual([]);

    await page.fill('题干 · 中文', '对吗？');
    await page.submit();
    expect(page.text).toContain('不能这样');
  });

  it('has the browser ask before what was written is lost', async () => {
    const { page } = await render(QuestionEditPage);
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);

    await page.fill('题干 · 中文', '是这样吗？');

    expect(leave()).toBe(true);
  });

  it('makes one of any type, in a bank', async () => {
    const { page, writes } = await render(QuestionNewPage);
    await page.fill('题型', 'true-false');
    await page.fill('题干 · 中文', '对吗？');
    await page.fill('解析 · 中文', '因为');

    await page.submit();

    expect(writes().find(({ url }) => url === '/api/questions')?.body).toMatchObject({
      bankId: 'b',
      categoryId: null,
      item: { type: 'true-false', answer: true, text: { 'zh-CN': '对吗？' } },
    });
  });
});

describe('taking a question from quizzes that need it', () => {
  it('asks first, with which quizzes would be short and by how much', async () => {
    const asked: string[] = [];
    const shortfall = {
      section: 0,
      field: 'draw',
      says: '',
      key: 'pool-too-small',
      subject: '',
      asked: 8,
      available: 7,
    };
    const { page, sent } = await open(QuestionPage, {
      ...{ url: '/questions/one', path: 'questions/:questionId', scope: 'questions', as: me('trainer') },
      answer: answering(undefined, [{ id: 'q', code: 'A03', title: '收件', shortfalls: [shortfall] }]),
      providers: [
        provideTranslocoScope('assessment'),
        { provide: Confirm, useValue: { ask: ({ text }: { text: string }) => (asked.push(text), false) } },
      ],
    });

    await page.click('停用');

    expect(asked[0]).toContain('A03 收件（要 8 题，只剩 7 题）');
    expect(sent.some(({ url }) => url.endsWith('/state'))).toBe(false);
  });
});
