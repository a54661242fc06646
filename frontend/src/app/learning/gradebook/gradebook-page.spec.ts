import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Gradebook } from '@lms/contract/learning/gradebook';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { GradebookPage } from './gradebook-page';

const CLASS = '00000000-0000-4000-8000-0000000000b1';
const QUIZ = '00000000-0000-4000-8000-0000000000b2';
const PERSON = '00000000-0000-4000-8000-0000000000b3';
const grade = { quizId: QUIZ, provisional: false, attempts: 1, attemptId: PERSON };
const book = (more: Partial<Gradebook> = {}): Gradebook => ({
  class: { id: CLASS, name: '夏季班', endsOn: '2026-06-30' },
  quizzes: [
    {
      ...{ id: QUIZ, code: 'A03', title: '期限', courseTitle: '期限课', passPercent: 60, grading: 'highest' },
      dueOn: '2026-06-30',
    },
  ],
  items: [
    {
      person: { id: PERSON, name: '林晓' },
      ...{ unitName: '综合受理一组', passed: 1, averagePercent: 75 },
      grades: [{ ...grade, state: 'passed', percent: 75, provisional: true }],
    },
    {
      person: { id: QUIZ, name: '唐知行' },
      ...{ unitName: '综合受理一组', passed: 0, averagePercent: null },
      grades: [{ ...grade, state: 'missing', percent: null, attempts: 0, attemptId: null }],
    },
  ],
  total: 2,
  members: 2,
  ...more,
});
const render = (shown: Gradebook) =>
  open(GradebookPage, {
    url: `/classes/${CLASS}/gradebook`,
    path: 'classes/:classId/gradebook',
    scope: 'learning',
    as: me('trainer'),
    answer: () => shown,
  });

describe('GradebookPage', () => {
  it('shows what counts of each person in each quiz, and what is missing', async () => {
    const { page } = await render(book());

    for (const words of ['夏季班', 'A03 期限', '取最高分，60% 通过', '75%', '通过', '暂定', '缺考', '1 / 1', '0 / 1']) {
      expect(page.text).toContain(words);
    }
    expect(page.link('75%').getAttribute('href')).toBe(`/quizzes/attempts/${PERSON}/result`);
  });

  it('sorts through the address', async () => {
    const { page } = await render(book());

    await page.click('平均得分率');

    expect(TestBed.inject(Router).url).toContain('sort=average&order=asc');
  });

  it('finds people by name, and says when there is none of that name', async () => {
    const { page } = await render(book({ items: [], total: 0 }));

    await page.fill('按姓名查找', '欧阳');

    expect(TestBed.inject(Router).url).toContain(`search=${encodeURIComponent('欧阳')}`);
    expect(page.text).toContain('没有这个姓名的学员');
  });

  it('says why there is nothing', async () => {
    const { page } = await render(book({ quizzes: [], items: [] }));

    expect(page.text).toContain('班次的课程里没有测验');
  });
});
