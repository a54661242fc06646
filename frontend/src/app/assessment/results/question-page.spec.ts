import type { QuestionResponses } from '@lms/contract/assessment/results';
import { FakeProblem } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { QuestionPage } from './question-page';

const QUIZ = '00000000-0000-4000-8000-0000000000a1';
const QUESTION = '00000000-0000-4000-8000-0000000000a3';
const choice = { fraction: 0, share: 0, count: 0, othersPercent: null, isDrawing: false };

const question = (more: Partial<QuestionResponses> = {}): QuestionResponses => ({
  ...{ id: QUESTION, name: 'q1', text: '何时受理？', type: 'single-choice', area: 'K2', position: 3, attempts: 40 },
  ...{ maximum: 2, facility: 62, sd: 0.9, effectiveWeight: null, discriminationIndex: -12 },
  ...{ discriminativeEfficiency: -14, pointBiserial: 3, flags: ['against-total', 'distractor'] },
  quiz: { id: QUIZ, code: 'A03', title: '收件与告知' },
  ...{ explanation: '收件与受理不同。', basis: [], versions: 1, looked: 40, empty: 2 },
  parts: [
    {
      ...{ id: '', label: '', more: 0 },
      responses: [
        { ...choice, id: 'a', label: '当天', fraction: 100, count: 25, share: 62.5, othersPercent: 60 },
        { ...choice, id: 'b', label: '次日', count: 13, share: 32.5, othersPercent: 78, isDrawing: true },
      ],
    },
  ],
  ...more,
});
const render = (answer: unknown, as = me('trainer')) =>
  open(QuestionPage, {
    url: `/results/${QUIZ}/questions/${QUESTION}`,
    path: 'results/:quizId/questions/:questionId',
    scope: 'results',
    as,
    answer: () => answer,
  });

describe('QuestionPage', () => {
  it('says what is odd, what was answered, and which answer is right in words', async () => {
    const { page } = await render(question());

    for (const words of ['3. 何时受理？', '总分高的人在这道题上反而做得差', '其中 2 份没有答', '收件与受理不同。']) {
      expect(page.text).toContain(words);
    }
    expect(page.text).toMatch(/当天\s*正确答案.*100%.*25 · 63%/);
    expect(page.text).toMatch(/次日.*有错误选项吸引了水平更高的人/);
  });

  it('leads back to its quiz, and to its bank those who may open it', async () => {
    const { page } = await render(question());
    expect(page.link('A03 收件与告知').getAttribute('href')).toBe(`/results/${QUIZ}`);
    expect(page.link('在题库中打开').getAttribute('href')).toBe(`/questions/${QUESTION}`);
  });

  it('says when only the latest attempts were looked at', async () => {
    expect((await render(question({ attempts: 9000, looked: 2000 }))).page.text).toContain('最近 2000 份');
  });

  it('says when there is nothing to list', async () => {
    expect((await render(question({ parts: [] }))).page.text).toContain('没有可以列出的答案');
  });

  it('tells what went wrong', async () => {
    expect((await render(new FakeProblem('not-found'))).page.alert()).not.toBe('');
  });
});
