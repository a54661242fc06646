import type { FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { QuizDraftListPage } from './quiz-draft-list-page';
import { QUIZ } from './testing/drafts';

const row = {
  ...{ id: QUIZ, code: 'T01', title: '收件测验', state: 'open', questions: 8, running: 2 },
  ...{ editedAt: '2026-06-15T01:00:00.000Z', isSufficient: false },
};

const render = (items: object[], query = '') =>
  open(QuizDraftListPage, {
    url: `/quiz-drafts${query}`,
    path: 'quiz-drafts',
    scope: 'quizzing',
    as: me('trainer'),
    answer: (_: FakeRequest) => ({ items, total: items.length }),
  });

describe('QuizDraftListPage', () => {
  it('lists quizzes with their state, and which lack questions', async () => {
    const { page } = await render([row]);

    for (const words of ['T01 收件测验', '开放中', '题目不够', '2026年6月15日 09:00']) {
      expect(page.text).toContain(words);
    }
    expect(page.link('新建测验').getAttribute('href')).toBe('/quiz-drafts/new');
  });

  it('finds by words and state, which stand in the address', async () => {
    const { page, sent } = await render([], '?search=A03&state=draft');

    expect(sent[0]?.params.get('search')).toBe('A03');
    expect(sent[0]?.params.get('state')).toBe('draft');
    expect(page.text).toContain('没有符合条件的测验');
  });
});
