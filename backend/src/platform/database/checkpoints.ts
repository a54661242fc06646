import sqlite3 from 'sqlite3';

/** So many milliseconds after a commit; what is committed meanwhile goes along. */
const PAUSE_MS = 250;

/**
 * Brings what was committed from SQLite's log into its file, on a connection of its own, while the writer goes on. The writer
 * would do it at the end of some commit or other, and everybody whose save was in that one would wait for a tenth of a second.
 * (Two connections may do this at once since SQLite 3.51.3, https://sqlite.org/wal.html#walresetbug.)
 */
export class Checkpoints {
  private readonly connection: sqlite3.Database;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.connection = new sqlite3.Database(file, sqlite3.OPEN_READWRITE);
  }

  /** Something was committed. */
  note(): void {
    this.timer ??= setTimeout(() => void this.run(), PAUSE_MS).unref();
  }

  /** Waits for nobody; what is still being read or written stays in the log until the next time. */
  run(): Promise<void> {
    this.running = this.running.then(
      () =>
        new Promise((resolve) => {
          // A failure loses nothing: the log holds it all, and the writer's own checkpoint comes in the end.
          this.connection.exec('PRAGMA wal_checkpoint(PASSIVE)', () => {
            this.timer = undefined;
            resolve();
          });
        }),
    );
    return this.running;
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
    await new Promise<void>((resolve) => {
      this.connection.close(() => {
        resolve();
      });
    });
  }
}
