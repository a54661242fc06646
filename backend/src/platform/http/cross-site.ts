import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

export const SESSION_COOKIE = 'lms_session';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses an unsafe request that rides on the session cookie from another site. Browsers send `Sec-Fetch-Site` or
 * `Origin`; scripts that send neither pass, for no browser made them.
 */
export function crossSiteFault(request: FastifyRequest): Problem | undefined {
  if (SAFE.has(request.method) || request.cookies[SESSION_COOKIE] === undefined) return undefined;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    return site === 'same-origin' || site === 'none' ? undefined : new Problem('cross-site-request');
  }
  const origin = request.headers.origin;
  return origin === undefined || hostOf(origin) === request.host ? undefined : new Problem('cross-site-request');
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
