import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { CourseCard } from '@lms/contract/catalog/course';
import { open } from '../../shared/testing/render';
import { enrolment } from '../testing/learning';
import { CourseListPage } from './course-list-page';

const card = (code: string, more: Partial<CourseCard> = {}): CourseCard => ({
  ...{ id: `course-${code}`, code, title: `课程${code}`, summary: '', track: 'A', hours: 4, lessons: 6, minutes: 40 },
  ...{ version: 1, publishedAt: '2026-06-01T01:00:00.000Z', ...more },
});

const render = (mine: object[], courses: CourseCard[], url = '/learn') =>
  open(CourseListPage, {
    url,
    scope: 'learning',
    answer: (request) =>
      request.url === '/api/me/learning'
        ? { items: mine, total: mine.length, next: null, classes: [] }
        : { items: courses, total: courses.length },
  });

describe('CourseListPage', () => {
  it('shows my courses with their progress before the catalogue', async () => {
    const { page } = await render([enrolment()], [card('A03'), card('C04')]);

    for (const words of [
      '收件与告知',
      '已学 1 课，共 2 课',
      '继续学习',
      '课程A03',
      '课程C04',
      '6 课 · 4 学时',
      '2 门',
    ]) {
      expect(page.text).toContain(words);
    }
  });

  it('invites those who take no course yet', async () => {
    const { page } = await render([], [card('A03')]);

    expect(page.text).toContain('还没有加入课程');
  });

  it('asks the server for what the address says, and puts what is typed into the address', async () => {
    const { page, sent } = await render([], [], '/learn?search=%E6%94%B6%E4%BB%B6&track=A');

    const [request] = sent.filter(({ url }) => url === '/api/courses');
    expect([request?.params.get('search'), request?.params.get('track')]).toEqual(['收件', 'A']);
    expect(page.text).toContain('没有符合条件的课程');

    await page.fill('按代码、名称或内容查找', '隐私');

    expect(TestBed.inject(Router).url).toBe('/learn?search=%E9%9A%90%E7%A7%81&track=A');
  });
});
