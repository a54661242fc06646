import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeProblem, provideFakeServer, type FakeRequest } from '../shared/testing/fake-server';
import { me } from '../shared/testing/people';
import { TestPage } from '../shared/testing/page';
import { provideTestTransloco } from '../shared/testing/test-transloco';
import { SignInPage } from './sign-in-page';

async function open(url: string, answer: (request: FakeRequest) => unknown) {
  TestBed.configureTestingModule({
    providers: [
      provideFakeServer(answer),
      provideTestTransloco(),
      provideRouter(
        [
          { path: 'sign-in', component: SignInPage },
          { path: '**', children: [] },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  return new TestPage(harness.fixture);
}

describe('SignInPage', () => {
  it('signs in and goes to where the person wanted to go', async () => {
    const sent: FakeRequest[] = [];
    const page = await open('/sign-in?returnTo=%2Flearn', (request) => {
      sent.push(request);
      return me();
    });

    await page.fill('用户名', 'linxiao');
    await page.fill('密码', 'yunlan-demo-2026');
    await page.submit();

    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      username: 'linxiao',
      password: 'yunlan-demo-2026',
    });
    expect(TestBed.inject(Router).url).toBe('/learn');
  });

  it('never leaves the product, whatever the link says', async () => {
    const page = await open('/sign-in?returnTo=%2F%2Fevil.example', () => me());

    await page.fill('用户名', 'linxiao');
    await page.fill('密码', 'yunlan-demo-2026');
    await page.submit();

    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('says when the name or the password is wrong', async () => {
    const page = await open('/sign-in', () => new FakeProblem('wrong-credentials'));

    await page.fill('用户名', 'linxiao');
    await page.fill('密码', 'not-it-at-all');
    await page.submit();

    expect(page.alert()).toContain('用户名或密码不对');
  });

  it('asks for what is missing before it asks the server', async () => {
    const page = await open('/sign-in', () => {
      throw new Error('Nothing should be sent.');
    });

    await page.submit();

    expect(page.text).toContain('请填写这一项');
    expect(page.field('用户名').getAttribute('aria-invalid')).toBe('true');
  });
});
