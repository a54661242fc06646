import type { MyShift } from '@lms/contract/learning/shift';
import { FakeProblem } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { ScenarioListPage } from '../scenario/scenario-list-page';

const shift = (id: string, more: Partial<MyShift> = {}): MyShift => ({
  ...{ id, class: { id: 'c1', name: '窗口新人班' }, scenarios: [], draw: 'same', rules: 'practice' },
  ...{ state: 'running', minutes: 45, startsAt: '2026-06-15T01:00:00.000Z', endsAt: '2026-06-15T01:45:00.000Z' },
  ...{ pausedAt: null, scenario: { id: 's3', code: 'S03', title: '一次告知完' }, runId: null, ...more },
});
const show = (shifts: MyShift[] | FakeProblem) =>
  open(ScenarioListPage, {
    ...{ url: '/practice', path: 'practice', scope: 'sandbox', as: me('learner') },
    answer: ({ url }) => {
      if (!url.startsWith('/api/me/shifts')) return { items: [], total: 0 };
      return shifts instanceof FakeProblem ? shifts : { items: shifts, total: shifts.length };
    },
  });

describe('the strip of open shifts', () => {
  it('leads into a shift that runs, and to the door of one that is planned', async () => {
    const { page } = await show([shift('one'), shift('two', { state: 'planned', scenario: null })]);

    expect(page.text).toContain('进行中');
    expect(page.link('进入实训').getAttribute('href')).toBe('/practice/shifts/one');
    expect(page.link('查看').getAttribute('href')).toBe('/practice/shifts/two');
  });

  it('leaves out what is over', async () => {
    const { page } = await show([shift('one', { state: 'ended' })]);

    expect(page.text).not.toContain('班次实训');
  });

  it('is not there when it cannot be read, and the list is', async () => {
    const { page } = await show(new FakeProblem('unavailable'));

    expect(page.text).not.toContain('班次实训');
    expect(page.text).toContain('沙箱实训');
  });
});
