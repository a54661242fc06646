import type { MyShift } from '@lms/contract/learning/shift';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { ShiftJoinPage } from './shift-join-page';

const shift = (more: Partial<MyShift> = {}): MyShift => ({
  ...{ id: 'shift1', class: { id: 'c1', name: '窗口新人班' }, scenarios: [], draw: 'same', rules: 'practice' },
  ...{ state: 'running', minutes: 45, startsAt: '2026-06-15T01:00:00.000Z', endsAt: '2026-06-15T01:45:00.000Z' },
  ...{ pausedAt: null, scenario: { id: 's3', code: 'S03', title: '一次告知完' }, runId: null, ...more },
});
const show = (answer: (request: FakeRequest) => unknown) =>
  open(ShiftJoinPage, { url: '/practice/shifts/shift1', path: 'practice/shifts/:shiftId', answer, scope: 'sandbox' });

describe('the door of a shift', () => {
  it('lets in with one click', async () => {
    const { page, writes } = await show(({ method }) => (method === 'POST' ? { runId: 'r1' } : shift()));

    expect(page.text).toContain('一次告知完');
    await page.click('进入实训');

    expect(writes().map(({ url }) => url)).toEqual(['/api/me/shifts/shift1/run']);
  });

  it.each<[MyShift['state'], string]>([
    ['planned', '还没有开始'],
    ['paused', '讲师已暂停'],
    ['ended', '已经结束'],
  ])('has no button while it is %s, and says why', async (state, words) => {
    const { page } = await show(() => shift({ state, scenario: null }));

    expect(page.has('button', '进入实训')).toBe(false);
    expect(page.text).toContain(words);
  });

  it('says why it did not let in', async () => {
    const { page } = await show(({ method }) => (method === 'POST' ? new FakeProblem('shift-paused') : shift()));

    await page.click('进入实训');

    expect(page.alert()).toContain('讲师已暂停');
  });
});
