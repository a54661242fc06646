import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { ModeOffer, ScenarioSummary } from '@lms/contract/sandbox/scenario';
import { FakeProblem } from '../../shared/testing/fake-server';
import { open } from '../testing/render';
import { ScenarioListPage } from './scenario-list-page';

const routes = [{ path: 'practice', component: ScenarioListPage }];

function offer(mode: ModeOffer['mode'], more: Partial<ModeOffer> = {}): ModeOffer {
  const rest = { why: null, attemptsLeft: null, nextAttemptAt: null, runningRunId: null };
  return { mode, available: true, ...rest, ...more };
}

function scenario(code: string, more: Partial<ScenarioSummary> = {}): ScenarioSummary {
  return {
    ...{ id: `id-${code}`, code, title: `情景${code}`, summary: '', level: 'L1', tracks: ['A'] },
    ...{
      item: { code: 'SI-04', name: '居住证申领' },
      post: { role: 'R02', title: '综合窗口' },
      minutes: 20,
      passMark: 60,
    },
    ...{ goals: [], modes: [offer('practice')], variants: [], best: null, runs: 0, ...more },
  };
}

const listOf = (...items: ScenarioSummary[]) => ({ items, total: items.length });

describe('the list of scenarios', () => {
  it('starts a run in the chosen mode and opens its desk', async () => {
    const screen = await open(routes, '/practice', ({ method, body }) => {
      if (method === 'GET') return listOf(scenario('S03'));
      expect(body).toEqual({ mode: 'practice' });
      return { id: 'run-1' };
    });

    await screen.press('练习模式');

    expect(TestBed.inject(Router).url).toBe('/practice/runs/run-1');
  });

  it('resumes a run that waits', async () => {
    const waiting = offer('practice', { runningRunId: 'run-7' });
    const screen = await open(routes, '/practice', () => listOf(scenario('S03', { modes: [waiting] })));

    await screen.press('继续');

    expect(TestBed.inject(Router).url).toBe('/practice/runs/run-7');
  });

  it('says why a mode is locked, and does not start it', async () => {
    const locked = offer('exam', { available: false, why: '先完成第 2 单元' });
    const screen = await open(routes, '/practice', () => listOf(scenario('S03', { modes: [locked] })));

    expect(screen.text()).toContain('先完成第 2 单元');
    await screen.press('考核模式');

    expect(TestBed.inject(Router).url).toBe('/practice');
  });

  it('shows one level, as the address says', async () => {
    const both = listOf(scenario('S03'), scenario('S07', { level: 'L2' }));
    const screen = await open(routes, '/practice?level=L2', () => both);

    expect(screen.text()).toContain('情景S07');
    expect(screen.text()).not.toContain('情景S03');
  });

  it('groups by level, and narrows by track, post, progress and words', async () => {
    const best = { mode: 'practice' as const, score: 90, passed: true, at: '2026-06-15T02:00:00Z', runId: 'run-1' };
    const all = listOf(
      scenario('S03', { best, runs: 2 }),
      scenario('S11', { level: 'L2', tracks: ['B'], post: { role: 'R04', title: '承办人' } }),
    );
    const screen = await open(routes, '/practice', () => all);

    expect(screen.text()).toContain('已通过 1 个，共 2 个');
    expect(screen.text()).toContain('熟练');
    await screen.choose('方向', 'B');
    expect(screen.text()).not.toContain('情景S03');
    await screen.choose('进度', 'passed');
    expect(screen.text()).toContain('没有符合的情景');
    expect(TestBed.inject(Router).url).toBe('/practice?track=B&standing=passed');
  });

  it('leads from a title to the page of the scenario', async () => {
    const screen = await open(routes, '/practice', () => listOf(scenario('S03')));

    expect(screen.get('link', '情景S03').getAttribute('href')).toBe('/practice/scenarios/id-S03');
  });

  it('shows what is wrong when the list cannot be had', async () => {
    const screen = await open(routes, '/practice', () => new FakeProblem('unavailable'));

    expect(screen.get('alert').textContent).toContain('暂时不可用');
  });
});
