import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from './problem.js';
import { sendProblem } from './problem-filter.js';
import { newNonce, pagePolicy } from './security-headers.js';

/** Paths that belong to the server: the client's fallback page never answers there. */
const SERVER_PATH = /^\/(api|health|metrics)(\/|$|\?)/;
/** Files whose name holds a hash of what is in them. */
const IMMUTABLE = /[\\/](main|chunk|styles|polyfills)-[\w-]{8}\.(js|css)$/;
/** Headers that browsers heed on documents alone. */
const OF_DOCUMENTS = ['content-security-policy', 'permissions-policy', 'cross-origin-opener-policy'];

/** Serves the built client: hashed files for a year, compressed at build time; any other page is the client's own. */
export async function serveClientFiles(app: NestFastifyApplication, folder: string): Promise<void> {
  const indexFile = join(folder, 'index.html');
  if (!existsSync(indexFile)) return;
  const index = readFileSync(indexFile, 'utf8');
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    globIgnore: ['**/index.html', '**/*.br', '**/*.gz'],
    setHeaders: (reply, path) => {
      const plain = path.replace(/\.(br|gz)$/, '');
      void reply.header('cache-control', IMMUTABLE.test(plain) ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (/\.(js|css|json)$/.test(plain)) for (const name of OF_DOCUMENTS) void reply.removeHeader(name);
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      const path = request.url.split('?')[0] ?? '/';
      if (SERVER_PATH.test(path) || /\.\w+$/.test(path)) {
        sendProblem(reply, request, new Problem('not-found'));
        return reply;
      }
      const nonce = newNonce();
      return reply
        .header('content-security-policy', pagePolicy(nonce))
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(index.replaceAll('CSP_NONCE', nonce));
    });
}
