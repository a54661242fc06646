import { FakeProblem } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { enrolment, outline } from '../testing/learning';
import { CoursePage } from './course-page';

const render = (answer: (method: string) => unknown, language: 'zh-CN' | 'en' = 'zh-CN') =>
  open(CoursePage, {
    url: '/learn/courses/course-1',
    path: 'learn/courses/:courseId',
    scope: 'learning',
    language,
    answer: ({ method }) => answer(method),
  });

const linkOf = (text: string) =>
  [...document.querySelectorAll('a')].find((link) => link.textContent.includes(text))?.getAttribute('href');

describe('CoursePage', () => {
  it('shows modules, progress, and the way on', async () => {
    const { page } = await render(() => outline());

    for (const words of ['收件与告知', '8 学时', '1 单元，2 课', '已学 1 课，共 2 课', '50%', '2026年6月30日前完成']) {
      expect(page.text).toContain(words);
    }
    expect(linkOf('继续学习')).toBe('/learn/lessons/lesson-2');
  });

  it('leads to lessons and cases, says scores, and keeps what is locked closed', async () => {
    const { page } = await render(() => outline());

    expect(linkOf('课文lesson-1')).toBe('/learn/lessons/lesson-1');
    expect(linkOf('一次告知完')).toBe('/practice/scenarios/scenario-1');
    expect(page.text).toContain('74 分');
    expect(linkOf('结业测验一')).toBeUndefined();
    expect(page.text).toContain('学完全部课文后开放');
  });

  it('lets a visitor join', async () => {
    let isEnrolled = false;
    const { page, writes } = await render((method) => {
      if (method === 'POST') isEnrolled = true;
      if (method === 'POST') return enrolment();
      return isEnrolled ? outline() : outline({ enrolment: null });
    });

    await page.click('加入课程');

    expect(writes().map(({ url, body }) => [url, body])).toEqual([['/api/enrolments', { courseId: 'course-1' }]]);
    expect(linkOf('继续学习')).toBe('/learn/lessons/lesson-2');
  });

  it('says why joining was refused', async () => {
    const { page } = await render((method) =>
      method === 'POST' ? new FakeProblem('course-not-published') : outline({ enrolment: null }),
    );

    await page.click('加入课程');

    expect(page.text).toContain('这门课程还没有开放');
  });

  it('says when the course was completed', async () => {
    const done = {
      id: 'e',
      enrolledAt: '2026-06-01T01:00:00.000Z',
      dueOn: null,
      completedAt: '2026-06-10T01:00:00.000Z',
    };
    const { page } = await render(() => outline({ enrolment: done, next: null }), 'en');

    expect(page.text).toContain('Completed 10 June 2026');
  });

  it('says so when there is no such course', async () => {
    const { page } = await render(() => new FakeProblem('not-found'));

    expect(page.text).toContain('没有找到');
    expect(linkOf('返回我的课程')).toBe('/learn');
  });
});
