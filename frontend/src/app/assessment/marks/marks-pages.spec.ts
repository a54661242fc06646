import type { MarkedAttemptView } from '@lms/contract/assessment/marks';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { slot } from '../testing/attempts';
import { MarkedAttemptPage } from './marked-attempt-page';

const QUIZ = '019e0000-0000-7000-8000-0000000000c1';
const ATTEMPT = '019e0000-0000-7000-8000-0000000000c2';
const quiz = { id: QUIZ, code: 'A03', title: '收件与告知' };

const item = {
  id: ATTEMPT,
  person: { id: 'p', name: '林晓' },
  number: 1,
  endedAt: '2026-06-30T01:00:00.000Z',
  result: { points: 3, maximum: 4, percent: 75, passed: true, provisional: false },
  state: 'held' as const,
};
const attempt = (more: Partial<MarkedAttemptView> = {}): MarkedAttemptView => ({
  ...item,
  quiz: { ...quiz, passPercent: 60 },
  slots: [
    {
      ...{ slot: 1, points: 1, maximum: 2, waits: false, answer: null, feedback: {} },
      item: slot(1).item,
      history: [
        {
          ...{
            id: '019e0000-0000-7000-8000-0000000000d1',
            kind: 'marker',
            by: null,
            reason: null,
            comments: ['要点不全'],
          },
          before: { points: 2, maximum: 2 },
          after: { points: 1, maximum: 2 },
          at: '2026-07-01T01:00:00.000Z',
        },
      ],
    },
  ],
  ...more,
});

describe('the marks of an attempt', () => {
  const show = (answer?: FakeProblem) =>
    open(MarkedAttemptPage, {
      url: `/marks/attempts/${ATTEMPT}`,
      path: 'marks/attempts/:attemptId',
      ...{ as: me('trainer'), scope: 'marks' },
      answer: ({ method }: FakeRequest) => (method === 'POST' ? (answer ?? attempt()) : attempt()),
    });

  it('shows how a mark came to be', async () => {
    const { page } = await show();

    for (const words of ['人工评分', '2 / 2 → 1 / 2', '要点不全']) expect(page.text).toContain(words);
  });

  it('sets another mark with a reason, against what was seen', async () => {
    const { page, writes } = await show();

    await page.click('改分');
    await page.fill('得分（满分 2）', '2');
    await page.fill('理由', '要点齐全');
    await page.click('保存得分');

    expect(writes()[0]?.body).toEqual({
      ...{ points: 2, reason: '要点齐全', seen: '019e0000-0000-7000-8000-0000000000d1' },
    });
  });

  it('says that somebody was faster, and keeps what was written', async () => {
    const { page } = await show(new FakeProblem('moved-on'));

    await page.click('改分');
    await page.fill('得分（满分 2）', '2');
    await page.fill('理由', '要点齐全');
    await page.click('保存得分');

    expect(page.alert()).toBeTruthy();
    expect(page.field('理由').value).toBe('要点齐全');
  });
});
