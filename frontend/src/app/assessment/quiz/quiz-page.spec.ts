import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { QuizView } from '@lms/contract/assessment/quiz';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { ATTEMPT, QUIZ, quiz, running, summary } from '../testing/attempts';
import { QuizPage } from './quiz-page';

const render = (view: QuizView, start: () => unknown = () => running()) =>
  open(QuizPage, {
    url: `/quizzes/${QUIZ}`,
    path: 'quizzes/:quizId',
    scope: 'assessment',
    answer: ({ method }: FakeRequest) => (method === 'POST' ? start() : view),
  });

describe('QuizPage', () => {
  it('says the rules, how many attempts are left and what came of those before', async () => {
    const { page } = await render(quiz({ history: [summary()], result: summary().result }));

    for (const words of ['2 题', '30 分钟', '60 分通过', '多次作答取最高分', '还可作答 2 次，共 3 次', '75%', '通过']) {
      expect(page.text).toContain(words);
    }
    expect(page.link('查看').getAttribute('href')).toBe(`/quizzes/attempts/${ATTEMPT}/result`);
  });

  it('starts, keeps the lease for the window, and goes to the paper', async () => {
    const { page } = await render(quiz());

    await page.click('开始作答');

    expect(TestBed.inject(Router).url).toBe(`/quizzes/attempts/${ATTEMPT}`);
    expect(sessionStorage.getItem(`lms.lease.${ATTEMPT}`)).toBe('lease-1');
  });

  it('offers to go on with a running attempt', async () => {
    const { page } = await render(quiz({ running: ATTEMPT }));

    expect(page.text).toContain('继续作答');
    expect(page.has('button', '开始作答')).toBe(false);
  });

  it('says in place of the button why one may not start', async () => {
    const { page } = await render(quiz({ refusal: 'attempts-used-up' }));

    expect(page.text).toContain('作答次数已用完');
    expect(page.has('button', '开始作答')).toBe(false);
  });

  it('tells what refused the start', async () => {
    const { page } = await render(quiz(), () => new FakeProblem('quiz-closed'));

    await page.click('开始作答');

    expect(page.text).toContain('测验已经结束');
  });
});
