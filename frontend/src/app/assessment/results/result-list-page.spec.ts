import type { QuizOutcomeCard } from '@lms/contract/assessment/results';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { ResultListPage } from './result-list-page';

const QUIZ = '00000000-0000-4000-8000-0000000000a1';
const card = (more: Partial<QuizOutcomeCard> = {}): QuizOutcomeCard => ({
  ...{ id: QUIZ, code: 'A03', title: '收件与告知', passPercent: 60, people: 12, ended: 14, running: 1, passed: 7 },
  ...{ provisional: 2, held: 3, appeals: 1, averagePercent: 71.25, lastEndedAt: '2026-06-30T01:00:00.000Z' },
  ...more,
});
const render = (items: QuizOutcomeCard[]) =>
  open(ResultListPage, {
    ...{ url: '/results', scope: 'results', as: me('trainer') },
    answer: () => ({ items, total: items.length }),
  });

describe('ResultListPage', () => {
  it('says of each quiz how it went and what is to be done', async () => {
    const { page } = await render([card()]);

    for (const words of ['50%', '71.3%', '1 份正在作答', '2 份待评阅', '3 份待公布', '1 件申诉']) {
      expect(page.text).toContain(words);
    }
    expect(page.link('A03 收件与告知').getAttribute('href')).toBe(`/results/${QUIZ}`);
  });

  it('says that nothing is to be done', async () => {
    expect((await render([card({ provisional: 0, held: 0, appeals: 0 })])).page.text).toContain('没有');
  });

  it('says what to do when nothing is found', async () => {
    expect((await render([])).page.text).toContain('没有符合条件的测验');
  });
});
