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

const lost = {
  ...{ id: 'e1', kind: 'focus-lost', at: '2026-06-15T01:05:09.000Z', by: null, reason: null, facts: { slot: 2 } },
};
const appealed = {
  ...{ id: 'a1', attemptId: ATTEMPT, slot: null, event: null, state: 'open', text: '系统弹窗', answer: null },
  ...{ filedAt: '2026-06-15T02:00:00.000Z', dueDay: '2026-06-30', answeredAt: null, before: null, after: null },
  maximum: null,
};
const render = (view: object, appeals: object = { items: [], open: [], conductUntil: '2026-06-30' }) =>
  open(AttemptResultPage, {
    url: `/quizzes/attempts/${ATTEMPT}/result`,
    path: 'quizzes/attempts/:attemptId/result',
    scope: 'assessment',
    providers: [provideTranslocoScope('assessment', 'marks')],
    answer: ({ url }: FakeRequest) => {
      if (url.includes('/events')) return { items: [lost], total: 1 };
      return url.includes('appeals') ? appeals : view;
    },
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
      conductUntil: null,
    });

    for (const words of ['得分已更改', '0 → 1 分', '题干有歧义', '写得好']) expect(page.text).toContain(words);
    await page.click('对得分有异议（2026年7月16日前可申诉）');
    await page.fill('为什么有异议', '题目没有写明期限');
    await page.click('提出申诉');

    expect(writes()).toMatchObject([{ method: 'POST', body: { text: '题目没有写明期限' } }]);
  });

  it('says that results are let go together', async () => {
    const { page } = await render(ended({ result: null, awaitsRelease: true, slots: [slot(1, { feedback: {} })] }));
    expect(page.text).toContain('成绩将统一公布');
  });

  it('says why somebody fails above the pass mark: which section fell short of its floor', async () => {
    const sections = [
      { title: '法律', floorPercent: 60, percent: 50, passed: false },
      { title: '程序', floorPercent: null, percent: 100, passed: null },
    ];
    const result = { points: 3, maximum: 4, percent: 75, passed: false, provisional: false };
    const { page } = await render(ended({ sections, result, overallFeedback: '法律部分再学一遍。' }));

    for (const words of ['总分已达到及格线，但“法律”低于最低要求', '未达到', '50%', '法律部分再学一遍。']) {
      expect(page.text).toContain(words);
    }
  });

  it('tells nothing of sections that are kept back', async () => {
    const sections = [{ title: '法律', floorPercent: 60, percent: null, passed: null }];
    const { page } = await render(ended({ sections, result: null }));

    expect(page.text).not.toContain('分部分得分');
  });

  it('says that a result waits for the signed identity', async () => {
    const result = { points: 3, maximum: 4, percent: 75, passed: true, provisional: true };
    const { page } = await render(ended({ result, identityCheck: true }));

    expect(page.text).toContain('监考员核验身份后');
    expect(page.text).not.toContain('简答题');
  });

  it('lays certainty beside what it gave', async () => {
    const slots = [
      slot(1, { certainty: 3, answer: right.answer, feedback: { verdict: 'right', points: 2, maximum: 2 } }),
      slot(2, { certainty: 3, answer: wrong.answer, feedback: { verdict: 'wrong', points: -4, maximum: 2 } }),
    ];
    const { page } = await render(ended({ behaviour: 'certainty', slots }));

    const sure = [...document.querySelectorAll('lms-certainty-table tbody tr')].at(-1);
    expect([...(sure?.children ?? [])].map((cell) => cell.textContent.trim())).toEqual(['很有把握', '1', '1', '-2']);
    expect(page.text).toContain('不到五分之四');
  });

  it('shows what was noted as no proof, and takes an objection to it', async () => {
    const { page, writes } = await render(ended());

    for (const words of ['离开了答题页面', '技术线索，不是证据', '09:05:09', '系统弹窗']) {
      expect(page.text).toContain(words);
    }
    await page.click('对这条记录有异议（2026年6月30日前可申诉）');
    await page.fill('为什么有异议', '是系统更新弹窗');
    await page.click('提出申诉');

    expect(writes()).toMatchObject([
      { url: `/api/attempts/${ATTEMPT}/conduct-appeals`, body: { text: '是系统更新弹窗', event: 'e1' } },
    ]);
  });

  it('shows an appeal about the attempt as a whole, and none after its time', async () => {
    const { page } = await render(ended(), { items: [appealed], open: [], conductUntil: null });

    expect(page.text).toContain('我的申诉');
    expect(page.text).toContain('待答复');
    expect(page.text).not.toContain('对这条记录有异议');
    expect(document.querySelector('details')?.open).toBe(true);
  });
});
