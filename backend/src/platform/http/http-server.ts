import { randomUUID } from 'node:crypto';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { crossSiteFault } from './cross-site.js';
import { Problem } from './problem.js';
import { asProblem, sendProblem } from './problem-filter.js';
import { logRequests } from './request-log.js';
import { securityHeaders } from './security-headers.js';

/** The largest request body; uploads have a route and a limit of their own. */
export const BODY_LIMIT = 256 * 1024;

/**
 * What a server sends before it waits for the first acknowledgement: ten segments (RFC 6928 §2). Compressing less makes no
 * answer arrive earlier, and takes as long as everything else about a request.
 */
const FIRST_FLIGHT = 14_000;

/** The paths outside `/api`. */
export const UNPREFIXED = ['health/live', 'health/ready', 'metrics'];

/** Takes JSON and nothing else: forms and plain text, which Nest and Fastify would read by themselves, are a 415. */
class JsonAdapter extends FastifyAdapter {
  override registerParserMiddleware(prefix?: string, rawBody?: boolean): void {
    super.registerParserMiddleware(prefix, rawBody);
    this.getInstance().removeContentTypeParser(['application/x-www-form-urlencoded', 'text/plain']);
  }
}

export const newFastifyAdapter = (config: Config): FastifyAdapter =>
  new JsonAdapter({
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    // Malformed addresses never reach the router, so they are answered here.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(reply, request, asProblem(error));
    },
    forceCloseConnections: 'idle',
    // No middleware in Express's manner: what every request passes through are Fastify's own hooks.
    skipMiddie: true,
  });

/** The configuration of a route that takes a file as it is, `application/octet-stream`, and limits its size itself. */
export const TAKES_BYTES = { takesBytes: true };

/** Everything between the socket and the first controller, the same in the server and in tests. */
export async function setUpHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  app.setGlobalPrefix('api', { exclude: UNPREFIXED });
  await app.register(fastifyCookie);
  await app.register(fastifyCompress, { threshold: FIRST_FLIGHT, encodings: ['gzip', 'identity'] });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    const takesBytes = 'takesBytes' in request.routeOptions.config;
    done(takesBytes ? null : new Problem('unsupported-media-type'), takesBytes ? payload : undefined);
  });
  const setSecurityHeaders = securityHeaders(config);
  fastify.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(reply, request.url);
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    done(crossSiteFault(request));
  });
  logRequests(fastify);
}
