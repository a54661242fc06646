import { MatButtonToggleGroupHarness } from '@angular/material/button-toggle/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { me } from '../../shared/testing/people';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { shift } from '../testing/shifts';
import { ShiftNewPage } from './shift-new-page';

const classes = [
  { id: 'c1', name: '窗口新人班', state: 'running', members: 12 },
  { id: 'c2', name: '去年的班', state: 'ended', members: 9 },
];
const scenarios = [
  { id: 's1', code: 'S01', title: '第一次收件' },
  { id: 's3', code: 'S03', title: '一次告知完' },
];

function show(write: (request: FakeRequest) => unknown = () => shift()) {
  return open(ShiftNewPage, {
    ...{ url: '/shifts/new', scope: 'learning', as: me('trainer') },
    answer: (request) => {
      if (request.method === 'POST') return write(request);
      const items = request.url === '/api/classes' ? classes : scenarios;
      return { items, total: items.length };
    },
  });
}

describe('opening a shift', () => {
  it('begins now with one scenario for all', async () => {
    const { page, writes } = await show();
    expect(page.button('现在开始').disabled).toBe(true);

    await (await page.material.getHarness(MatRadioButtonHarness.with({ label: /S03/ }))).check();
    await page.submit();

    expect(writes().map(({ body }) => body)).toEqual([
      { classId: 'c1', scenarioIds: ['s3'], draw: 'same', rules: 'practice', startsAt: null, minutes: 45 },
    ]);
    expect(page.text).not.toContain('去年的班');
  });

  it('draws by lot from several, at a time of the organisation’s clock', async () => {
    const { page, writes } = await show();
    const draw = await page.material.getHarness(MatButtonToggleGroupHarness);
    await (await draw.getToggles({ text: '每人抽签' }))[0]?.check();
    for (const label of [/S01/, /S03/])
      await (await page.material.getHarness(MatCheckboxHarness.with({ label }))).check();
    await (await page.material.getHarness(MatCheckboxHarness.with({ label: '定时开始' }))).check();
    await page.fill('开始时间', '2026-06-16T09:30');
    await (await page.material.getHarness(MatRadioButtonHarness.with({ label: /闭卷/ }))).check();

    await page.submit();

    expect(writes()[0]?.body).toMatchObject({
      ...{ scenarioIds: ['s1', 's3'], draw: 'lot', rules: 'closed-book' },
      startsAt: '2026-06-16T01:30:00.000Z',
    });
  });

  it('says what the server found wrong', async () => {
    const { page } = await show(
      () =>
        new FakeProblem('invalid-request', { errors: [{ pointer: '#/classId', detail: 'x', key: 'class-too-large' }] }),
    );
    await (await page.material.getHarness(MatRadioButtonHarness.with({ label: /S01/ }))).check();

    await page.submit();

    expect(page.alert()).toContain('一个场次最多 60 人');
  });
});
