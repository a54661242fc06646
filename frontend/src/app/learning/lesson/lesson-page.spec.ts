import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { LessonProgressUpdate, LessonView } from '@lms/contract/learning/lesson';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { enrolment, lesson, outline, progress } from '../testing/learning';
import { LessonPage } from './lesson-page';

interface Server {
  view?: Partial<LessonView>;
  save?: (request: FakeRequest) => unknown;
}

const saved = () => progress({ percent: 60, savedAt: '2026-06-15T02:32:05.000Z' });

async function render({ view = {}, save = saved }: Server = {}) {
  const rendering = await open(LessonPage, {
    url: '/learn/lessons/lesson-1',
    path: 'learn/lessons/:lessonId',
    scope: 'learning',
    answer: (request) => {
      if (request.method === 'PUT') return save(request);
      if (request.method === 'POST') return enrolment();
      return request.url.startsWith('/api/courses') ? outline() : lesson(view);
    },
  });
  const updates = () => rendering.writes().map(({ body }) => body as Partial<LessonProgressUpdate>);
  return { ...rendering, updates };
}

/** jsdom lays nothing out: a spec says itself which block has come on the screen. */
class FakeObserver {
  static readonly all: FakeObserver[] = [];
  private element: Element | undefined;

  constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {
    FakeObserver.all.push(this);
  }

  static show(id: string): void {
    const { all } = FakeObserver;
    all.find(({ element }) => element?.id === id)?.tell([{ isIntersecting: true }]);
  }

  observe(element: Element): void {
    this.element = element;
  }

  disconnect(): void {
    this.element = undefined;
  }
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 1700));

describe('LessonPage', () => {
  beforeAll(() => {
    window.scrollTo = () => undefined;
    Element.prototype.scrollIntoView = () => undefined;
    window.IntersectionObserver = FakeObserver as unknown as typeof IntersectionObserver;
  });
  beforeEach(() => (FakeObserver.all.length = 0));

  it('shows the blocks, the course beside them, and what comes next', async () => {
    const { page } = await render();

    for (const words of [
      '第一课',
      '小标题',
      '一段文字',
      '行政许可法 第三十二条第一款第四项',
      '2019年版',
      '选哪一个？',
      '第二课',
      '把材料补齐、改对',
    ]) {
      expect(page.text).toContain(words);
    }
    expect(document.querySelector('.law')).not.toBeNull();
  });

  it('saves what came on the screen, and says that it is saved', async () => {
    const { page, updates } = await render();

    FakeObserver.show('heading-1');
    FakeObserver.show('text-1');
    await quiet();
    await page.settle();

    expect(updates()).toEqual([{ seen: ['heading-1', 'text-1'], position: 'text-1' }]);
    expect(page.text).toContain('已保存 10:32:05');
    expect(page.text).toContain('60%');
  });

  it('keeps what could not be sent', async () => {
    let isDown = true;
    const { page, updates } = await render({ save: () => (isDown ? new FakeProblem('unavailable') : saved()) });

    FakeObserver.show('text-1');
    await quiet();
    await page.settle();
    expect(page.text).toContain('还没保存');

    isDown = false;
    await page.click('下一课');

    expect(updates().at(-1)).toEqual({ seen: ['text-1'], position: 'text-1', done: true });
  });

  it('has an answer marked and shows what is said about it', async () => {
    const { page, updates } = await render({
      save: ({ body }) => {
        const { check } = body as LessonProgressUpdate;
        if (!check) return saved();
        return progress({
          checks: {
            'check-1': { answer: check.answer, feedback: { verdict: 'right', explanation: '就是它' }, hints: [] },
          },
        });
      },
    });

    document.querySelector<HTMLInputElement>('lms-check-block input')?.click();
    await page.settle();
    await page.click('核对答案');

    expect(updates()).toEqual([{ check: { block: 'check-1', answer: { type: 'single-choice', choice: 'a' } } }]);
    expect(page.text).toContain('就是它');
  });

  it('marks the lesson as done and goes on', async () => {
    const { page, updates } = await render();

    await page.click('下一课');

    expect(updates()).toEqual([{ done: true }]);
    expect(TestBed.inject(Router).url).toBe('/learn/lessons/lesson-2');
  });

  it('tells a visitor that nothing is kept, and lets them join', async () => {
    const { page, writes } = await render({ view: { enrolled: false } });

    expect(page.text).toContain('学习进度不会保存');
    FakeObserver.show('text-1');
    await page.click('加入课程');

    expect(writes().map(({ url }) => url)).toEqual(['/api/enrolments']);
  });
});
