import { MatSlideToggleHarness } from '@angular/material/slide-toggle/testing';
import type { Debrief } from '@lms/contract/learning/debrief';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { DebriefPage } from './debrief-page';

const scenario = { id: 's3', code: 'S03', title: '一次告知完' };
const person = { runId: 'r1', personId: 'p1', name: '林晓', score: 55 };
const debrief: Debrief = {
  ...{ runs: 2, open: 0, absent: 1, passed: 1, mean: 65, median: 65 },
  scores: [
    { from: 0, to: 59, runs: 1 },
    { from: 60, to: 69, runs: 0 },
    { from: 70, to: 79, runs: 1 },
  ],
  mistakes: [
    {
      ...{
        scenario,
        code: 'c2',
        kind: 'criterion',
        title: '一次告知，不多不少',
        expected: '两项',
        basis: '行政许可法',
      },
      ...{ dimensions: ['service'], missed: 1, judged: 2, runs: [person] },
      lesson: { courseId: 'c', courseTitle: 'A03', lessonId: 'l10', lessonTitle: '一次说完' },
    },
  ],
  refusals: [{ rule: 'wrong-state', text: '不能做这一步', basis: null, times: 3, people: 2 }],
  people: [{ ...person, scenario, passed: false, critical: false }],
  references: [{ scenario, variant: 'A', steps: [{ title: '核验身份', why: '先核验', isKey: false }] }],
};
const show = (answer: Debrief) =>
  open(DebriefPage, {
    ...{ url: '/shifts/shift1/debrief', path: 'shifts/:shiftId/debrief', scope: 'learning', as: me('trainer') },
    answer: () => answer,
  });

describe('the debrief', () => {
  it('shows the commonest mistakes with the lesson, the runs and the reference beside them', async () => {
    const { page } = await show(debrief);

    expect(page.text).toContain('50%');
    expect(page.link('一次说完').getAttribute('href')).toBe('/learn/lessons/l10');
    expect(page.link('演练 1').getAttribute('href')).toBe('/practice/runs/r1/result');
    expect(page.text).toContain('不能做这一步');
    expect(page.text).toContain('参考做法：S03 变体 A');
  });

  it('hides names until they are asked for', async () => {
    const { page } = await show(debrief);
    expect(page.text).not.toContain('林晓');

    await (await page.material.getHarness(MatSlideToggleHarness)).check();
    await page.settle();

    expect(page.text).toContain('林晓');
  });

  it('says so while nobody has finished', async () => {
    const { page } = await show({ ...debrief, runs: 0, open: 3 });

    expect(page.text).toContain('还没有结束的演练');
    expect(page.text).toContain('正在办理 3 人');
  });
});
