import type { RunSummary } from '@lms/contract/sandbox/scenario';
import { open } from '../testing/render';
import { RunListPage } from './run-list-page';

const routes = [{ path: 'practice/runs', component: RunListPage }];

function run(id: string, more: Partial<RunSummary> = {}): RunSummary {
  return {
    ...{
      id,
      scenario: { id: 's', code: 'S03', title: '一次告知完' },
      mode: 'practice',
      status: 'submitted',
      attempt: 1,
    },
    ...{ startedAt: '2026-11-20T02:00:00.000Z', finishedAt: null, deadline: null },
    ...{ score: 86, soFar: false, passed: true, critical: false, ...more },
  };
}

describe('my runs', () => {
  it('lead to their result, or back in while they run', async () => {
    const items = [run('one'), run('two', { status: 'running', score: null, passed: null })];
    const screen = await open(routes, '/practice/runs', () => ({ items, total: 2 }));

    const links = [...screen.element.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/practice/runs/one/result', '/practice/runs/two']);
    expect(screen.text()).toContain('进行中');
  });

  it('are asked for by mode, as the address says', async () => {
    const asked: (string | null)[] = [];
    await open(routes, '/practice/runs?mode=exam', ({ params }) => {
      asked.push(params.get('mode'));
      return { items: [], total: 0 };
    });

    expect(asked).toEqual(['exam']);
  });

  it('say where to begin when there are none', async () => {
    const screen = await open(routes, '/practice/runs', () => ({ items: [], total: 0 }));

    expect(screen.get('link', '去选情景').getAttribute('href')).toBe('/practice');
  });
});
