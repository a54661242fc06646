import sqlite3 from 'sqlite3';

/** Statements kept ready on one connection; hot requests use a few dozen. */
const MOST_KEPT = 300;
/** Longer texts are inserts of many rows or lists of many ids, which never come twice in the same length. */
const LONGEST_KEPT = 3000;
const KEEPABLE = /^(SELECT|WITH|INSERT|UPDATE|DELETE|BEGIN|COMMIT)\b(?!.*\bRETURNING\b)/s;

type Callback = (this: sqlite3.Statement, error: Error | null, rows?: unknown[]) => void;

/**
 * A connection that prepares each statement once. `sqlite3` by itself compiles the text anew at every call, which costs
 * as much as a read by key; asked with prepared statements it needs half the time.
 */
class PreparingDatabase extends sqlite3.Database {
  private readonly kept = new Map<string, sqlite3.Statement>();

  override all(sql: string, ...rest: unknown[]): this {
    const { parameters, callback } = split(rest);
    const statement = this.statement(sql, callback);
    if (!statement) return super.all(sql, ...rest);
    statement.all(parameters, callback);
    return this;
  }

  override run(sql: string, ...rest: unknown[]): this {
    const { parameters, callback } = split(rest);
    const statement = this.statement(sql, callback);
    if (!statement) return super.run(sql, ...rest);
    statement.run(parameters, callback);
    return this;
  }

  /** A connection with open statements does not close. */
  override close(callback?: (error: Error | null) => void): void {
    for (const statement of this.kept.values()) statement.finalize();
    this.kept.clear();
    super.close(callback);
  }

  /** The prepared statement; nothing where the text is not worth keeping. */
  private statement(sql: string, callback: Callback): sqlite3.Statement | undefined {
    const known = this.kept.get(sql);
    if (known) {
      // Moved to the end: the one that was not used for longest stands first.
      this.kept.delete(sql);
      this.kept.set(sql, known);
      return known;
    }
    if (sql.length > LONGEST_KEPT || !KEEPABLE.test(sql)) return undefined;
    if (this.kept.size >= MOST_KEPT) this.dropOldest();
    const statement = this.prepare(sql, (error: Error | null) => {
      if (!error) return;
      this.kept.delete(sql);
      callback.call(statement, error);
    });
    this.kept.set(sql, statement);
    return statement;
  }

  private dropOldest(): void {
    for (const [sql, statement] of this.kept) {
      this.kept.delete(sql);
      // What is queued on it still runs before.
      statement.finalize();
      return;
    }
  }
}

/** TypeORM calls either with or without parameters. */
function split(rest: unknown[]): { parameters: unknown; callback: Callback } {
  const callback = rest.at(-1) as Callback;
  return { parameters: rest.length > 1 ? (rest[0] ?? []) : [], callback };
}

/**
 * What TypeORM loads in place of `sqlite3`. Its `verbose()`, which TypeORM always calls, is left out: it records a stack
 * and prints the parameters for every statement, in case it should fail.
 */
export const sqliteDriver = {
  verbose: () => ({ ...sqlite3, Database: PreparingDatabase }),
};
