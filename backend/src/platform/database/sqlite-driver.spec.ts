import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { sqliteDriver } from './sqlite-driver.js';

describe('prepared statements of SQLite', () => {
  let folder: string;
  let source: DataSource;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lms-sqlite-driver-'));
    const database = join(folder, 'lms.sqlite');
    source = await new DataSource({ type: 'sqlite', driver: sqliteDriver, database }).initialize();
    await source.query('CREATE TABLE thing (id integer PRIMARY KEY, name varchar NOT NULL UNIQUE)');
  });
  afterEach(async () => {
    if (source.isInitialized) await source.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  const insert = (id: number, name: string) => source.query('INSERT INTO thing (id, name) VALUES (?, ?)', [id, name]);
  const find = (id: number) => source.query<{ name: string }[]>('SELECT * FROM thing WHERE id = ?', [id]);

  it('answers many callers of one statement each with their own rows', async () => {
    for (let id = 1; id <= 20; id++) await insert(id, `thing ${id}`);

    const found = await Promise.all(Array.from({ length: 20 }, (_, index) => find(index + 1)));

    expect(found.map(([row]) => row?.name)).toEqual(Array.from({ length: 20 }, (_, index) => `thing ${index + 1}`));
  });

  it('goes on with a statement after it failed', async () => {
    await insert(1, 'first');

    await expect(insert(2, 'first')).rejects.toThrow('UNIQUE');
    await insert(2, 'second');

    expect(await find(2)).toEqual([{ id: 2, name: 'second' }]);
  });

  it('tells what is wrong with a statement, every time', async () => {
    for (let time = 0; time < 2; time++) {
      await expect(source.query('SELECT name FROM nowhere WHERE id = ?', [1])).rejects.toThrow('no such table');
    }
  });

  it('notices that a table has changed', async () => {
    await insert(1, 'first');
    await find(1);

    await source.query("ALTER TABLE thing ADD COLUMN colour varchar DEFAULT 'red'");

    expect(await find(1)).toEqual([{ id: 1, name: 'first', colour: 'red' }]);
  });

  it('forgets the longest unused when there are very many, and closes', async () => {
    await insert(1, 'first');

    for (let number = 0; number < 700; number++) {
      expect(await source.query(`SELECT id + ${number} AS sum FROM thing WHERE id = ?`, [1])).toEqual([
        { sum: 1 + number },
      ]);
    }

    await expect(source.destroy()).resolves.toBeUndefined();
  });
});
