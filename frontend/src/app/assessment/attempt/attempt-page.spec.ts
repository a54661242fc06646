import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { PaperSlot, SaveAnswer } from '@lms/contract/assessment/attempt';
import { Confirm } from '../../shared/ui/confirm';
import type { Question } from '../../shared/ui/question';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { ATTEMPT, running, slot, summary } from '../testing/attempts';
import { AttemptPage } from './attempt-page';

const saved = ({ body, url }: FakeRequest) => {
  const { sequence, answer } = body as SaveAnswer;
  return { slot: Number(url.split('/').at(-1)), sequence, answer, savedAt: '2026-06-15T01:02:05.000Z' };
};

interface Server {
  view?: object;
  save?: (request: FakeRequest) => unknown;
  question?: string;
  /** What was noted of the attempt. */
  events?: object[];
  /** What the server says once the page was turned. */
  turned?: object;
  /** What the server says of the clock, where it is other than at the start. */
  pulse?: object;
}

const NOTED = {
  ...{ id: 'e1', kind: 'focus-lost', at: '2026-06-15T01:05:09.000Z', by: null, reason: null, facts: {} },
};

const PULSE = {
  serverTime: '2026-06-15T01:00:00.000Z',
  deadline: '2026-06-15T01:30:00.000Z',
  pausedAt: null,
  state: 'running',
  isHolder: true,
};

async function render({
  view = running(),
  save = saved,
  question = '1',
  pulse = {},
  turned,
  events = [],
}: Server = {}) {
  const asked: Question[] = [];
  const confirm = { ask: (one: Question) => (asked.push(one), Promise.resolve(true)) };
  const rendering = await open(AttemptPage, {
    url: `/quizzes/attempts/${ATTEMPT}?slot=${question}`,
    path: 'quizzes/attempts/:attemptId',
    scope: 'assessment',
    providers: [{ provide: Confirm, useValue: confirm }],
    answer: (request) => {
      if (request.url.endsWith('/pulse')) return { ...PULSE, ...pulse };
      if (request.url.endsWith('/page')) return turned;
      if (request.url.includes('/events')) return { items: events, total: events.length };
      if (request.method === 'PUT') return save(request);
      if (request.url.endsWith('/submission')) return { ...running(), ...summary() };
      return view;
    },
  });
  const saves = () =>
    rendering.sent.filter(({ method, url }) => method === 'PUT' && !url.endsWith('/pulse') && !url.endsWith('/page'));
  const choose = async (index: number) => {
    const before = saves().length;
    document.querySelectorAll<HTMLInputElement>('lms-item-player input')[index]?.click();
    await until(() => saves().length > before);
    await rendering.page.settle();
  };
  return { ...rendering, asked, saves, choose };
}

