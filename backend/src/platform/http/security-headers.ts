import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Config } from '../config.js';

/** A fresh nonce for the styles of one page (CSP Level 3 §2.3). */
export const newNonce = (): string => randomBytes(16).toString('base64');

const strict = (styles: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self'${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const PLAIN = strict('');
// The API reference is a page of its own that styles itself inline.
const API_DOCS = strict(" 'unsafe-inline'");

/** The policy of the client's page, whose component styles carry the nonce. */
export const pagePolicy = (nonce: string): string => strict(` 'nonce-${nonce}'`);

/** Sets the headers of every answer; they are put together once. */
export function securityHeaders({ publicUrl }: Config): (reply: FastifyReply, url: string) => void {
  const headersWith = (policy: string) => ({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    // Only where the public address is https: on plain http it would lock people out.
    ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  });
  const [plain, apiDocs] = [headersWith(PLAIN), headersWith(API_DOCS)];
  return (reply, url) => void reply.headers(url.startsWith('/api/docs') ? apiDocs : plain);
}
