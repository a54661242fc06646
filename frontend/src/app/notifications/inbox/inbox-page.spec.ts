import { MatButtonToggleGroupHarness } from '@angular/material/button-toggle/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { InboxMessage } from '@lms/contract/notifications/inbox';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { InboxPage } from './inbox-page';

const message = (id: string, more: Partial<InboxMessage> = {}): InboxMessage => ({
  ...{ id, kind: 'class-joined', values: { class: '窗口新人班', endsOn: '2026-07-01' }, link: '/learn' },
  ...{ at: '2026-06-15T01:12:00.000Z', readAt: null, ...more },
});
const won = message('two', {
  ...{ kind: 'award-won', values: { program: '窗口合格证' }, link: '/certification/awards/a1' },
  readAt: '2026-06-15T02:00:00.000Z',
});

/** A server with these messages, which forgets nothing that was read. */
function inbox(messages: InboxMessage[]) {
  return ({ method, url, params }: FakeRequest) => {
    if (method === 'POST') {
      const id = /inbox\/(\w+)\/reading/.exec(url)?.[1];
      for (const one of messages) if (id === undefined || one.id === id) one.readAt ??= '2026-06-15T03:00:00.000Z';
      return { unread: messages.filter(({ readAt }) => readAt === null).length };
    }
    const items = messages.filter(({ readAt }) => params.get('show') !== 'unread' || readAt === null);
    return { items, total: items.length, unread: messages.filter(({ readAt }) => readAt === null).length };
  };
}

const show = (answer: (request: FakeRequest) => unknown, url = '/inbox') =>
  open(InboxPage, { url, answer, scope: 'notifications' });

describe('the inbox page', () => {
  it('says what happened in the reader’s words, each with its way there', async () => {
    const { page } = await show(inbox([message('one'), won]));

    expect(page.text).toContain('您已加入班次“窗口新人班”');
    expect(page.text).toContain('班次到2026年7月1日结束');
    expect(page.link('您已取得“窗口合格证”').getAttribute('href')).toBe('/certification/awards/a1');
  });

  it('reads a message when it is followed, and leads to what it is about', async () => {
    const { page, writes } = await show(inbox([message('one')]));

    expect(page.link('您已加入班次').getAttribute('href')).toBe('/learn');
    await page.click('您已加入班次');

    expect(writes().map(({ url }) => url)).toEqual(['/api/me/inbox/one/reading']);
  });

  it('marks one, or all, as read', async () => {
    const { page, writes } = await show(inbox([message('one'), message('three'), won]));
    const filter = await page.material.getHarness(MatButtonToggleGroupHarness);
    const [, unread] = await filter.getToggles();

    await page.click('标为已读：');
    expect(await unread?.getText()).toBe('未读 1');

    await (await page.material.getHarness(MatButtonHarness.with({ text: /全部标为已读/ }))).click();
    await page.settle();
    expect(await unread?.getText()).toBe('未读 0');
    expect(page.has('button', '全部标为已读')).toBe(false);
    expect(writes().map(({ url }) => url)).toEqual(['/api/me/inbox/one/reading', '/api/me/inbox/reading']);
  });

  it('keeps in the address that only the unread are shown', async () => {
    const { page } = await show(inbox([message('one'), won]));
    const filter = await page.material.getHarness(MatButtonToggleGroupHarness);

    await (await filter.getToggles({ text: /未读/ }))[0]?.check();
    await page.settle();

    expect(TestBed.inject(Router).url).toBe('/inbox?show=unread');
    expect(page.text).not.toContain('窗口合格证');
  });

  it('says so when there is nothing, and when the server does not answer', async () => {
    expect((await show(inbox([]))).page.text).toContain('还没有消息');
    TestBed.resetTestingModule();
    const { page } = await show(() => new FakeProblem('unavailable'));
    expect(page.has('button', '重试')).toBe(true);
  });

  it('says why a message could not be marked', async () => {
    const answer = inbox([message('one')]);
    const { page } = await show((request) =>
      request.method === 'POST' ? new FakeProblem('not-found') : answer(request),
    );

    await page.click('全部标为已读');

    expect(page.alert()).toContain('没有找到');
  });
});
