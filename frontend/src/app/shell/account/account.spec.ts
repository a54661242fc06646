import { TestBed } from '@angular/core/testing';
import { Confirm } from '../../shared/ui/confirm';
import { Notices } from '../../shared/ui/notices';
import { FakeProblem } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { Display } from '../display';
import { DisplayPanel } from './display-panel';
import { PasswordPanel } from './password-panel';
import { SessionsPanel } from './sessions-panel';

const said: string[] = [];
const notices = { provide: Notices, useValue: { say: (text: string) => (said.push(text), Promise.resolve(false)) } };
const agreeing = { provide: Confirm, useValue: { ask: () => Promise.resolve(true) } };

beforeEach(() => said.splice(0));

describe('DisplayPanel', () => {
  it('sets how the product looks, at once and for the next time', async () => {
    const { page } = await open(DisplayPanel, { url: '/display', answer: () => null });

    page.field('深色').click();
    await page.settle();

    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('lms.theme')).toBe('dark');
    TestBed.inject(Display).theme.set('system');
  });
});

describe('PasswordPanel', () => {
  const fill = async (again: string, answer: () => unknown) => {
    const opened = await open(PasswordPanel, { url: '/password', answer, providers: [notices] });
    await opened.page.fill('当前密码', 'yunlan-demo-2026');
    await opened.page.fill('新密码', 'four unrelated words');
    await opened.page.fill('再输入一次新密码', again);
    await opened.page.submit();
    return opened;
  };

  it('changes the password', async () => {
    const { writes } = await fill('four unrelated words', () => null);

    expect(writes().map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      {
        method: 'PUT',
        url: '/api/me/password',
        body: { currentPassword: 'yunlan-demo-2026', newPassword: 'four unrelated words' },
      },
    ]);
    expect(said).toEqual(['密码已修改，其他设备上的登录已退出。']);
  });

  it('notices a slip in the second try before anything is sent', async () => {
    const { page, writes } = await fill('four unrelated word', () => null);

    expect(page.text).toContain('两次输入的密码不一样');
    expect(writes()).toEqual([]);
  });

  it('says when the present password is wrong', async () => {
    const { page } = await fill('four unrelated words', () => new FakeProblem('wrong-password'));

    expect(page.alert()).toContain('当前密码不对');
  });
});

describe('SessionsPanel', () => {
  const at = '2026-06-15T01:42:00.000Z';
  const session = (id: string, isCurrent: boolean) => ({
    id,
    kind: 'browser',
    name: isCurrent ? 'Chrome · Windows' : 'Edge · Windows',
    createdAt: at,
    lastSeenAt: at,
    expiresAt: at,
    isCurrent,
  });

  it('makes a token for scripts and shows it once', async () => {
    const { page, writes } = await open(SessionsPanel, {
      url: '/sessions',
      answer: ({ method }) =>
        method === 'GET'
          ? { items: [session('1', true)], total: 1 }
          : { token: 'lms_abc123', session: session('3', false) },
      providers: [notices, agreeing],
    });

    await page.fill('名称', '每周报表脚本');
    await page.submit();

    expect(writes()[0]?.body).toEqual({ name: '每周报表脚本', days: 90 });
    expect(page.text).toContain('lms_abc123');
    await page.click('已保存');
    expect(page.text).not.toContain('lms_abc123');
  });

  it('lists where one is signed in and ends another session', async () => {
    const { page, writes } = await open(SessionsPanel, {
      url: '/sessions',
      answer: ({ method }) =>
        method === 'GET' ? { items: [session('1', true), session('2', false)], total: 2 } : null,
      providers: [notices, agreeing],
    });
    expect(page.text).toContain('最近使用 2026年6月15日 09:42');

    await page.click('退出');

    expect(writes().map(({ method, url }) => `${method} ${url}`)).toEqual(['DELETE /api/me/sessions/2']);
    expect(said).toEqual(['已退出“Edge · Windows”。']);
  });
});
