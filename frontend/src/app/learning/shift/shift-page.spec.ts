import { MatButtonHarness } from '@angular/material/button/testing';
import { MatButtonToggleGroupHarness } from '@angular/material/button-toggle/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import type { ShiftView } from '@lms/contract/learning/shift';
import { me } from '../../shared/testing/people';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { place, shift, working } from '../testing/shifts';
import { ShiftPage } from './shift-page';

/** Dialogs close at once. */
const providers = [{ provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }];
const show = (answer: (request: FakeRequest) => unknown) =>
  open(ShiftPage, {
    url: '/shifts/shift1',
    path: 'shifts/:shiftId',
    answer,
    scope: 'learning',
    as: me('trainer'),
    providers,
  });
const serving =
  (shown: () => ShiftView, write: (request: FakeRequest) => unknown = () => shown()) =>
  (request: FakeRequest) =>
    request.method === 'GET' ? shown() : write(request);

describe('the live board', () => {
  it('says of each member where they are, and who has stopped', async () => {
    const { page } = await show(serving(() => shift()));

    expect(page.text).toContain('林晓');
    expect(page.text).toContain('核验身份：申请人');
    expect(page.text).toContain('6 分钟没有操作');
    expect(page.text).toContain('还没有进入');
    expect(page.text).toContain('2 办理中');
  });

  it('leads to the result of whoever has handed in', async () => {
    const done = place('林晓', { ...working('林晓', { status: 'submitted' }), state: 'done' });
    const { page } = await show(serving(() => shift({ places: [done] })));

    expect(page.link('看结果').getAttribute('href')).toBe(encodeURI('/practice/runs/run-林晓/result'));
  });

  it('pauses all and resumes', async () => {
    let state: ShiftView['state'] = 'running';
    const { page, writes } = await show(
      serving(
        () => shift({ state }),
        ({ method }) => {
          state = method === 'DELETE' ? 'running' : 'paused';
          return shift({ state });
        },
      ),
    );

    await page.click('全部暂停');
    expect(page.has('button', '全部暂停')).toBe(false);
    await page.click('恢复');

    expect(writes().map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /api/shifts/shift1/pause',
      'DELETE /api/shifts/shift1/pause',
    ]);
    expect(page.has('button', '全部暂停')).toBe(true);
  });

  it('lets an outage happen to those chosen', async () => {
    const { page, writes } = await show(
      serving(
        () => shift(),
        () => ({ done: 2, over: 0, nothing: 0 }),
      ),
    );

    await page.click('插入事件');
    const root = page.overlays;
    await root.getHarness(MatDialogHarness);
    await (await root.getHarness(MatButtonHarness.with({ text: '插入' }))).click();
    expect(await root.getAllHarnesses(MatDialogHarness)).toHaveLength(0);
    await page.settle();

    expect(writes().map(({ url, body }) => [url, body])).toEqual([
      ['/api/shifts/shift1/injections', { injection: { kind: 'outage', resource: 'DS-07', minutes: 20 } }],
    ]);
  });

  it('offers the kinds of events that there are, each with its own fields', async () => {
    const { page } = await show(serving(() => shift()));

    await page.click('插入事件');
    const root = page.overlays;
    const kinds = await root.getHarness(MatButtonToggleGroupHarness);
    expect(await kinds.getToggles({ text: '急件上门' })).toHaveLength(0);
    await (await kinds.getToggles({ text: '群众来反映' }))[0]?.check();

    const dialog = await root.getHarness(MatDialogHarness);
    expect(await (await dialog.host()).text()).toContain('说什么');
  });

  it('lets an urgent case come where the scenario holds one back', async () => {
    const { page, writes } = await show(
      serving(
        () => shift({ holdsBack: true }),
        () => ({ done: 2, over: 0, nothing: 0 }),
      ),
    );
    await page.click('插入事件');
    const root = page.overlays;
    const kinds = await root.getHarness(MatButtonToggleGroupHarness);
    await (await kinds.getToggles({ text: '急件上门' }))[0]?.check();
    await (await root.getHarness(MatButtonHarness.with({ text: '插入' }))).click();
    await page.settle();

    expect(writes().map(({ body }) => body)).toMatchObject([{ injection: { kind: 'case', minutes: 20 } }]);
  });

  it('says why something could not be done, and shows how it stands', async () => {
    const { page } = await show(
      serving(
        () => shift(),
        () => new FakeProblem('shift-over'),
      ),
    );

    await page.click('全部暂停');

    expect(document.body.textContent).toContain('本场实训已经结束');
  });

  it('offers nothing to steer once it is over', async () => {
    const { page } = await show(serving(() => shift({ state: 'ended' })));

    expect(page.has('button', '全部暂停')).toBe(false);
    expect(page.has('button', '结束场次')).toBe(false);
    expect(page.link('复盘').getAttribute('href')).toBe('/shifts/shift1/debrief');
  });

  it('is not there for those who may not see it', async () => {
    const { page } = await show(() => new FakeProblem('not-found'));

    expect(page.link('回到实训场次').getAttribute('href')).toBe('/shifts');
  });
});
