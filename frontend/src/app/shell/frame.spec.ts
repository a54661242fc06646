import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { MeView } from '@lms/contract/identity/session';
import { LanguageStore } from '../shared/api/language';
import { FakeProblem, provideFakeServer } from '../shared/testing/fake-server';
import { TestPage } from '../shared/testing/page';
import { me } from '../shared/testing/people';
import { provideTestTransloco } from '../shared/testing/test-transloco';
import { Frame } from './frame';

@Component({ template: '<h1>正文</h1>' })
class SomePage {}

async function open(url: string, person: MeView | undefined) {
  TestBed.configureTestingModule({
    providers: [
      provideTestTransloco(),
      provideFakeServer(({ url: asked }) =>
        asked === '/api/me' ? (person ?? new FakeProblem('not-signed-in')) : null,
      ),
      provideRouter([
        { path: 'sign-in', children: [] },
        {
          path: '',
          component: Frame,
          children: [
            { path: 'desk', component: SomePage, data: { frame: 'bare' } },
            { path: '**', component: SomePage },
          ],
        },
      ]),
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  const page = new TestPage(harness.fixture);
  await page.settle();
  return page;
}

describe('Frame', () => {
  it('offers a learner what learners do, and nothing of what others do', async () => {
    const page = await open('/', me('learner'));

    expect(page.link('我的课程').getAttribute('href')).toBe('/learn');
    expect(page.has('a', '人员与账号')).toBe(false);
    expect(page.has('a', '单位总览')).toBe(false);
  });

  it('gives an administrator one rail with more sections', async () => {
    const page = await open('/', me('admin'));

    expect(page.has('a', '我的课程')).toBe(true);
    expect(page.has('a', '人员与账号')).toBe(true);
  });

  it('says that this is a demonstration', async () => {
    expect((await open('/', me())).text).toContain('演示环境');
    TestBed.resetTestingModule();
    expect((await open('/', me('learner', { isDemo: false }))).text).not.toContain('演示环境');
  });

  it('changes the language without a reload', async () => {
    const page = await open('/', me());

    await page.click('English');
    await page.settle();

    expect(TestBed.inject(LanguageStore).current()).toBe('en');
    expect(TestBed.inject(TranslocoService).getActiveLang()).toBe('en');
    expect(page.text).toContain('My courses');
    await TestBed.inject(LanguageStore).use('zh-CN');
  });

  it('signs out', async () => {
    const page = await open('/', me());

    await page.click('退出登录');

    expect(TestBed.inject(Router).url).toBe('/sign-in');
  });

  it('steps back where a page asks for the whole screen', async () => {
    const page = await open('/desk', me());

    expect(page.text).toContain('正文');
    expect(page.has('a', '我的课程')).toBe(false);
  });

  it('shows a public page to somebody who is not signed in', async () => {
    const page = await open('/verify', undefined);

    expect(page.text).toContain('正文');
    expect(page.has('a', '登录')).toBe(true);
    expect(page.has('a', '我的课程')).toBe(false);
  });
});
