import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { Config } from './platform/config.js';
import { ContentLoaders } from './platform/content/content-loaders.js';
import { serveApiDocs } from './platform/http/api-docs.js';
import { newFastifyAdapter, setUpHttp } from './platform/http/http-server.js';
import { probePort } from './platform/http/port-probe.js';
import { serveClientFiles } from './platform/http/client-files.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Migrates, loads the content, serves API and client on one port. */
export async function startServer(): Promise<NestFastifyApplication> {
  const config = new Config();
  await probePort(config.port, config.host);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, newFastifyAdapter(config), {
    // What goes wrong before the log is there is told by the error itself, in one line.
    logger: false,
    abortOnError: false,
  });
  // Finishes running requests, then the outbox and the jobs, then closes the database.
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await setUpHttp(app, config);
  serveApiDocs(app);
  await serveClientFiles(app, join(ROOT, 'dist', 'frontend', 'browser'));
  await app.init();
  app.useLogger(app.get(Logger));
  await app.get(ContentLoaders).run(join(ROOT, 'content'), config.isDemo);
  await app.listen(config.port, config.host);
  process.stdout.write(welcome(config, await app.getUrl()));
  return app;
}

function welcome({ isDemo }: Config, url: string): string {
  const accounts = isDemo
    ? 'Demo accounts (password yunlan-demo-2026): learner, operator, trainer, manager, marker, auditor, admin\n'
    : '';
  return `Civic Academy is ready at ${url}\n${accounts}`;
}
