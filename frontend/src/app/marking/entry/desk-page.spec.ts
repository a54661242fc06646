import type { MarkingEntryView } from '@lms/contract/marking/entry';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { entryView, pageOf, part } from '../testing/entries';
import { DeskPage } from './desk-page';

const ID = '019e0000-0000-7000-8000-0000000000e1';

interface Server {
  entry?: MarkingEntryView;
  next?: MarkingEntryView | null;
  waiting?: number;
  refuse?: Partial<Record<'take' | 'give', FakeProblem>>;
}

function show({ entry = entryView(), next = null, waiting = 2, refuse = {} }: Server, as = me('marker')) {
  const answer = ({ url, method }: FakeRequest): unknown => {
    if (url === '/api/marking-entries') return pageOf([], { total: waiting });
    if (url === '/api/marking-entries/lease') return { entry: next, waiting };
    if (url.endsWith('/marks')) return refuse.give ?? { ...entry, state: 'settled', lease: null };
    if (method === 'POST') return refuse.take ?? entry;
    return refuse.take ? { ...entry, lease: null } : entry;
  };
  return open(DeskPage, { url: `/marking/${ID}?mode=exam`, path: 'marking/:entryId', answer, as, scope: 'marking' });
}

const press = async (page: { settle: () => Promise<void> }, key: string) => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await page.settle();
};

describe('the marking desk', () => {
  it('takes the work when it opens, and says how far one is', async () => {
    const { page, writes } = await show({ waiting: 40 });

    expect(writes().map(({ url }) => url)).toEqual([`/api/marking-entries/${ID}/lease`]);
    expect(page.text).toContain('第 1 份，共 40 份');
    expect(page.text).toContain('匿名 A1B2C3');
    expect(page.text).toContain('凭编号在网上查进度');
  });

  it('marks by keyboard and goes to the next work of the same filter', async () => {
    const next = entryView({ id: '019e0000-0000-7000-8000-0000000000e2' });
    const { page, writes } = await show({ next });

    await press(page, '1');
    await press(page, '2');
    await press(page, '-');
    await press(page, 'Enter');

    const marks = writes().filter(({ url }) => url.endsWith('/marks'));
    expect(marks.map(({ body }) => body)).toEqual([
      { version: 3, parts: [{ code: 'c6', lines: [8, 3], comment: '' }] },
    ]);
    expect(writes().find(({ url }) => url === '/api/marking-entries/lease')?.body).toEqual({
      mode: 'exam',
      except: [],
    });
    expect(TestBed.inject(Router).url).toBe('/marking/019e0000-0000-7000-8000-0000000000e2?mode=exam');
  });

  it('says that all are done when nothing is left', async () => {
    const { page } = await show({ next: null });

    await press(page, '1');
    await press(page, '2');
    await press(page, 'Enter');

    expect(page.text).toContain('都评完了');
    expect(page.text).toContain('1 份');
  });

  it('saves nothing while a line has no points', async () => {
    const { page, writes } = await show({});

    await press(page, '1');
    await press(page, 'Enter');

    expect(page.alert()).toContain('每一行指引都要给分');
    expect(writes().some(({ url }) => url.endsWith('/marks'))).toBe(false);
  });

  it('leads through several texts before it saves', async () => {
    const { page, writes } = await show({ entry: entryView({ parts: [part('c6', 8, 4), part('c7', 5)] }) });

    await press(page, '1');
    await press(page, '2');
    await press(page, 'Enter');
    expect(page.text).toContain('指引 c71');
    await press(page, '1');
    await press(page, 'Enter');

    expect(writes().find(({ url }) => url.endsWith('/marks'))?.body).toMatchObject({
      parts: [
        { code: 'c6', lines: [8, 4] },
        { code: 'c7', lines: [5] },
      ],
    });
  });

  it('shows what another is marking, to be read only', async () => {
    const { page, writes } = await show({ refuse: { take: new FakeProblem('marking-taken', { by: '陆明远' }) } });

    expect(page.alert()).toContain('陆明远 正在评');
    await press(page, '1');
    await press(page, 'Enter');
    expect(writes().some(({ url }) => url.endsWith('/marks'))).toBe(false);
  });

  it('keeps what was given when it could not be saved', async () => {
    const { page } = await show({ refuse: { give: new FakeProblem('marking-not-taken') } });

    await press(page, '1');
    await press(page, '2');
    await press(page, 'Enter');

    expect(page.alert()).toContain('不在您手上');
    expect(page.text).toContain('合计 12 / 12 分');
  });

  it('puts a work aside and gives it back', async () => {
    const { page, writes } = await show({ next: null });

    await page.click('先放一放');

    expect(writes().map(({ method, url }) => `${method} ${url}`)).toEqual([
      `POST /api/marking-entries/${ID}/lease`,
      `DELETE /api/marking-entries/${ID}/lease`,
      'POST /api/marking-entries/lease',
    ]);
    expect(writes().at(-1)?.body).toEqual({ mode: 'exam', except: [ID] });
  });

  it('lays two marks beside the guide for who settles their difference', async () => {
    const mark = (round: number, marker: string, lines: number[]) => ({
      ...{ round, marker, mine: false, total: 0, reason: null, at: '2026-07-01T01:00:00.000Z' },
      parts: [{ code: 'c6', lines, comment: '' }],
    });
    const { page } = await show(
      {
        entry: entryView({
          state: 'moderation',
          may: { mark: true, moderate: true, correct: false },
          marks: [mark(1, '秦越', [8, 4]), mark(2, '陆明远', [1, 2])],
        }),
      },
      me('trainer'),
    );

    expect(page.text).toContain('两位考评员给分相差较大');
    expect(page.text).toContain('秦越 (1) 8');
    expect(page.text).toContain('陆明远 (2) 1');
  });

  it('corrects a settled mark only with a reason', async () => {
    const settled = entryView({
      state: 'settled',
      total: 5,
      may: { mark: false, moderate: false, correct: true },
      marks: [
        {
          ...{ round: 1, marker: '秦越', mine: false, total: 5, reason: null, at: '2026-07-01T01:00:00.000Z' },
          parts: [{ code: 'c6', lines: [5, 0], comment: '' }],
        },
      ],
    });
    const { page, writes } = await show({ entry: settled }, me('trainer'));
    expect(page.text).toContain('已评定：5 / 12 分');

    await page.click('更正评分');
    expect(page.button('保存更正').disabled).toBe(true);
    await page.fill('更正理由', '复核');
    await press(page, '2');
    await page.click('保存更正');

    expect(writes().find(({ url }) => url.endsWith('/marks'))?.body).toEqual({
      version: 3,
      parts: [{ code: 'c6', lines: [5, 4], comment: '' }],
      reason: '复核',
    });
  });
});
