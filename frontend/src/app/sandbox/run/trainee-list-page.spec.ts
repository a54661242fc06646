import type { TraineeRun } from '@lms/contract/sandbox/scenario';
import { FakeProblem } from '../../shared/testing/fake-server';
import { open } from '../testing/render';
import { TraineeListPage } from './trainee-list-page';

const routes = [{ path: 'review/runs', component: TraineeListPage }];

function run(id: string, more: Partial<TraineeRun> = {}): TraineeRun {
  return {
    id,
    scenario: { id: 's', code: 'S03', title: '一次告知完' },
    person: { id: 'p', name: '林晓' },
    ...{ mode: 'practice', status: 'submitted', attempt: 2, variant: 'B', comments: 3 },
    ...{ startedAt: '2026-11-20T02:00:00.000Z', finishedAt: null, deadline: null },
    ...{ score: 86, soFar: true, passed: true, critical: false },
    ...more,
  };
}

describe('the runs of one’s trainees', () => {
  it('lead to their replay once they are over', async () => {
    const items = [run('one'), run('two', { status: 'running', score: null, passed: null, comments: 0 })];
    const screen = await open(routes, '/review/runs', () => ({ items, total: 2 }));

    const links = [...screen.element.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/practice/runs/one/result']);
    expect(screen.get('row', '变体 B').textContent).toMatch(/林晓.*86.*暂计.*通过.*3/s);
  });

  it('are asked for as the address filters', async () => {
    const asked: Record<string, string | null>[] = [];
    await open(routes, '/review/runs?search=林&mode=exam&verdict=open&status=nonsense&page=3', ({ url, params }) => {
      if (url === '/api/trainee-runs') {
        asked.push(
          Object.fromEntries(['search', 'mode', 'verdict', 'status', 'page'].map((key) => [key, params.get(key)])),
        );
      }
      return { items: [], total: 0 };
    });

    expect(asked).toEqual([{ search: '林', mode: 'exam', verdict: 'open', status: null, page: '3' }]);
  });

  it('say that there are none, or why they could not be read', async () => {
    const empty = await open(routes, '/review/runs', () => ({ items: [], total: 0 }));
    expect(empty.text()).toContain('还没有演练');
  });

  it('say why they could not be read', async () => {
    const screen = await open(routes, '/review/runs', () => new FakeProblem('not-allowed'));
    expect(screen.get('alert').textContent).toContain('没有权限');
  });
});
