import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { FakeProblem } from '../shared/testing/fake-server';
import { me } from '../shared/testing/people';
import { open } from '../shared/testing/render';
import { NewPasswordPage } from './new-password-page';
import { NoAccessPage } from './no-access-page';
import { NotFoundPage } from './not-found-page';
import { ProblemPage } from './problem-page';
import { UnavailablePage } from './unavailable-page';

describe('pages of the shell', () => {
  it('leads home from an address that leads nowhere', async () => {
    const { page } = await open(NotFoundPage, { url: '/nowhere', answer: () => null });

    expect(page.text).toContain('没有找到这个页面');
    expect(page.link('回到首页').getAttribute('href')).toBe('/');
  });

  it('names who is signed in where the page is not for them', async () => {
    const { page } = await open(NoAccessPage, { url: '/no-access', answer: () => null, language: 'en' });

    expect(page.text).toContain('You are signed in as 林晓');
  });

  it('says in words what a problem code means', async () => {
    const { page } = await open(ProblemPage, {
      url: '/problems/attempt-time-over',
      path: 'problems/:code',
      answer: () => null,
    });

    expect(page.text).toContain('attempt-time-over · 409');
  });

  it('offers another try when the server did not answer', async () => {
    const { page } = await open(UnavailablePage, { url: '/unavailable', answer: () => null });

    expect(page.text).toContain('暂时连不上服务');
    expect(page.has('button', '重试')).toBe(true);
  });
});

describe('NewPasswordPage', () => {
  const fill = async (answer: () => unknown) => {
    const opened = await open(NewPasswordPage, { url: '/new-password', answer, as: null });
    await opened.page.fill('用户名', 'linxiao');
    await opened.page.fill('一次性代码', 'K7PM-3XQD-9RTW');
    await opened.page.fill('新密码', 'four unrelated words');
    await opened.page.submit();
    return opened;
  };

  it('sets the password by the code and signs in with it', async () => {
    const { writes } = await fill(() => me());

    expect(writes().map(({ url }) => url)).toEqual(['/api/password-resets', '/api/sessions']);
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('says why the code is not taken', async () => {
    const { page } = await fill(() => new FakeProblem('wrong-credentials', { detail: '代码不对，或已过期。' }));

    expect(page.alert()).toContain('代码不对，或已过期。');
  });
});
