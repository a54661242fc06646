import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

export const SESSION_COOKIE = 'lms_session';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses an unsafe request that rides on the session cookie from another site. Browsers send `Sec-Fetch-Site` or
 * `Origin`; scripts that send neither pass, for no browser made them.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (SAFE.has(request.method) || request.cookies[SESSION_COOKIE] === undefined) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return;
    throw new Problem('cross-site-request');
  }
  const origin = request.headers.origin;
  if (origin !== undefined && hostOf(origin) !== request.host) throw new Problem('cross-site-request');
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
