import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import type { RegradeLineView, RegradeView } from '@lms/contract/sandbox/regrade';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { RegradeListPage } from './regrade-list-page';
import { RegradePage } from './regrade-page';

const ID = '019e0000-0000-7000-8000-0000000000a1';
const scenario = { id: '019e0000-0000-7000-8000-00000000005c', code: 'S01', title: '第一次收件' };

const regrade = (more: Partial<RegradeView> = {}): RegradeView => ({
  id: ID,
  scenario,
  version: 3,
  state: 'ready',
  total: 12,
  done: 12,
  counts: { same: 9, changed: 1, nowPass: 0, nowFail: 2, impossible: 0, left: 0 },
  askedAt: '2026-07-01T01:00:00.000Z',
  reason: null,
  appliedAt: null,
  ...more,
});

const line = (more: Partial<RegradeLineView> = {}): RegradeLineView => ({
  runId: '019e0000-0000-7000-8000-0000000000b1',
  person: { id: 'p', name: '林晓' },
  mode: 'exam',
  finishedAt: '2026-06-30T01:00:00.000Z',
  state: 'flipped',
  application: null,
  old: { score: 64, passed: true, pending: 0 },
  new: { score: 52, passed: false, pending: 0 },
  changes: [
    {
      code: 'c1',
      title: '先核验身份',
      before: { state: 'earned', earned: 20, points: 20 },
      after: { state: 'partly', earned: 8, points: 20 },
    },
    { code: 'c9', title: '新增的一项', before: null, after: { state: 'lost', earned: 0, points: 5 } },
  ],
  ...more,
});

describe('what can be regraded', () => {
  const show = (refusal?: FakeProblem) =>
    open(RegradeListPage, {
      url: '/review/regrades',
      as: me('trainer'),
      scope: 'sandbox',
      answer: ({ method }: FakeRequest) =>
        method === 'POST'
          ? (refusal ?? regrade({ state: 'judging' }))
          : {
              candidates: [{ scenario, version: 3, publishedAt: '2026-06-30T01:00:00.000Z', runs: 12, open: null }],
              items: [regrade({ state: 'applied' })],
              total: 1,
            },
    });

  it('begins with a trial', async () => {
    const { page, writes } = await show();
    expect(page.text).toContain('12 次演练');
    expect(page.text).toContain('已生效');

    await page.click('试算');

    expect(writes().map(({ url, body }) => ({ url, body }))).toEqual([
      { url: '/api/regrades', body: { scenario: scenario.id } },
    ]);
  });

  it('says why a trial cannot begin', async () => {
    const { page } = await show(new FakeProblem('regrade-open'));

    await page.click('试算');

    expect(page.alert()).toContain('没有结束的重评');
  });
});

describe('a regrade', () => {
  const show = (
    view: RegradeView,
    { lines = [line()], refusal }: { lines?: RegradeLineView[]; refusal?: FakeProblem } = {},
  ) =>
    open(RegradePage, {
      url: `/review/regrades/${ID}`,
      path: 'review/regrades/:regradeId',
      as: me('trainer'),
      scope: 'sandbox',
      answer: ({ method, url }: FakeRequest) => {
        if (method !== 'GET') return refusal ?? view;
        return url.endsWith('/lines') ? { items: lines, total: lines.length } : view;
      },
    });

  it('shows who flips, with both scores and the criteria that changed', async () => {
    const { page, sent } = await show(regrade());

    expect(page.text).toContain('变为不通过2');
    expect(page.text).toMatch(/林晓.*64.*52.*变为不通过/);
    expect(page.text).toContain('先核验身份 20 / 20 → 8 / 20');
    expect(page.text).toContain('新增的一项 无 → 0 / 5');
    const flipped = await page.material.getHarness(MatButtonToggleHarness.with({ text: '结论变的' }));
    await flipped.check();
    await page.settle();
    expect(
      sent
        .filter(({ url }) => url.endsWith('/lines'))
        .at(-1)
        ?.params.get('show'),
    ).toBe('flipped');
  });

  it('counts only once it is confirmed with a reason', async () => {
    const { page, writes } = await show(regrade());
    expect(page.button('生效').disabled).toBe(true);

    await page.fill('重评理由', ' 评分标准改版 ');
    await page.click('生效');

    expect(writes().map(({ url, body }) => ({ url, body }))).toEqual([
      { url: `/api/regrades/${ID}/application`, body: { reason: '评分标准改版' } },
    ]);
  });

  it('can be put aside', async () => {
    const { page, writes } = await show(regrade());

    await page.click('放弃这次试算');

    expect(writes().map(({ method, url }) => `${method} ${url}`)).toEqual([`DELETE /api/regrades/${ID}`]);
  });

  it('tells how far it is, and offers nothing to confirm meanwhile', async () => {
    const { page } = await show(regrade({ state: 'judging', done: 4 }), { lines: [] });

    expect(page.text).toContain('正在试算：4 / 12');
    expect(page.has('button', '生效')).toBe(false);
  });

  it('says why it could not be applied', async () => {
    const { page } = await show(regrade(), { refusal: new FakeProblem('regrade-outdated') });

    await page.fill('重评理由', '评分标准改版');
    await page.click('生效');

    expect(page.alert()).toContain('新版本');
  });
});