/** Waits for what comes after the pause in which changes are gathered. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('AttemptPage', () => {
  beforeAll(() => {
    window.scrollTo = () => undefined;
    Element.prototype.scrollIntoView = () => undefined;
    HTMLDialogElement.prototype.close = () => undefined;
  });
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    sessionStorage.setItem(`lms.lease.${ATTEMPT}`, 'lease-1');
  });

  it('shows one question, the time left and what is open', async () => {
    const { page } = await render();

    for (const words of [
      '第1道题干',
      '第 1 题',
      '共 2 题',
      '单选题',
      '2 分',
      '已答 0，未答 2',
      '第 1 次作答，共可 3 次',
    ]) {
      expect(page.text).toContain(words);
    }
    expect(document.querySelector('[role=timer]')?.textContent).toMatch(/^(30:00|29:5\d)$/);
    expect(page.text).not.toContain('第2道题干');
  });

  it('saves a choice with its sequence and the lease of the window, and says when', async () => {
    const { page, saves, choose } = await render();

    await choose(1);

    expect(saves().map(({ url, body }) => [url, body])).toEqual([
      [
        `/api/attempts/${ATTEMPT}/answers/1`,
        { sequence: 1, answer: { type: 'single-choice', choice: 'b' }, lease: 'lease-1' },
      ],
    ]);
    expect(page.text).toContain('已保存 09:02:05');
    expect(page.text).toContain('已答 1，未答 1');
  });

  it('keeps an answer that cannot be sent, says so, and sends it on request', async () => {
    let isUp = false;
    const { page, saves, choose } = await render({
      save: (request) => (isUp ? saved(request) : new FakeProblem('unavailable')),
    });
    await choose(0);
    expect(page.text).toContain('网络断开，您可以继续答题');
    expect(page.text).toContain('离线，1 题待上传');

    isUp = true;
    await page.click('现在重试');

    expect(saves().at(-1)?.body).toMatchObject({ sequence: 1, answer: { choice: 'a' } });
    expect(page.text).toContain('已保存 09:02:05');
  });

  it('becomes read only when the attempt goes on elsewhere', async () => {
    const { page, choose } = await render({ save: () => new FakeProblem('attempt-taken-over') });

    await choose(0);

    expect(page.text).toContain('作答已在另一个窗口或设备继续');
    expect(document.querySelector<HTMLInputElement>('lms-item-player input')?.disabled).toBe(true);
  });

  it('takes over an attempt that was begun elsewhere, and says so', async () => {
    sessionStorage.clear();
    const view = running({
      slots: [slot(1, { answer: { type: 'single-choice', choice: 'a' }, sequence: 4 }), slot(2)],
      lease: 'lease-2',
    });

    const { page, writes, saves, choose } = await render({ view });
    await choose(1);

    expect(writes().find(({ method }) => method === 'POST')?.url).toMatch(/\/api\/quizzes\/.*\/attempts$/);
    expect(page.text).toContain('作答已转到本窗口');
    expect(saves()[0]?.body).toMatchObject({ sequence: 5, lease: 'lease-2' });
  });

  it('names what is missing before it submits, once', async () => {
    const { page, asked, writes } = await render({
      view: running({ slots: [slot(1, { answer: { type: 'single-choice', choice: 'a' }, sequence: 1 }), slot(2)] }),
    });

    await page.click('交卷');

    expect(asked[0]?.text).toBe('还有 1 题未作答：第 2 题。交卷后不能再改。');
    expect(
      writes()
        .map(({ url }) => url)
        .filter((url) => !url.endsWith('/pulse')),
    ).toEqual([`/api/attempts/${ATTEMPT}/submission`]);
    expect(TestBed.inject(Router).url).toBe(`/quizzes/attempts/${ATTEMPT}/result`);
  });

  it('answers to keys: a letter chooses, F flags, an arrow turns the page', async () => {
    const { page, saves } = await render();
    const type = async (key: string) => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await page.settle();
    };

    await type('b');
    await type('f');
    await type('ArrowRight');
    await until(() => saves().length > 0);

    expect(saves()[0]?.body).toMatchObject({ answer: { choice: 'b' } });
    expect(page.text).toContain('题，已作答 ，已标记');
    expect(TestBed.inject(Router).url).toContain('slot=2');
  });

  it('follows the clock that an invigilator moved', async () => {
    const { page } = await render({ pulse: { deadline: '2026-06-15T01:45:00.000Z' } });
    await until(() => /^4[45]:/.test(document.querySelector('[role=timer]')?.textContent ?? ''));
    expect(page.text).toContain('第1道题干');
  });

  it('hides the questions while it is held still', async () => {
    const { page } = await render({ pulse: { pausedAt: '2026-06-15T01:00:00.000Z' } });
    await until(() => page.text.includes('监考员暂停了作答'));

    await page.settle();
    expect(page.text).not.toContain('第1道题干');
  });

  it('tells the server where it stands', async () => {
    const { sent } = await render({ question: '2' });
    await until(() => sent.some(({ url }) => url.endsWith('/pulse')));

    expect(sent.find(({ url }) => url.endsWith('/pulse'))?.body).toMatchObject({ slot: 2, lease: 'lease-1' });
  });

  it('does not count words between questions as one', async () => {
    const words: PaperSlot['item'] = { type: 'description', text: '先读这一段', points: 1, area: 'K2', hints: [] };
    const slots = [slot(1), slot(2, { item: words }), slot(3)];
    const { page } = await render({ view: running({ pages: 3, questions: 2, slots }), question: '3' });

    expect(page.text).toContain('第 2 题');
    expect(page.text).toContain('共 2 题');
    expect(page.text).toContain('未答 2');
  });

  describe('with several questions on a page', () => {
    const paged = (more: object = {}) =>
      running({
        ...{ pages: 2, questions: 3 },
        slots: [slot(1, { page: 0 }), slot(2, { page: 0 }), slot(3, { page: 1 })],
        ...more,
      });

    it('shows them one below another, each saved by itself', async () => {
      const { page, saves, choose } = await render({ view: paged() });

      for (const words of ['第 1 页，共 2 页', '第1道题干', '第2道题干']) expect(page.text).toContain(words);
      expect(page.text).not.toContain('第3道题干');
      await choose(0);
      await choose(3);

      expect(saves().map(({ url, body }) => [url, (body as SaveAnswer).answer])).toEqual([
        [`/api/attempts/${ATTEMPT}/answers/1`, { type: 'single-choice', choice: 'a' }],
        [`/api/attempts/${ATTEMPT}/answers/2`, { type: 'single-choice', choice: 'b' }],
      ]);
    });

    it('gives keys to the question that has the focus, and turns by page', async () => {
      const { page, saves } = await render({ view: paged() });
      document.querySelector<HTMLElement>('#stem-2')?.focus();
      await page.settle();

      document.querySelector('#stem-2')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true }));
      await until(() => saves().length > 0);
      await page.click('下一页');

      expect(saves()[0]?.url).toBe(`/api/attempts/${ATTEMPT}/answers/2`);
      expect(page.text).toContain('第3道题干');
      expect(page.text).not.toContain('第2道题干');
      expect(document.activeElement?.id).toBe('stem-3');
    });

    it('the overview jumps to a question in the middle of a page', async () => {
      const { page } = await render({ view: paged(), question: '3' });

      [...document.querySelectorAll<HTMLButtonElement>('aside button')].at(1)?.click();
      await page.settle();

      expect(document.activeElement?.id).toBe('stem-2');
      expect(page.text).toContain('第1道题干');
    });

    it('leaves a page for good only after asking what is missing on it', async () => {
      const view = paged({ navigation: 'sequential', slots: [slot(1, { page: 0 }), slot(2, { page: 0 })] });
      const turned = paged({
        ...{ navigation: 'sequential', page: 1 },
        slots: [slot(1, { page: 0, isLocked: true }), slot(2, { page: 0, isLocked: true }), slot(3, { page: 1 })],
      });
      const { page, asked, sent } = await render({ view, turned });

      await page.click('下一页');

      expect(asked[0]?.text).toBe('这一页还有 2 题未作答：第 1、2 题。翻过的页只能查看，不能再改。');
      expect(sent.find(({ url }) => url.endsWith('/page'))?.body).toEqual({ page: 1, lease: 'lease-1' });
      expect(page.text).toContain('第3道题干');
      await page.click('上一页');
      expect(document.querySelector<HTMLInputElement>('lms-item-player input')?.disabled).toBe(true);
    });

    it('names what was never reached before it submits', async () => {
      const view = paged({ navigation: 'sequential', slots: [slot(1, { page: 0 }), slot(2, { page: 0 })] });
      const { page, asked } = await render({ view });

      await page.click('交卷');

      expect(asked[0]?.text).toBe('还有 2 题未作答：第 1、2 题。还有 1 题没有翻到。交卷后不能再改。');
    });
  });

  it('shows in a quiet place what was noted, without a way to object yet', async () => {
    const { page } = await render({ events: [{ ...NOTED }] });

    await page.click('过程记录');

    const text = document.querySelector('mat-dialog-container')?.textContent ?? '';
    expect(text).toContain('离开了答题页面');
    expect(text).toContain('技术线索，不是证据');
    expect(text).not.toContain('有异议（');
  });

  it('goes to the result when the attempt has ended', async () => {
    await render({ view: { ...running(), ...summary() } });

    expect(TestBed.inject(Router).url).toBe(`/quizzes/attempts/${ATTEMPT}/result`);
  });
});
