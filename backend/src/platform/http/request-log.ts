import { PinoLogger } from 'nestjs-pino';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What the log tells of a request: no query, no body, no headers, no address. A search for a name stays out of it. */
export const requestFacts = ({ id, method, url }: FastifyRequest) => ({ id, method, path: url.split('?')[0] });

/** One line for each answered request, with its id; nothing is put together for a level that is not logged. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const level = levelOf(reply.statusCode);
    if (PinoLogger.root.isLevelEnabled(level) && !request.url.startsWith('/health')) {
      const facts = {
        req: requestFacts(request),
        res: { status: reply.statusCode },
        responseTime: Math.round(reply.elapsedTime),
      };
      PinoLogger.root[level](facts, 'request completed');
    }
    done();
  });
}

function levelOf(status: number): 'error' | 'warn' | 'debug' {
  if (status >= 500) return 'error';
  return status >= 400 && status !== 401 && status !== 404 ? 'warn' : 'debug';
}
