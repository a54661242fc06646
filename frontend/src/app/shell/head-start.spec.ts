import { DOCUMENT } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { Session } from '../shared/access/session';
import { headStart } from './head-start';

function start(pathname: string): number {
  let asked = 0;
  TestBed.overrideProvider(DOCUMENT, { useValue: { location: { pathname }, querySelectorAll: () => [] } });
  TestBed.overrideProvider(Session, { useValue: { load: () => Promise.resolve((asked += 1)) } });
  TestBed.runInInjectionContext(headStart);
  return asked;
}

describe('headStart', () => {
  it('asks who is signed in before anybody needs to know', () => {
    expect(start('/learn')).toBe(1);
  });

  it('asks nothing at the door, where nobody is yet', () => {
    expect(start('/sign-in')).toBe(0);
  });
});
