import type { QuizRegradeLineView, QuizRegradeView } from '@lms/contract/assessment/regrade';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { QuizRegradePage } from './quiz-regrade-page';

const ID = '019e0000-0000-7000-8000-0000000000a1';
const ATTEMPT = '019e0000-0000-7000-8000-0000000000b1';

const regrade = (more: Partial<QuizRegradeView> = {}): QuizRegradeView => ({
  id: ID,
  quiz: { id: '019e0000-0000-7000-8000-00000000005c', code: 'A03', title: '收件与告知' },
  state: 'ready',
  changes: [
    { kind: 'accept', question: '何时受理？', detail: '次日' },
    { kind: 'void', question: '视为什么？', detail: 'full' },
  ],
  ...{ total: 40, done: 40, askedAt: '2026-07-01T01:00:00.000Z', reason: null, appliedAt: null },
  counts: { same: 30, changed: 4, nowPass: 5, nowFail: 1, impossible: 0, left: 0 },
  ...more,
});
const line: QuizRegradeLineView = {
  attemptId: ATTEMPT,
  person: { id: 'p', name: '林晓' },
  endedAt: '2026-06-30T01:00:00.000Z',
  ...{ state: 'flipped', application: null },
  old: { points: 11, percent: 55, passed: false },
  new: { points: 13, percent: 65, passed: true },
  slots: [{ slot: 3, before: 0, after: 2, maximum: 2 }],
};
const show = (view: QuizRegradeView, refusal?: FakeProblem) =>
  open(QuizRegradePage, {
    url: `/marks/regrades/${ID}`,
    path: 'marks/regrades/:regradeId',
    as: me('trainer'),
    scope: 'marks',
    answer: ({ method, url }: FakeRequest) => {
      if (method !== 'GET') return refusal ?? view;
      return url.endsWith('/lines') ? { items: [line], total: 1 } : view;
    },
  });

describe('a regrade of a quiz', () => {
  it('says what was put right, and whose result it changes', async () => {
    const { page } = await show(regrade());

    expect(page.text).toContain('A03 收件与告知');
    expect(page.text).toMatch(/何时受理？\s*次日/);
    expect(page.text).toContain('变为通过5');
    expect(page.text).toMatch(/林晓.*55%.*65%.*变为通过.*0 → 2 \/ 2/);
    expect(page.link('林晓').getAttribute('href')).toBe(`/marks/attempts/${ATTEMPT}`);
  });

  it('counts only once it is confirmed with a reason', async () => {
    const { page, writes } = await show(regrade());
    expect(page.button('确认生效').disabled).toBe(true);

    await page.fill('理由', ' 第 3 题答案有误 ');
    await page.click('确认生效');

    expect(writes().map(({ url, body }) => ({ url, body }))).toEqual([
      { url: `/api/quiz-regrades/${ID}/application`, body: { reason: '第 3 题答案有误' } },
    ]);
  });

  it('can be put aside', async () => {
    const { page, writes } = await show(regrade());

    await page.click('放弃');

    expect(writes().map(({ method, url }) => `${method} ${url}`)).toEqual([`DELETE /api/quiz-regrades/${ID}`]);
  });

  it('tells how far it is, and offers nothing to confirm meanwhile', async () => {
    const { page } = await show(regrade({ state: 'judging', done: 8 }));

    expect(page.text).toContain('正在试算：8 / 40');
    expect(page.has('button', '确认生效')).toBe(false);
  });

  it('says why it could not be applied', async () => {
    const { page } = await show(regrade(), new FakeProblem('regrade-outdated'));

    await page.fill('理由', '答案有误');
    await page.click('确认生效');

    expect(page.alert()).not.toBe('');
  });
});
