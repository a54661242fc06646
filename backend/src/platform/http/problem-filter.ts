import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EntityNotFoundError, QueryFailedError } from 'typeorm';
import { type ProblemBody, type ProblemCode, PROBLEMS } from '../../../contract/problems.js';
import { languageOf } from './language.js';
import { Problem } from './problem.js';
import { requestFacts } from './request-log.js';

/** The one place where a failure becomes an HTTP response (RFC 9457), and where foreign errors are translated. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const problem = asProblem(error);
    const request = http.getRequest<FastifyRequest>();
    if (problem.status >= 500) this.logger.error({ err: error, req: requestFacts(request) });
    sendProblem(http.getResponse<FastifyReply>(), request, problem);
  }
}

export function sendProblem(reply: FastifyReply, request: FastifyRequest, problem: Problem): void {
  const { status, title } = PROBLEMS[problem.code];
  const errors = problem.errors(languageOf(request.headers['accept-language']));
  const body: ProblemBody = {
    type: `/problems/${problem.code}`,
    title,
    status,
    // What went wrong inside is for the log alone.
    ...(problem.detail !== undefined && status < 500 && { detail: problem.detail }),
    instance: request.url.split('?')[0] ?? request.url,
    ...(errors && { errors }),
    ...problem.members,
  };
  void reply.status(status).headers(problem.headers).type('application/problem+json').send(JSON.stringify(body));
}

/** Statuses that Nest and Fastify raise by themselves, and the code each goes by here. */
const CODE_OF_STATUS: Partial<Record<number, ProblemCode>> = {
  400: 'invalid-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'conflict',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
};

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof EntityNotFoundError) return new Problem('not-found');
  if (error instanceof QueryFailedError && isConstraintViolation(error.driverError))
    return new Problem('conflict', { cause: error });
  const status = statusOf(error);
  const code = status === undefined ? undefined : CODE_OF_STATUS[status];
  if (code) return new Problem(code, { cause: error, ...(code === 'invalid-request' && { detail: messageOf(error) }) });
  return new Problem('internal', { cause: error });
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own errors (body too large, wrong media type, malformed JSON) carry a statusCode.
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Unique (23505) and foreign-key (23503) violations; sqlite3 answers SQLITE_CONSTRAINT for all kinds. */
function isConstraintViolation(driverError: unknown): boolean {
  const { code, message } = driverError as { code?: string; message?: string };
  if (code === '23505' || code === '23503') return true;
  return code === 'SQLITE_CONSTRAINT' && /SQLITE_CONSTRAINT: (UNIQUE|FOREIGN KEY|PRIMARY)/.test(message ?? '');
}
