import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { FakeProblem } from '../../shared/testing/fake-server';
import { open } from '../testing/render';
import { resultExample } from '../testing/result-example';
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

  it('says why there is no result', async () => {
    const screen = await open(routes, ADDRESS, () => new FakeProblem('not-allowed'));

    expect(screen.get('alert').textContent).toContain('没有权限');
  });
});
