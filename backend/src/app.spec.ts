import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService } from '@nestjs/core';
import { format, resolveConfig } from 'prettier';
import { DataSource } from 'typeorm';
import { describeApi } from './platform/http/api-docs.js';
import { UNPREFIXED } from './platform/http/http-server.js';
import { ACCESS_RULE } from './platform/http/access.js';
import { settingsTable } from './platform/settings-table.js';
import { startTestApp, type TestApp } from './platform/testing/test-app.js';

const BACKEND = join(import.meta.dirname, '..');
const isUpdating = process.env.LMS_TEST_UPDATE === 'true';

/** Compares what the code says to the committed file; `LMS_TEST_UPDATE=true` writes it anew, for review. */
function expectCommitted(file: string, text: string): void {
  const path = join(BACKEND, file);
  if (isUpdating) writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text);
}

describe('the application', () => {
  let app: TestApp;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());

  it('says of every route who may call it, and shows each change of it in review', () => {
    const listed = routes(app);

    expect(listed.filter((line) => line.includes('NOBODY SAID'))).toEqual([]);
    expectCommitted('routes.txt', `${listed.join('\n')}\n`);
  });

  it('prints the committed API description', async () => {
    expectCommitted('openapi.json', `${JSON.stringify(await describeApi(app.app), null, 1)}\n`);
  });

  it('has migrations that build exactly what the entities describe', async () => {
    const { upQueries } = await app.app.get(DataSource).driver.createSchemaBuilder().log();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('undoes and redoes every migration', async () => {
    const source = app.app.get(DataSource);
    const before = source.migrations.length;
    for (let index = 0; index < before; index++) await source.undoLastMigration({ transaction: 'each' });
    const redone = await source.runMigrations({ transaction: 'each' });

    expect(redone).toHaveLength(before);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries).toEqual([]);
  });

  it('explains every setting in the README', async () => {
    const file = join(BACKEND, '..', 'README.md');
    const readme = readFileSync(file, 'utf8');
    const [before = '', , after = ''] = readme.split(/<!-- settings:(?:begin|end) -->/);
    const wanted = await format(
      `${before}<!-- settings:begin -->\n\n${settingsTable()}\n\n<!-- settings:end -->${after}`,
      {
        ...(await resolveConfig(file)),
        parser: 'markdown',
      },
    );
    if (isUpdating) writeFileSync(file, wanted);

    expect(isUpdating ? wanted : readme).toBe(wanted);
  });
});

function routes({ app }: TestApp): string[] {
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) =>
      Object.values(Object.getOwnPropertyDescriptors(metatype?.prototype as object))
        .map(({ value }) => value as object)
        .filter((handler) => typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler))
        .map((handler) => {
          const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '';
          const parts = [
            Reflect.getMetadata(PATH_METADATA, metatype as object),
            Reflect.getMetadata(PATH_METADATA, handler),
          ];
          const path = parts.filter((part) => part !== '/').join('/');
          const rule = (Reflect.getMetadata(ACCESS_RULE, handler) as string | undefined) ?? 'NOBODY SAID';
          return `${method} ${UNPREFIXED.includes(path) ? '' : '/api'}/${path} — ${rule}`;
        }),
    )
    .sort();
}
