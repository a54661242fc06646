import type { EntityManager } from 'typeorm';

/** Writes a group of rows in one transaction and answers one result, or one error, for each. */
export type GroupedWrite<Row, Result> = (manager: EntityManager, rows: Row[]) => Promise<(Result | Error)[]>;

/** The most rows in one transaction: keeps a statement's parameters and its latency bounded. */
const LARGEST_GROUP = 500;

interface Waiting<Row, Result> {
  row: Row;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/** Collects rows while a commit is under way and hands them over together when it is done. */
export function groupWrites<Row, Result>(
  commit: (rows: Row[]) => Promise<(Result | Error)[]>,
): (row: Row) => Promise<Result> {
  const waiting: Waiting<Row, Result>[] = [];
  let isRunning = false;

  const drain = async () => {
    isRunning = true;
    while (waiting.length > 0) {
      const group = waiting.splice(0, LARGEST_GROUP);
      await settle(group, commit);
    }
    isRunning = false;
  };

  return (row) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ row, resolve, reject });
      // One turn of the event loop later, so that requests read from the sockets together are written together.
      if (!isRunning) {
        isRunning = true;
        setImmediate(() => void drain());
      }
    });
}

async function settle<Row, Result>(
  group: Waiting<Row, Result>[],
  commit: (rows: Row[]) => Promise<(Result | Error)[]>,
): Promise<void> {
  try {
    const results = await commit(group.map(({ row }) => row));
    group.forEach(({ resolve, reject }, index) => {
      const result = results[index];
      if (result instanceof Error) reject(result);
      else resolve(result as Result);
    });
  } catch (error) {
    // The transaction failed as a whole (disk full, database gone): nobody's row was written.
    for (const { reject } of group) reject(error);
  }
}
