import type { EnvironmentProviders, Provider, Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTranslocoScope } from '@jsverse/transloco';
import type { Language } from '@lms/contract/common';
import type { MeView } from '@lms/contract/identity/session';
import { Session } from '../access/session';
import { provideFakeServer, type FakeRequest } from './fake-server';
import { TestPage } from './page';
import { me } from './people';
import { provideTestTransloco } from './test-transloco';

export interface Rendering {
  /** Where the page stands; its parts and query become the page's inputs. */
  readonly url: string;
  /** The page's own path, when it has parts: `admin/people/:personId`. */
  readonly path?: string;
  readonly answer: (request: FakeRequest) => unknown;
  readonly as?: MeView | null;
  readonly scope?: string;
  readonly language?: Language;
  readonly providers?: readonly (Provider | EnvironmentProviders)[];
}

/** Opens a page as the product does, with somebody signed in, and remembers what it sent. */
export async function open(page: Type<unknown>, rendering: Rendering) {
  const { url, path = url.split('?')[0]?.slice(1) ?? '', as = me(), scope, language, providers = [] } = rendering;
  const sent: FakeRequest[] = [];
  const routes: Routes = [{ path, component: page }];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([...routes, { path: '**', children: [] }], withComponentInputBinding()),
      provideTestTransloco(language),
      scope ? provideTranslocoScope(scope) : [],
      provideFakeServer((request) => {
        if (request.url === '/api/me') return as;
        sent.push(request);
        return rendering.answer(request);
      }),
      ...providers,
    ],
  });
  if (as) await TestBed.inject(Session).load();
  const harness = await RouterTestingHarness.create(url);
  const testPage = new TestPage(harness.fixture);
  await testPage.settle();
  return { page: testPage, sent, writes: () => sent.filter(({ method }) => method !== 'GET') };
}
