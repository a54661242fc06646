import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { HomePage } from './home-page';

const EMPTY = { items: [], total: 0 };
const NOBODY = { person: { id: 'x', name: '林晓', unit: null, post: null }, on: '2026-06-15', programs: [] };

const enrolment = {
  id: 'e',
  personId: 'me',
  course: { id: 'c', code: 'C04', title: '个人信息保护', hours: 4 },
  enrolledAt: '2026-06-01T00:00:00.000Z',
  dueOn: '2026-06-18',
  completedAt: null,
  lastSeenAt: '2026-06-14T02:00:00.000Z',
  progress: { done: 1, total: 4, percent: 25 },
  next: { kind: 'lesson', id: 'l', title: '查询用途与留痕', minutes: 8, percent: 0 },
};

const answers =
  (more: Record<string, unknown> = {}) =>
  ({ url }: FakeRequest): unknown => {
    const known: Record<string, unknown> = { '/api/me/learning': { ...EMPTY, next: null, classes: [] }, ...more };
    return known[url] ?? (url.startsWith('/api/certification/people/') ? NOBODY : EMPTY);
  };

describe('HomePage', () => {
  it('shows the one thing to do now and leads to it', async () => {
    const { page } = await open(HomePage, {
      url: '/',
      answer: answers({ '/api/me/learning': { items: [enrolment], total: 1, next: null, classes: [] } }),
    });

    expect(page.text).toContain('现在做这一件');
    expect(page.text).toContain('下一步：查询用途与留痕');
    expect(page.text).toContain('还剩 3 天');
    expect(page.link('继续学习').getAttribute('href')).toBe('/learn/lessons/l');
  });

  it('says so when there is nothing to do, and what one could do', async () => {
    const { page } = await open(HomePage, { url: '/', answer: answers() });

    expect(page.text).toContain('目前没有要办的事');
    expect(page.link('看看课程').getAttribute('href')).toBe('/learn');
  });

  it('says what went wrong and tries again', async () => {
    let isBroken = true;
    const { page } = await open(HomePage, {
      url: '/',
      answer: (request) =>
        isBroken && request.url === '/api/me/learning' ? new FakeProblem('unavailable') : answers()(request),
    });
    expect(page.alert()).toContain('服务暂时不可用');

    isBroken = false;
    await page.click('重试');

    expect(page.text).toContain('目前没有要办的事');
  });

  it('shows trainers what their units often get wrong and were given no lesson for', async () => {
    const mistake = {
      ...{ unit: { id: 'u', name: '综合窗口组' }, scenario: { id: 's', code: 'S03', title: '一次告知完' } },
      ...{ code: 'c1', title: '一次告知，不多不少', basis: '行政许可法第三十二条', missed: 6, judged: 9 },
      ...{ lesson: null, assigned: 0 },
    };
    const lesson = { courseId: 'c', courseTitle: '课', lessonId: null, lessonTitle: null };
    const given = { ...mistake, code: 'c2', title: '已经布置的', lesson, assigned: 6 };
    const mistakes = { items: [mistake, given], total: 2, days: 90, share: 40, people: 3 };

    const { page } = await open(HomePage, {
      url: '/',
      as: me('trainer'),
      answer: answers({ '/api/mistakes': mistakes }),
    });

    expect(page.text).toContain('一次告知，不多不少');
    expect(page.text).toContain('9 人中 6 人出错');
    expect(page.text).not.toContain('已经布置的');
    expect(page.link('去布置学习').getAttribute('href')).toBe('/mistakes');
  });

  it('asks nothing about mistakes for those who assign no lessons', async () => {
    const { page, sent } = await open(HomePage, { url: '/', answer: answers() });

    expect(sent.map(({ url }) => url)).not.toContain('/api/mistakes');
    expect(page.text).not.toContain('本单位常见错误');
  });

  it('shows those who lead a unit how it stands, each number leading to its people', async () => {
    const overview = {
      on: '2026-06-15',
      unit: { id: 'u', name: '澄湖区政务服务中心' },
      required: 377,
      certified: 308,
      share: 81.7,
      target: 85,
      overdue: 14,
      endingWithin: { days30: 9, days60: 21, days90: 38 },
    };

    const { page } = await open(HomePage, {
      url: '/',
      as: me('manager'),
      answer: answers({ '/api/reporting/overview': overview }),
    });

    expect(page.text).toContain('81.7%');
    expect(page.link('已逾期').getAttribute('href')).toBe('/manage/people?status=overdue');
    expect(page.link('30 天内到期').getAttribute('href')).toBe('/manage/people?endsWithin=30');
  });

  describe('the daily recall', () => {
    const DAY = { on: '2026-06-15', due: 5, done: 0, right: 0, tomorrow: 0, cards: 5, week: [] };
    const knowledge = (isAllStrong: boolean) => ({ on: '2026-06-15', programs: [], areas: [], isAllStrong });

    it('is offered while an area is not strong', async () => {
      const { page } = await open(HomePage, {
        url: '/',
        answer: answers({ '/api/recall/day': DAY, '/api/certification/knowledge': knowledge(false) }),
      });

      expect(page.text).toContain('今天 5 题，约 3 分钟');
      expect(page.link('开始复习').getAttribute('href')).toBe('/recall');
      expect(page.text).not.toContain('目前没有要办的事');
    });

    it('is not pressed on whoever knows everything well', async () => {
      const { page } = await open(HomePage, {
        url: '/',
        answer: answers({ '/api/recall/day': DAY, '/api/certification/knowledge': knowledge(true) }),
      });

      expect(page.text).not.toContain('每日复习');
    });

    it('is not mentioned where nothing comes back today', async () => {
      const { page, sent } = await open(HomePage, {
        url: '/',
        answer: answers({ '/api/recall/day': { ...DAY, due: 0, done: 5 } }),
      });

      expect(page.text).not.toContain('每日复习');
      expect(sent.map(({ url }) => url)).not.toContain('/api/certification/knowledge');
    });
  });
});
