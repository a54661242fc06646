import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';
import { SnakeNames } from './snake-names.js';
import { sqliteDriver } from './sqlite-driver.js';

/** The one place that names the database drivers. */
export function dataSourceOptions(url: string): DataSourceOptions {
  const common = {
    migrations,
    namingStrategy: new SnakeNames(),
    // Not `none`: on SQLite a changed column rebuilds its table, and outside a transaction that deletes the children.
    migrationsTransactionMode: 'each',
    synchronize: false,
  } as const;
  if (url.startsWith('postgres')) {
    return { ...common, type: 'postgres', url, connectTimeoutMS: 5000, extra: { max: 12 } };
  }
  const database = url.slice('sqlite:'.length);
  mkdirSync(dirname(database), { recursive: true });
  return { ...common, type: 'sqlite', driver: sqliteDriver, database, enableWAL: true, busyTimeout: 5000 };
}
