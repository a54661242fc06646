import { DOCUMENT } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { NavigationError } from '@angular/router';
import { loadNewerBuild } from './newer-build';

const missing = new TypeError('Failed to fetch dynamically imported module: /chunk-A.js');

function browser(stored: Record<string, string> = {}) {
  const opened: string[] = [];
  const view = {
    location: { assign: (url: string) => opened.push(url) },
    performance: { timeOrigin: 1_000_000, now: () => 500 },
    sessionStorage: {
      getItem: (key: string) => stored[key] ?? null,
      setItem: (key: string, value: string) => (stored[key] = value),
    },
  };
  TestBed.overrideProvider(DOCUMENT, { useValue: { defaultView: view, querySelectorAll: () => [] } });
  const fail = (error: unknown) => {
    TestBed.runInInjectionContext(() => loadNewerBuild(new NavigationError(1, '/learn', error)));
  };
  return { opened, stored, fail };
}

describe('loadNewerBuild', () => {
  it('loads the address anew when the files of the page are gone', () => {
    const { opened, fail } = browser();

    fail(missing);

    expect(opened).toEqual(['/learn']);
  });

  it('does not try again at once when that did not help', () => {
    const { opened, fail } = browser({ 'lms.reloadedAt': '995000' });

    fail(missing);

    expect(opened).toEqual([]);
  });

  it('leaves other faults alone', () => {
    const { opened, fail } = browser();

    fail(new Error('a guard failed'));

    expect(opened).toEqual([]);
  });
});
