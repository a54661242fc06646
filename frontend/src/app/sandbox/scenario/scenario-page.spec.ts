import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { RunSummary, ScenarioView } from '@lms/contract/sandbox/scenario';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../testing/render';
import { ScenarioPage } from './scenario-page';

const routes = [{ path: 'practice/scenarios/:scenarioId', component: ScenarioPage }];
const rest = { available: true, why: null, attemptsLeft: null, nextAttemptAt: null, runningRunId: null };

const scenario: ScenarioView = {
  id: 'id-S03',
  code: 'S03',
  title: '一次告知完',
  summary: '核对材料',
  level: 'L1',
  tracks: ['A'],
  item: { code: 'SI-04', name: '居住证申领' },
  post: { role: 'R02', title: '综合窗口受理员' },
  minutes: 20,
  passMark: 60,
  goals: ['逐份核对'],
  variants: ['A', 'B'],
  modes: [
    { mode: 'practice', ...rest },
    { mode: 'exam', ...rest, attemptsLeft: 2 },
  ],
  best: { mode: 'practice', score: 88, passed: true, at: '2026-06-15T02:00:00Z', runId: 'run-1' },
  runs: 1,
  attempts: { limit: 3, waitHours: 24 },
  dimensions: [{ code: 'lawfulness', label: '合法', criteria: 4 }],
  basis: ['行政许可法第三十二条'],
};
const run: RunSummary = {
  id: 'run-1',
  scenario: { id: 'id-S03', code: 'S03', title: '一次告知完' },
  mode: 'practice',
  status: 'submitted',
  attempt: 1,
  startedAt: '2026-06-15T02:00:00Z',
  finishedAt: '2026-06-15T02:20:00Z',
  deadline: null,
  score: 88,
  soFar: false,
  passed: true,
  critical: false,
};

async function opened() {
  const sent: unknown[] = [];
  const screen = await open(routes, '/practice/scenarios/id-S03', ({ method, url, body }: FakeRequest) => {
    if (method === 'GET') return url === '/api/runs' ? { items: [run], total: 1 } : scenario;
    sent.push(body);
    return { id: 'run-2' };
  });
  return { screen, sent };
}

describe('the page of a scenario', () => {
  it('tells what it trains, how it is judged and on which rules, what an exam asks, and how it went', async () => {
    const { screen } = await opened();

    expect(screen.text()).toContain('逐份核对');
    expect(screen.text()).toContain('合法4 项');
    expect(screen.text()).toContain('行政许可法第三十二条');
    expect(screen.text()).toContain('最多 3 次，两次之间间隔 24 小时');
    expect(screen.text()).toContain('还可考 2 次');
    expect(screen.get('link', '88').getAttribute('href')).toBe('/practice/runs/run-1/result');
  });

  it.each([
    ['练习模式', { mode: 'practice', variant: 'B' }],
    ['考核模式', { mode: 'exam' }],
  ])('starts a practice in the chosen variant, an exam always by lot: %s', async (mode, expected) => {
    const { screen, sent } = await opened();

    await screen.choose('情形', 'B');
    await screen.press(mode);

    expect(sent).toEqual([expected]);
    expect(TestBed.inject(Router).url).toBe('/practice/runs/run-2');
  });

  it('says when there is no such scenario', async () => {
    const screen = await open(routes, '/practice/scenarios/none', () => new FakeProblem('not-found'));

    expect(screen.get('alert').textContent).toContain('没有找到');
  });
});
