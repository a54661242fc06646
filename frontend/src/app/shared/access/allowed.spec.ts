import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { HttpErrorResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { throwError } from 'rxjs';
import { FakeProblem, provideFakeServer } from '../testing/fake-server';
import { me } from '../testing/people';
import { provideTestTransloco } from '../testing/test-transloco';
import { allowed } from './allowed';
import { Can } from './can';

@Component({ imports: [Can], template: '<h1>课程编写</h1><button *lmsCan="\'course:write\'">新建</button>' })
class Page {}

@Component({ template: '登录' })
class SignInStub {}

@Component({ template: '没有权限' })
class NoAccessStub {}

@Component({ template: '连不上' })
class UnavailableStub {}

const routes = provideRouter([
  { path: 'author', component: Page, canActivate: [allowed('course:write')] },
  { path: 'home', component: Page, canActivate: [allowed('signed-in')] },
  { path: 'sign-in', component: SignInStub },
  { path: 'no-access', component: NoAccessStub },
  { path: 'unavailable', component: UnavailableStub },
]);

async function open(url: string, answer: unknown) {
  TestBed.configureTestingModule({ providers: [routes, provideTestTransloco(), provideFakeServer(() => answer)] });
  return render(url);
}

async function render(url: string) {
  const harness = await RouterTestingHarness.create(url);
  await harness.fixture.whenStable();
  const element = harness.fixture.nativeElement as HTMLElement;
  return { text: element.textContent, url: TestBed.inject(Router).url };
}

describe('allowed', () => {
  it('lets in those who may', async () => {
    expect((await open('/author', me('trainer'))).text).toContain('课程编写');
  });

  it('shows "no access" under the address that was asked for', async () => {
    const { text } = await open('/author', me('learner'));

    expect(text).toBe('没有权限');
  });

  it('sends others to sign in and back here afterwards', async () => {
    const { text, url } = await open('/author', new FakeProblem('not-signed-in'));

    expect(text).toBe('登录');
    expect(url).toBe('/sign-in?returnTo=%2Fauthor');
  });

  it('says so when the server does not answer', async () => {
    const gone = provideHttpClient(withInterceptors([() => throwError(() => new HttpErrorResponse({ status: 0 }))]));
    TestBed.configureTestingModule({ providers: [routes, provideTestTransloco(), gone] });

    expect((await render('/home')).text).toBe('连不上');
  });
});

describe('*lmsCan', () => {
  it('shows its content only to those who may', async () => {
    expect((await open('/home', me('trainer'))).text).toContain('新建');
    TestBed.resetTestingModule();
    expect((await open('/home', me('learner'))).text).not.toContain('新建');
  });
});
