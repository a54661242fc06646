// A process of its own: makes the bench's database with the product's built modules, in a few big transactions.
// generate.mjs <data folder> <people>; the settings of the server are in the environment.
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeContent } from './content.mjs';
import { makeHistory } from './history.mjs';
import { makePeople } from './people.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const people = Number(process.argv[2]);

/** Parameters of one statement: SQLite looks each of them up among those before it, so many small ones are faster. */
const MOST_PARAMETERS = 900;

/** An exported name of a built file. */
const built = async (path) => import(join(root, 'dist', 'backend', 'src', path));

const { NestFactory } = await import('@nestjs/core');
const { AppModule } = await built('app.module.js');
const { Database } = await built('platform/database/database.js');
const { ContentLoaders } = await built('platform/content/content-loaders.js');
const { insertRows } = await built('platform/database/insert-rows.js');

const start = performance.now();
const app = await NestFactory.createApplicationContext(AppModule, { logger: ['error', 'warn'], abortOnError: false });
const content = mkdtempSync(join(tmpdir(), 'lms-bench-content-'));
try {
  makeContent(join(root, 'content'), content);
  await app.get(ContentLoaders).run(content, false);
} finally {
  rmSync(content, { recursive: true, force: true });
}

const database = app.get(Database);
await database.tx(async (manager) => {
  const insert = async (entity, rows) => {
    const size = Math.floor(MOST_PARAMETERS / manager.connection.getMetadata(entity).columns.length);
    for (let from = 0; from < rows.length; from += size)
      await insertRows(manager, entity, rows.slice(from, from + size));
  };
  const house = { app, built, manager, insert };
  const made = await makePeople(house, people);
  await makeHistory(house, made);
});
await database.report.query('ANALYZE').catch(() => undefined);
await app.close();
process.stdout.write(`${JSON.stringify({ seconds: Math.round((performance.now() - start) / 100) / 10 })}\n`);
