import type { RunMode } from '@lms/contract/sandbox/terms';
import { open } from '../testing/render';
import { runExample } from '../testing/run-example';
import { DeskPage } from './desk-page';

describe('handing in at a desk without room for more buttons', () => {
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove()));

  const openDesk = (mode: RunMode) => {
    const run = runExample({ mode, coach: { ...runExample().coach, next: null, canRewind: true } });
    const routes = [{ path: 'practice/runs/:runId', component: DeskPage }];
    return open(routes, '/practice/runs/019e0000-0000-7000-8000-000000000001', () => run);
  };

  it('is among the acts behind the three dots, with undoing', async () => {
    const screen = await openDesk('practice');
    await screen.press('更多');

    const entries = [...document.querySelectorAll('[mat-menu-item]')].map(({ textContent }) => textContent.trim());
    expect(entries.slice(-2)).toEqual(['撤销上一步', '提交']);
  });

  it.each([
    ['guided' as const, 1],
    ['practice' as const, 0],
  ])('has its button in the bar where one is led and all steps are done: %s', async (mode, buttons) => {
    await openDesk(mode);

    expect(document.querySelectorAll('button.ready')).toHaveLength(buttons);
  });
});
