import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideHttpClient } from '@angular/common/http';
import { provideTestTransloco } from '../testing/test-transloco';
import { apiResource } from './api-resource';
import { latest } from './latest';

describe('latest', () => {
  it('keeps what was there until the new answer arrives, and drops it when there is none', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideTestTransloco()],
    });
    const server = TestBed.inject(HttpTestingController);
    const search = signal('a');
    const shown = TestBed.runInInjectionContext(() =>
      latest(apiResource<string>(() => ({ url: '/api/things', params: { search: search() } }))),
    );
    const answer = async (body: string | null) => {
      TestBed.tick();
      const request = server.expectOne(({ url }) => url === '/api/things');
      const asked = shown();
      if (body === null) request.flush(null, { status: 503, statusText: 'gone' });
      else request.flush(JSON.stringify(body));
      await Promise.resolve();
      TestBed.tick();
      return { asked, now: shown() };
    };

    expect(await answer('first')).toEqual({ asked: undefined, now: '"first"' });
    search.set('ab');
    expect(await answer('second')).toEqual({ asked: '"first"', now: '"second"' });
    search.set('abc');
    expect(await answer(null)).toEqual({ asked: '"second"', now: undefined });
  });
});
