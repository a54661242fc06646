import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import type { AppealDetail, AppealItem } from '@lms/contract/assessment/appeal';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { ATTEMPT, slot } from '../testing/attempts';
import { AppealListPage } from './appeal-list-page';
import { AppealPage } from './appeal-page';

const APPEAL = '019e0000-0000-7000-8000-0000000000e1';
const event = {
  ...{ id: '019e0000-0000-7000-8000-0000000000e2', kind: 'focus-lost' as const, at: '2026-06-15T01:05:09.000Z' },
  ...{ by: null, reason: null, facts: {} },
};

const item = (more: Partial<AppealItem> = {}): AppealItem => ({
  ...{ id: APPEAL, attemptId: ATTEMPT, slot: 4, event: null, state: 'open', text: '题干没有写明期限' },
  ...{ filedAt: '2026-06-15T02:00:00.000Z', dueDay: '2026-06-30', answer: null, answeredAt: null },
  ...{ before: 1, after: null, maximum: 2, person: '林晓', answeredBy: null, isLate: false },
  quiz: { id: 'q', code: 'A03', title: '收件与告知' },
  ...more,
});
const detail = (more: Partial<AppealDetail> = {}): AppealDetail => ({
  ...item(),
  place: {
    ...{ slot: 4, points: 1, maximum: 2, waits: false, answer: null, feedback: {}, history: [] },
    item: slot(4).item,
  },
  events: [],
  may: { answer: true },
  ...more,
});

describe('appeals that wait', () => {
  const show = (items: AppealItem[] | FakeProblem, url = '/marks/appeals') =>
    open(AppealListPage, {
      ...{ url, path: 'marks/appeals', as: me('trainer'), scope: 'marks' },
      answer: () => (Array.isArray(items) ? { items, total: items.length, open: items.length } : items),
    });

  it('says against what each is, by when, and which are late', async () => {
    const conduct = item({ id: 'other', slot: null, event, before: null, maximum: null, isLate: true, person: null });
    const { page } = await show([item(), conduct]);

    expect(page.link('A03 收件与告知 · 第 4 题').getAttribute('href')).toBe(`/marks/appeals/${APPEAL}`);
    for (const words of ['林晓', '2026年6月30日', '待答复', '过程记录', '匿名考生', '已超期']) {
      expect(page.text).toContain(words);
    }
  });

  it('keeps in the address which are shown', async () => {
    const { page, sent } = await show([item()]);
    await page.click('已答复');

    expect(TestBed.inject(Router).url).toBe('/marks/appeals?show=answered');
    expect(sent.at(-1)?.params.get('show')).toBe('answered');
  });

  it('says that nothing waits, and what went wrong', async () => {
    expect((await show([])).page.text).toContain('没有待答复的申诉');
    TestBed.resetTestingModule();
    expect((await show(new FakeProblem('unavailable'))).page.has('button', '重试')).toBe(true);
  });
});

describe('an appeal', () => {
  const show = (view: AppealDetail, answered: object = view) =>
    open(AppealPage, {
      ...{ url: `/marks/appeals/${APPEAL}`, path: 'marks/appeals/:appealId', as: me('trainer'), scope: 'marks' },
      providers: [provideTranslocoScope('marks', 'assessment')],
      answer: ({ method }: FakeRequest) => (method === 'POST' ? answered : view),
    });
  const choose = async ({ page }: Awaited<ReturnType<typeof show>>, label: string) => {
    await (await page.material.getHarness(MatRadioButtonHarness.with({ label }))).check();
    await page.settle();
  };

  it('is upheld with other points and a reason', async () => {
    const shown = await show(detail(), detail({ state: 'upheld', after: 2, answer: '题干有歧义', answeredBy: '秦越' }));
    const { page, writes } = shown;

    expect(page.text).toContain('题干没有写明期限');
    await choose(shown, '成立，改分');
    await page.fill('得分（满分 2）', '1');
    await page.fill('答复考生', '题干有歧义');
    await page.click('答复');
    // The same points are no answer.
    expect(writes()).toEqual([]);
    await page.fill('得分（满分 2）', '2');
    await page.click('答复');

    expect(writes()[0]?.body).toEqual({ verdict: 'uphold', points: 2, reason: '题干有歧义' });
    expect(page.text).toContain('得分 1 → 2');
  });

  it('about a note shows what was noted and asks for no points', async () => {
    const about = { slot: null, event, place: null, events: [event], before: null, maximum: null };
    const shown = await show(detail(about));
    const { page, writes } = shown;

    for (const words of ['过程记录', '离开了答题页面', '申诉针对这一条', '不是作弊的证据']) {
      expect(page.text).toContain(words);
    }
    await choose(shown, '成立');
    expect(page.text).not.toContain('得分（满分');
    await page.fill('答复考生', '记录不作依据');
    await page.click('答复');

    expect(writes()[0]?.body).toEqual({ verdict: 'uphold', reason: '记录不作依据' });
  });

  it('is not answered by who gave the mark', async () => {
    const { page } = await show(detail({ may: { answer: false } }));

    expect(page.text).toContain('由另一位处理');
    expect(page.has('button', '答复')).toBe(false);
  });

  it('says that it was answered meanwhile', async () => {
    const shown = await show(detail(), new FakeProblem('appeal-answered'));
    await choose(shown, '不予采纳');
    await shown.page.fill('答复考生', '题干写明了');
    await shown.page.click('答复');

    expect(shown.page.alert()).toContain('已经答复');
  });
});
