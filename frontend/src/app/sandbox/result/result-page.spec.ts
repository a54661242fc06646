import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { FakeProblem } from '../../shared/testing/fake-server';
import { open } from '../testing/render';
import { criterion, resultExample } from '../testing/result-example';
import { ResultPage } from './result-page';

const ADDRESS = '/practice/runs/019e0000-0000-7000-8000-000000000001/result';
const routes = [{ path: 'practice/runs/:runId/result', component: ResultPage }];

describe('the result of a run', () => {
  it('shows the score so far, and each criterion with its points and basis', async () => {
    const screen = await open(routes, ADDRESS, () => resultExample());

    expect(screen.text()).toContain('暂计，另有 15 分待人工评分');
    expect(screen.get('row', '每项写明怎样补').textContent).toMatch(/10\s*\/ 15/);
    expect(screen.get('row', '提示').textContent).toContain('−2');
  });

  it('says so when the clock has ended it', async () => {
    const screen = await open(routes, ADDRESS, () => ({ ...resultExample(), status: 'expired' }));

    expect(screen.text()).toContain('时间到，自动结束');
  });

  it('jumps from a piece of evidence to its moment, which the address remembers', async () => {
    const screen = await open(routes, ADDRESS, () => resultExample());

    await screen.press('回放跳到第 3 条');

    expect(screen.element.querySelector('lms-moment-view')?.textContent).toContain('未写用途');
    expect(TestBed.inject(Router).url).toContain('at=3');
  });

  it('steps through the run beside the reference run', async () => {
    const screen = await open(routes, `${ADDRESS}?at=3`, () => resultExample());

    await screen.press('下一条');

    const moment = screen.element.querySelector('lms-moment-view')?.textContent;
    expect(moment).toContain('请提供续签合同');
    expect(moment).toContain('同意用居住登记核验');
  });

  it('has the dimensions as a table too', async () => {
    const screen = await open(routes, ADDRESS, () => resultExample());

    await screen.press('以表格查看');

    expect(screen.get('row', '准确').textContent).toContain('80');
    expect(screen.get('row', '服务').textContent).toContain('未判');
  });

  it('lets the trainee check a human criterion against its guide', async () => {
    const screen = await open(routes, ADDRESS, () => resultExample());

    const check = screen.element.querySelector('lms-self-check');
    expect(check?.textContent).toContain('说了怎样领证');
    expect(check?.textContent).toContain('请留意短信。');
  });

  it('shows what a marker gave in place of the self-check', async () => {
    const marked = {
      lines: [
        { text: '说了怎样领证', points: 8, earned: 8 },
        { text: '说了期限', points: 7, earned: 0 },
      ],
      comments: ['请说明最迟哪一天'],
    };
    const criteria = [
      criterion('h1', '说清进度查询', {
        state: 'partly',
        points: 15,
        earned: 8,
        guide: ['说了怎样领证'],
        text: '短信',
        marked,
      }),
    ];
    const screen = await open(routes, ADDRESS, () => resultExample({ criteria, soFar: false, pending: 0 }));

    expect(screen.element.querySelector('lms-self-check')).toBeNull();
    expect(screen.text()).toMatch(/说了期限\s*0 \/ 7/);
    expect(screen.text()).toContain('请说明最迟哪一天');
    expect(screen.text()).not.toContain('暂计');
  });

  it('shows comments at their moments and leads to them', async () => {
    const comment = {
      ...{ id: 'k1', event: 3, text: '用途要写明', author: { id: 'a', name: '陆明远' }, mine: false },
      ...{ createdAt: '2026-07-01T01:00:00.000Z', editedAt: null, version: 1 },
    };
    const screen = await open(routes, ADDRESS, ({ url }) =>
      url.endsWith('/comments') ? { items: [comment], total: 1, may: false } : resultExample(),
    );

    await screen.press('#3 用途要写明');

    expect(screen.element.querySelector('lms-moment-comments')?.textContent).toContain('用途要写明');
    expect(TestBed.inject(Router).url).toContain('at=3');
  });

  it('speaks to a trainer of the trainee, and offers no run of their own', async () => {
    const screen = await open(routes, ADDRESS, () => resultExample({ mine: false }));

    expect(screen.text()).toContain('林晓 的练习结果');
    expect(screen.text()).toContain('学员写的');
    expect(screen.element.querySelector('lms-self-check')).toBeNull();
    expect(() => screen.get('button', '再练')).toThrow();
  });

  it('compares the service figures with those of the reference run', async () => {
    const screen = await open(routes, ADDRESS, () => resultExample());

    expect(screen.get('row', '最小查询率').textContent).toMatch(/75%.*比参考差.*100%/s);
    expect(screen.text()).not.toContain('一次办对率');
  });

  it('leaves out what is counted by the case where there was none', async () => {
    const { indicators, ...rest } = resultExample();
    const reference = { ...indicators.reference, tripsPerCase: null };
    const screen = await open(routes, ADDRESS, () => ({ ...rest, indicators: { ...indicators, reference } }));

    expect(screen.text()).not.toContain('最小查询率');
    expect(screen.text()).not.toContain('群众跑动');
    expect(screen.text()).toContain('操作');
  });

  it('says why there is no result', async () => {
    const screen = await open(routes, ADDRESS, () => new FakeProblem('not-allowed'));

    expect(screen.get('alert').textContent).toContain('没有权限');
  });
});
