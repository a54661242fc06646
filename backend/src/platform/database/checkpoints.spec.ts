import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { Checkpoints } from './checkpoints.js';

describe('a checkpoint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lms-checkpoint-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const all = (database: sqlite3.Database, sql: string) =>
    new Promise<unknown[]>((resolve, reject) => {
      database.all(sql, (error, rows) => {
        if (error) reject(error);
        else resolve(rows);
      });
    });

  it('brings into the file what was committed, while the writer holds the next transaction', async () => {
    const file = join(folder, 'a.sqlite');
    const writer = new sqlite3.Database(file);
    for (const sql of ['PRAGMA journal_mode=WAL', 'CREATE TABLE thing (id)', 'INSERT INTO thing VALUES (1)']) {
      await all(writer, sql);
    }
    const checkpoints = new Checkpoints(file);
    for (const sql of ['BEGIN', 'INSERT INTO thing VALUES (2)']) await all(writer, sql);

    await checkpoints.run();
    await checkpoints.close();

    copyFileSync(file, join(folder, 'b.sqlite'));
    const copy = new sqlite3.Database(join(folder, 'b.sqlite'));
    expect(await all(copy, 'SELECT id FROM thing')).toEqual([{ id: 1 }]);
    await all(writer, 'COMMIT');
    expect(await all(writer, 'SELECT id FROM thing')).toHaveLength(2);
    for (const database of [writer, copy]) database.close();
  });
});
