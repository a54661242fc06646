import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { Config } from '../platform/config.js';
import type { CommandResult } from './command.js';

const USAGE = `backup <file>   copies the SQLite database into a new file, beside a running server
restore <file>  puts that file in the place of the database; stop the server first

The signing key in <data dir>/keys is not part of it: keep a copy of that folder too. PostgreSQL has pg_dump.`;

const wrongCall = (): CommandResult => ({ exit: 2, answer: { usage: USAGE }, text: USAGE });

export async function backup(args: string[]): Promise<CommandResult> {
  const target = fileOf(args);
  const database = databaseFile();
  if (target === undefined || database === undefined) return wrongCall();
  if (existsSync(target)) return faulty(`${target} is there already`);
  if (!existsSync(database)) return faulty(`${database} is not there`);
  mkdirSync(dirname(target), { recursive: true });
  const source = await new DataSource({ type: 'sqlite', database, busyTimeout: 30_000 }).initialize();
  // A consistent copy of one moment, while others read and write (SQLite documentation, VACUUM INTO).
  await source.query('VACUUM INTO ?', [target]);
  await source.destroy();
  return done(`saved to ${target}`, { file: target });
}

export async function restore(args: string[]): Promise<CommandResult> {
  const file = fileOf(args);
  const database = databaseFile();
  if (file === undefined || database === undefined) return wrongCall();
  if (!existsSync(file)) return faulty(`${file} is not there`);
  const fault = await examine(file);
  if (fault !== undefined) return faulty(`${file} is no sound database: ${fault}`);
  mkdirSync(dirname(database), { recursive: true });
  const aside = `${database}.restoring`;
  copyFileSync(file, aside);
  // The log of the old database must not be replayed into the new one.
  for (const suffix of ['-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true });
  renameSync(aside, database);
  return done(`restored ${database}`, { file: database });
}

async function examine(file: string): Promise<string | undefined> {
  try {
    const source = await new DataSource({ type: 'sqlite', database: file }).initialize();
    const [row] = await source.query<{ integrity_check: string }[]>('PRAGMA integrity_check');
    await source.destroy();
    return row?.integrity_check === 'ok' ? undefined : row?.integrity_check;
  } catch (error) {
    // A file that is no database at all: the driver says so only when it is asked something.
    return error instanceof Error ? error.message : String(error);
  }
}

const fileOf = (args: string[]): string | undefined => {
  const [file] = args.filter((arg) => !arg.startsWith('--'));
  return file === undefined ? undefined : resolve(file);
};

function databaseFile(): string | undefined {
  const { databaseUrl } = new Config();
  return databaseUrl.startsWith('sqlite:') ? databaseUrl.slice('sqlite:'.length) : undefined;
}

const faulty = (text: string): CommandResult => ({ exit: 1, answer: { error: text }, text });
const done = (text: string, answer: object): CommandResult => ({ exit: 0, answer, text });
