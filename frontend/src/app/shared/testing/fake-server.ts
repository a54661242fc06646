import {
  HttpErrorResponse,
  HttpResponse,
  provideHttpClient,
  withInterceptors,
  type HttpRequest,
} from '@angular/common/http';
import { PROBLEMS, type ProblemBody, type ProblemCode } from '@lms/contract/problems';
import { isObservable, of, switchMap, throwError, type Observable } from 'rxjs';

export type FakeRequest = HttpRequest<unknown>;

/** What a fake server gives to refuse a request. */
export class FakeProblem {
  constructor(
    readonly code: ProblemCode,
    readonly more: Partial<ProblemBody> = {},
  ) {}
}

/**
 * A server that answers each request at once with what `answer` makes of it; a {@link FakeProblem} refuses it, an
 * observable answers when it gives something.
 */
export function provideFakeServer(answer: (request: FakeRequest) => unknown) {
  return provideHttpClient(withInterceptors([(request) => reply(request, answer(request))]));
}

function reply(request: FakeRequest, body: unknown): Observable<HttpResponse<unknown>> {
  if (isObservable(body)) return body.pipe(switchMap((late) => reply(request, late)));
  if (!(body instanceof FakeProblem)) return of(new HttpResponse({ status: 200, body, url: request.url }));
  const { status, title } = PROBLEMS[body.code];
  const error = { type: `/problems/${body.code}`, title, status, instance: request.url, ...body.more };
  return throwError(() => new HttpErrorResponse({ status, error, url: request.url }));
}
