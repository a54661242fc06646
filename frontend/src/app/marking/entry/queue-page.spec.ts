import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { FakeProblem } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { entryItem, entryView, pageOf } from '../testing/entries';
import { QueuePage } from './queue-page';

const show = (answer: (request: { url: string; method: string }) => unknown, url = '/marking') =>
  open(QueuePage, { url, answer, as: me('marker'), scope: 'marking' });

describe('the queue of marking', () => {
  it('lists what waits with its urgency, and an exam without a name', async () => {
    const items = [
      entryItem({ urgency: 'overdue' }),
      entryItem({
        id: 'two',
        mode: 'practice',
        person: '林晓',
        texts: 2,
        lease: { mine: false, by: '陆明远', until: '' },
      }),
    ];
    const { page } = await show(() => pageOf(items));

    expect(page.text).toContain('匿名 A1B2C3');
    expect(page.text).toContain('已过期：2026年7月3日 09:00');
    expect(page.text).toContain('林晓 · 2 段文字');
    expect(page.text).toContain('陆明远 正在评');
    expect(page.link('S01').getAttribute('href')).toBe('/marking/019e0000-0000-7000-8000-0000000000e1');
  });

  it('asks for what the address says, and changes the address when filtered', async () => {
    const { page, sent } = await show(() => pageOf([entryItem()]), '/marking?mode=exam&page=2');

    expect(sent[0]?.params.get('mode')).toBe('exam');
    expect(sent[0]?.params.get('page')).toBe('2');
    const settled = await page.material.getHarness(MatButtonToggleHarness.with({ text: '已评定' }));
    await settled.check();
    await page.settle();
    expect(sent.at(-1)?.params.get('show')).toBe('settled');
    expect(sent.at(-1)?.params.get('page')).toBe('1');
  });

  it('takes the most urgent of what is filtered', async () => {
    const { page, writes } = await show(
      ({ method }) => (method === 'POST' ? { entry: entryView(), waiting: 1 } : pageOf([entryItem()])),
      '/marking?mode=exam',
    );

    await page.click('开始评分（1 份）');

    expect(writes().map(({ url, body }) => ({ url, body }))).toEqual([
      { url: '/api/marking-entries/lease', body: { mode: 'exam' } },
    ]);
  });

  it('says that nothing waits, and why it could not be read', async () => {
    expect((await show(() => pageOf([]))).page.text).toContain('没有等您评的');
  });

  it('says why it could not be read', async () => {
    expect((await show(() => new FakeProblem('unavailable'))).page.alert()).toContain('暂时');
  });
});
