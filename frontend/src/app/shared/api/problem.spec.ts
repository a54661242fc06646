import { HttpErrorResponse } from '@angular/common/http';
import { problemOf } from './problem';

const response = (status: number, error: unknown) => new HttpErrorResponse({ status, error });

describe('problemOf', () => {
  it('reads the code, the words for the caller and the faulty fields', () => {
    const errors = [{ pointer: '#/name', detail: 'zu kurz', key: 'too-short' }];
    const body = {
      type: '/problems/username-taken',
      title: 'taken',
      status: 409,
      instance: '/x',
      detail: '已被使用',
      errors,
    };

    expect(problemOf(response(409, body))).toMatchObject({
      code: 'username-taken',
      status: 409,
      detail: '已被使用',
      errors,
    });
  });

  it.each([
    [0, null, 'offline'],
    [502, '<html>', 'unavailable'],
    [500, '<html>', 'internal'],
    [404, '<html>', 'not-found'],
    [418, {}, 'unreadable'],
  ])('makes the best of an answer of status %i that is not ours', (status, error, code) => {
    expect(problemOf(response(status, error)).code).toBe(code);
  });

  it('looks into what a failed resource wraps', () => {
    expect(problemOf(new Error('wrapped', { cause: response(0, null) })).code).toBe('offline');
  });

  it('does not take just any error for an answer', () => {
    expect(problemOf(new TypeError('bug')).code).toBe('unreadable');
  });
});
