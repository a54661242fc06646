import type { FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { QUIZ, quiz, summary } from '../testing/attempts';
import { QuizListPage } from './quiz-list-page';

const render = (quizzes: object[], attempts: object[]) =>
  open(QuizListPage, {
    url: '/quizzes',
    scope: 'assessment',
    answer: ({ url }: FakeRequest) =>
      url === '/api/quizzes' ? { items: quizzes, total: quizzes.length } : { items: attempts, total: attempts.length },
  });

describe('QuizListPage', () => {
  it('lists quizzes with how one stands, and all attempts', async () => {
    const { page } = await render(
      [quiz({ result: summary().result })],
      [summary(), summary({ id: QUIZ, state: 'running', result: null })],
    );

    expect(page.text).toContain('通过 75%');
    expect(page.text).toContain('已用 1 / 3 次');
    expect(page.text).toContain('2026年6月15日 09:20');
    expect(page.text).toContain('进行中');
  });

  it('says what to do when there is nothing yet', async () => {
    const { page } = await render([], []);

    expect(page.text).toContain('暂时没有测验');
    expect(page.text).toContain('还没有作答过');
  });
});
