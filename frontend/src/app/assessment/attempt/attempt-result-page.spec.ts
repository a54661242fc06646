import { open } from '../../shared/testing/render';
import { ATTEMPT, running, slot, summary } from '../testing/attempts';
import { AttemptResultPage } from './attempt-result-page';

const right = slot(1, {
  answer: { type: 'single-choice', choice: 'a' },
  feedback: { verdict: 'right', points: 2, maximum: 2, explanation: '因为甲' },
});
const wrong = slot(2, {
  answer: { type: 'single-choice', choice: 'b' },
  feedback: { verdict: 'wrong', points: 0, maximum: 2, explanation: '因为乙' },
});
const ended = (more: object = {}) => ({ ...running(), ...summary(), slots: [right, wrong], ...more });

const render = (view: object) =>
  open(AttemptResultPage, {
    url: `/quizzes/attempts/${ATTEMPT}/result`,
    path: 'quizzes/attempts/:attemptId/result',
    scope: 'assessment',
    answer: () => view,
  });

describe('AttemptResultPage', () => {
  it('shows the score, how long it took, the areas and each question with its reason', async () => {
    const { page } = await render(ended());

    for (const words of [
      '75%',
      '通过',
      '3 / 4 分',
      '20 分钟',
      '本人交卷',
      '依法办事',
      '2 / 4 分',
      '因为甲',
      '因为乙',
    ]) {
      expect(page.text).toContain(words);
    }
  });

  it('narrows to what was not fully right', async () => {
    const { page } = await render(ended());

    await page.click('只看没有全对的 1 题');

    expect(page.text).not.toContain('因为甲');
    expect(page.text).toContain('因为乙');
  });

  it('says that a mark is only so far', async () => {
    const { page } = await render(
      ended({ result: { points: 3, maximum: 4, percent: 75, passed: true, provisional: true } }),
    );

    expect(page.text).toContain('暂定');
    expect(page.text).toContain('待人工复核后确定');
  });

  it('says that results are kept back', async () => {
    const { page } = await render(ended({ result: null, slots: [slot(1, { feedback: {} })] }));
    expect(page.text).toContain('成绩尚未公布');
  });

  it('leads back into an attempt that has not ended', async () => {
    const { page } = await render(running());

    expect(page.link('继续作答').getAttribute('href')).toBe(`/quizzes/attempts/${ATTEMPT}`);
  });
});
