import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../database/data-source-options.js';

const here = join(import.meta.dirname, '..', 'database');

/** Names the schema by the text of its migrations, so that a changed migration makes a new template. */
const schemaHash = (): string => {
  const hash = createHash('sha256');
  for (const file of globSync(['migrations/*.ts', 'schema.ts'], { cwd: here }).sort()) {
    hash.update(readFileSync(join(here, file)));
  }
  return hash.digest('hex').slice(0, 16);
};

/** A migrated database of one's own: a copy of a template that the first spec makes. */
export async function newTestDatabase(): Promise<{ url: string; folder: string; drop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'lms-test-'));
  const postgres = process.env.LMS_TEST_POSTGRES;
  return postgres ? copyPostgres(postgres, folder) : copySqlite(folder);
}

async function copySqlite(folder: string) {
  const templates = join(tmpdir(), 'lms-test-templates');
  mkdirSync(templates, { recursive: true });
  const template = join(templates, `${schemaHash()}.sqlite`);
  if (!existsSync(template)) {
    // Made aside and moved into place: spec files that start together never see half of it.
    const aside = join(templates, `${randomUUID()}.sqlite`);
    await migrate(`sqlite:${aside}`);
    renameSync(aside, template);
  }
  const file = join(folder, 'lms.sqlite');
  copyFileSync(template, file);
  return { url: `sqlite:${file}`, folder, drop: () => Promise.resolve() };
}

async function copyPostgres(server: string, folder: string) {
  const admin = await new DataSource({ type: 'postgres', url: server }).initialize();
  const template = `lms_template_${schemaHash()}`;
  const name = `lms_test_${randomUUID().replaceAll('-', '')}`;
  // One spec file at a time makes the template, or copies it: PostgreSQL refuses to copy a database in use.
  await admin.query('SELECT pg_advisory_lock(771204)');
  try {
    const known: unknown[] = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (known.length === 0) {
      await admin.query(`CREATE DATABASE ${template}`);
      await migrate(withDatabase(server, template));
    }
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await admin.query('SELECT pg_advisory_unlock(771204)');
  }
  const drop = async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.destroy();
  };
  return { url: withDatabase(server, name), folder, drop };
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function migrate(url: string): Promise<void> {
  const source = await new DataSource(dataSourceOptions(url)).initialize();
  await source.runMigrations({ transaction: 'each' });
  // A plain file without a write-ahead log beside it, so that it can be copied.
  if (url.startsWith('sqlite:')) await source.query('PRAGMA journal_mode=DELETE');
  await source.destroy();
}
