import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { TestBed } from '@angular/core/testing';
import type { Watch, WatchedAttempt } from '@lms/contract/assessment/invigilation';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { ATTEMPT, QUIZ } from '../testing/attempts';
import { WatchListPage } from './watch-list-page';
import { WatchPage } from './watch-page';

const one = (more: Partial<WatchedAttempt> = {}): WatchedAttempt => ({
  ...{ id: ATTEMPT, number: 1, state: 'running', slot: 3, slots: 8, answered: 2, events: 1, late: 0 },
  person: { id: 'p', name: '林晓', unit: '一号窗口' },
  ...{ startedAt: '2026-06-15T01:00:00.000Z', deadline: '2026-06-15T01:30:00.000Z', endedAt: null },
  ...{ heardAt: '2026-06-15T01:09:55.000Z', identityAt: null },
  ...more,
});
const board = (items: WatchedAttempt[], more: Partial<Watch> = {}): Watch => ({
  ...{ items, total: items.length, serverTime: '2026-06-15T01:10:00.000Z' },
  ...{ quizTitle: '收件与告知', quizCode: 'A03', identityCheck: false },
  ...more,
});

describe('the quizzes to watch over', () => {
  const show = (answer: object) =>
    open(WatchListPage, {
      ...{ url: '/invigilation', path: 'invigilation', as: me('invigilator'), scope: 'assessment' },
      answer: () => answer,
    });

  it('lead to their boards', async () => {
    const { page } = await show({ items: [{ id: QUIZ, code: 'A03', title: '收件与告知', questions: 8 }], total: 1 });

    expect(page.link('进入监考').getAttribute('href')).toBe(`/invigilation/${QUIZ}`);
    expect(page.text).toContain('A03 收件与告知');
  });

  it('may be none, or not to be had', async () => {
    expect((await show({ items: [], total: 0 })).page.text).toContain('暂时没有测验');
    TestBed.resetTestingModule();
    expect((await show(new FakeProblem('unavailable'))).page.has('button', '重试')).toBe(true);
  });
});

describe('the board of a quiz', () => {
  const show = async (view: Watch) => {
    const shown = await open(WatchPage, {
      url: `/invigilation/${QUIZ}`,
      path: 'invigilation/:quizId',
      ...{ as: me('invigilator'), scope: 'assessment' },
      answer: ({ method, url }: FakeRequest) => {
        if (method === 'POST') return {};
        if (url.endsWith('/late-answers')) {
          const late = { slot: 4, sequence: 7, at: '2026-06-15T01:30:04.000Z', isAccepted: false };
          return { items: [late], total: 1 };
        }
        if (url.includes('/events')) {
          const lost = {
            id: 'e',
            kind: 'focus-lost',
            at: '2026-06-15T01:05:09.000Z',
            by: null,
            reason: null,
            facts: {},
          };
          return { items: [lost], total: 1 };
        }
        return view;
      },
    });
    const act = async (name: string) => {
      const menu = await shown.page.material.getHarness(MatMenuHarness);
      await menu.open();
      await menu.clickItem({ text: name });
      await shown.page.settle();
    };
    const write = async (label: string, text: string) => {
      await (await shown.page.overlays.getHarness(MatInputHarness.with({ label }))).setValue(text);
    };
    return { ...shown, act, write };
  };

  it('says who is where, how long there is left, and who was not heard', async () => {
    const silent = one({
      id: 'b',
      person: { id: 'q', name: '秦越', unit: '二号窗口' },
      heardAt: '2026-06-15T01:08:00.000Z',
    });
    const { page } = await show(board([one({ late: 2 }), silent]));

    for (const words of ['林晓', '一号窗口', '第 3 题', '已答 2 / 8', '在线', '失去联系', '2 个迟到答案']) {
      expect(page.text).toContain(words);
    }
    expect(page.text).toMatch(/(20:00|19:5\d)/);
  });

  it('gives time with a reason', async () => {
    const { page, writes, act, write } = await show(board([one()]));

    await act('加时');
    await write('增加的分钟数', '15');
    await write('原因', '设备故障');
    const send = MatButtonHarness.with({ text: '加时', ancestor: 'mat-dialog-container' });
    await (await page.overlays.getHarness(send)).click();
    // The dialog tells what was written once it has gone.
    while (writes().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));

    expect(writes()[0]).toMatchObject({
      url: `/api/attempts/${ATTEMPT}/extra-time`,
      body: { minutes: 15, reason: '设备故障' },
    });
  });

  it('does nothing without a reason', async () => {
    const { writes, act } = await show(board([one({ state: 'paused' })]));

    await act('恢复');

    const send = [...document.querySelectorAll<HTMLButtonElement>('mat-dialog-container button')].at(-1);
    expect(send?.disabled).toBe(true);
    expect(writes()).toEqual([]);
  });

  it('shows what was noted as no proof, and accepts a late answer with a reason', async () => {
    const { page, writes, write } = await show(board([one({ late: 1 })]));

    await page.click('1 条');
    const dialog = () => document.querySelector('mat-dialog-container')?.textContent ?? '';
    expect(dialog()).toContain('离开了答题页面');
    expect(dialog()).toContain('不是作弊的证据');
    await write('原因', '断网');
    await page.settle();
    [...document.querySelectorAll<HTMLButtonElement>('mat-dialog-container button')]
      .find((button) => button.textContent.includes('采纳'))
      ?.click();
    await page.settle();

    expect(writes()[0]).toMatchObject({
      url: `/api/attempts/${ATTEMPT}/late-answers`,
      body: { slot: 4, sequence: 7, reason: '断网' },
    });
  });

  it('offers nothing for who has ended, unless an identity waits', async () => {
    const ended = one({ state: 'submitted', endedAt: '2026-06-15T01:05:00.000Z' });
    expect((await show(board([ended]))).page.has('button', '操作')).toBe(false);
    TestBed.resetTestingModule();
    expect((await show(board([ended], { identityCheck: true }))).page.has('button', '操作')).toBe(true);
  });

  it('says that nobody sits it', async () => {
    expect((await show(board([]))).page.text).toContain('现在没有考生');
  });
});
