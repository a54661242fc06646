import type { Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Confirm } from '../../shared/ui/confirm';
import { Router } from '@angular/router';
import type { QuizOutcome } from '@lms/contract/assessment/results';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { ResultsPage } from './results-page';

const QUIZ = '00000000-0000-4000-8000-0000000000a1';
const ATTEMPT = '00000000-0000-4000-8000-0000000000a2';
const QUESTION = '00000000-0000-4000-8000-0000000000a3';

const outcome: QuizOutcome = {
  quiz: { id: QUIZ, code: 'A03', title: '期限', passPercent: 60 },
  people: 2,
  running: 0,
  counted: 2,
  isCutShort: false,
  passed: 1,
  provisional: 1,
  held: 3,
  waiting: 2,
  averagePercent: 62.5,
  bands: Array.from({ length: 10 }, (_, at) => ({ from: at * 10, to: at * 10 + 10, attempts: at === 9 ? 2 : 0 })),
  figures: {
    ...{ attempts: 2, maximum: 20, mean: 12.5, median: 12, sd: 3.25, skewness: null, kurtosis: null },
    ...{ consistency: 81, errorRatio: 43.6, standardError: 1.4 },
  },
  isDrawn: true,
};
const row = {
  id: ATTEMPT,
  person: { id: QUESTION, name: '林晓' },
  ...{ unitName: '综合受理一组', number: 1, state: 'submitted', minutes: 12.5, points: 15, maximum: 20, percent: 75 },
  ...{ startedAt: '2026-06-15T01:00:00.000Z', endedAt: '2026-06-15T01:12:30.000Z', passed: true },
  ...{ provisional: true, awaitsRelease: false },
};
const figures = {
  ...{ id: QUESTION, name: 'q1', text: '何时受理？', type: 'single-choice', area: 'K2', position: 1, attempts: 12 },
  ...{ maximum: 1, facility: 12, sd: 0.4, effectiveWeight: null, discriminationIndex: -20 },
  ...{ discriminativeEfficiency: -22, pointBiserial: -5, flags: ['against-total', 'too-hard'] },
};

const answer = ({ url }: FakeRequest): unknown => {
  if (url.endsWith('/attempts')) return { items: [row], total: 1 };
  if (url.endsWith('/questions')) return { items: [figures], total: 1, counted: 12, isDrawn: true };
  return url.endsWith('/results') ? outcome : { items: [], total: 0 };
};
const render = (
  query = '',
  reply: (request: FakeRequest) => unknown = answer,
  as = me('trainer'),
  providers: Provider[] = [],
) =>
  open(ResultsPage, {
    url: `/results/${QUIZ}${query}`,
    path: 'results/:quizId',
    scope: 'results',
    as,
    providers,
    answer: reply,
  });

describe('ResultsPage', () => {
  it('lists who took the quiz, each with the way to the paper', async () => {
    const { page } = await render();

    for (const words of ['A03 期限', '62.5%', '林晓', '综合受理一组', '75%', '待评阅', '得分暂定']) {
      expect(page.text).toContain(words);
    }
    // A mark that is not settled says nothing of passing.
    expect(page.text).not.toMatch(/林晓.*待评阅.*通过/);
    expect(page.link('林晓').getAttribute('href')).toBe(`/marks/attempts/${ATTEMPT}`);
  });

  it('sorts and filters through the address', async () => {
    const { page, sent } = await render();

    await page.click('得分');
    await page.fill('状态', 'failed');

    expect(TestBed.inject(Router).url).toContain('sort=percent&order=desc');
    const asked = sent.filter(({ url }) => url.endsWith('/attempts')).at(-1)?.params;
    expect([asked?.get('sort'), asked?.get('state')]).toEqual(['percent', 'failed']);
  });

  it('shows the spread as bars or as a table, with the figures of the whole', async () => {
    const { page } = await render('?tab=distribution');

    expect(page.text).toContain('90–100%：2 份');
    expect(page.text).toContain('内部一致性（α）81%');
    await page.click('以表格显示');
    expect(page.text).toMatch(/90–100%\s*2100%/);
  });

  it('says in plain words which questions deserve a look', async () => {
    const { page } = await render('?tab=questions');

    expect(page.text).toContain('总分高的人在这道题上反而做得差');
    expect(page.text).toContain('只统计抽到该题的作答');
    expect(page.link('何时受理').getAttribute('href')).toBe(`/results/${QUIZ}/questions/${QUESTION}`);
  });

  it('opens papers as candidates see them for those who do not answer for marks', async () => {
    const { page } = await render('', answer, me('marker'));

    expect(page.link('林晓').getAttribute('href')).toBe(`/quizzes/attempts/${ATTEMPT}/result`);
    expect(page.has('button', '公布 3 份成绩')).toBe(false);
    expect(page.has('a', '重评')).toBe(false);
  });

  describe('letting results go', () => {
    const reply = (request: FakeRequest) => (request.method === 'POST' ? { released: 3, waiting: 2 } : answer(request));

    it('asks first', async () => {
      const { page, writes } = await render('', reply);

      await page.click('公布 3 份成绩');

      expect(document.body.textContent).toContain('还有 2 份在评');
      expect(writes()).toEqual([]);
    });

    it('reads the lists anew afterwards', async () => {
      const ask = jest.fn(() => Promise.resolve(true));
      const { page, sent, writes } = await render('', reply, me('trainer'), [{ provide: Confirm, useValue: { ask } }]);
      const before = sent.length;

      await page.click('公布 3 份成绩');

      expect(writes().map(({ url }) => url)).toEqual([`/api/marked-quizzes/${QUIZ}/release`]);
      const asked = sent.slice(before + 1).map(({ url }) => url);
      expect(asked.filter((url) => url.endsWith('/results') || url.endsWith('/attempts'))).toHaveLength(2);
    });
  });

  it('tells what went wrong', async () => {
    const { page } = await render('', () => new FakeProblem('not-allowed'));

    expect(page.alert()).not.toBe('');
  });
});
