import { HttpErrorResponse } from '@angular/common/http';
import type { ProblemBody, ProblemCode, ProblemField } from '@lms/contract/problems';

/** What went wrong, as far as a person can be told. `offline` and `unreadable` are answers our server never gave. */
export interface Problem {
  readonly code: ProblemCode | 'offline' | 'unreadable';
  readonly status: number;
  /** Written by the server for this caller, in their language. */
  readonly detail?: string;
  /** Faulty fields of the request. */
  readonly errors: readonly ProblemField[];
  /** Members beyond RFC 9457's own, such as what is stored when an answer clashes. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the server said went wrong; when it never answered, or not as our server does, that. */
export function problemOf(error: unknown): Problem {
  const response = responseIn(error);
  if (!response) return { code: 'unreadable', status: 0, errors: [], body: {} };
  if (response.status === 0) return { code: 'offline', status: 0, errors: [], body: {} };

  const body: unknown = response.error;
  if (!isProblem(body)) return { code: codeOfStatus(response.status), status: response.status, errors: [], body: {} };

  const { detail, errors = [], type, status } = body;
  return { code: type.slice(TYPE.length) as ProblemCode, status, detail, errors, body };
}

/** A failed resource wraps what HTTP threw. */
function responseIn(error: unknown): HttpErrorResponse | undefined {
  if (error instanceof HttpErrorResponse) return error;
  if (error instanceof Error && error.cause instanceof HttpErrorResponse) return error.cause;
  return undefined;
}

const TYPE = '/problems/';

/**
 * Whether the server itself speaks. Looked at by hand, not by the contract's schema: this stands on every first page,
 * and the schema would bring the whole of Zod along.
 */
function isProblem(body: unknown): body is ProblemBody {
  if (typeof body !== 'object' || body === null || !('type' in body)) return false;
  return typeof body.type === 'string' && body.type.startsWith(TYPE);
}

/** A proxy's bare answer has a status and no code of ours. */
function codeOfStatus(status: number): Problem['code'] {
  if (status === 404) return 'not-found';
  if (status === 503 || status === 502 || status === 504) return 'unavailable';
  return status >= 500 ? 'internal' : 'unreadable';
}
