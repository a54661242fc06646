import { provideTranslocoScope } from '@jsverse/transloco';
import type { FakeRequest } from '../../shared/testing/fake-server';
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

const render = (view: object, appeals: object = { items: [], open: [] }) =>
  open(AttemptResultPage, {
    url: `/quizzes/attempts/${ATTEMPT}/result`,
    path: 'quizzes/attempts/:attemptId/result',
    scope: 'assessment',
    providers: [provideTranslocoScope('assessment', 'marks')],
    answer: ({ url }: FakeRequest) => (url.includes('/appeals') ? appeals : view),
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

  it('says why a mark is what it is, and takes an appeal against it while its time runs', async () => {
    const decision = {
      ...{ kind: 'override' as const, reason: '题干有歧义', comments: ['写得好'], at: '2026-07-01T01:00:00.000Z' },
      before: { points: 0, maximum: 2 },
      after: { points: 1, maximum: 2 },
    };
    const decided = slot(2, { feedback: { verdict: 'partial', points: 1, maximum: 2 }, decision });
    const { page, writes } = await render(ended({ slots: [right, decided] }), {
      items: [],
      open: [{ slot: 2, until: '2026-07-16' }],
    });

    for (const words of ['得分已更改', '0 → 1 分', '题干有歧义', '写得好']) expect(page.text).toContain(words);
    await page.click('对得分有异议（2026-07-16 前可申诉）');
    await page.fill('为什么有异议', '题目没有写明期限');
    await page.click('提出申诉');

    expect(writes()).toMatchObject([{ method: 'POST', body: { text: '题目没有写明期限' } }]);
  });

  it('says that results are let go together', async () => {
    const { page } = await render(ended({ result: null, awaitsRelease: true, slots: [slot(1, { feedback: {} })] }));
    expect(page.text).toContain('成绩将统一公布');
  });
});
