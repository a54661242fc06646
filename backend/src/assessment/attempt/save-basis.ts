import type { EntityManager } from 'typeorm';
import { type Answer, Attempt } from './attempt.entity.js';
import type { AttemptState, Save, StoredAnswer } from './save-decision.js';

/** What a group of saves is judged by, as it stands inside the transaction. */
export interface SaveBasis {
  /** By attempt. */
  states: Map<string, AttemptState>;
  /** By {@link keyOf}. */
  stored: Map<string, StoredAnswer>;
}

interface Row {
  id: string;
  lease: string;
  deadline: unknown;
  paused_at: unknown;
  ended_at: unknown;
  ended_by: AttemptState['endedBy'];
  slot: number;
  sequence: number | null;
  answer: string;
  certainty: number | null;
  saved_at: unknown;
}

export const keyOf = ({ attemptId, slot }: { attemptId: string; slot: number }): string =>
  `${attemptId} ${String(slot)}`;

/**
 * The attempts and the stored answers of exactly these slots, in one hand-written statement: the query builder would take
 * longer than the database. PostgreSQL locks the attempts, in one order, so that two servers cannot both decide.
 */
export async function readBasis(manager: EntityManager, saves: readonly Save[]): Promise<SaveBasis> {
  const slots = [...new Map(saves.map((save) => [keyOf(save), save])).values()];
  const isPostgres = manager.connection.options.type === 'postgres';
  const places = slots.map((_, index) =>
    // PostgreSQL takes a bare parameter here for text.
    isPostgres
      ? `SELECT CAST($${String(2 * index + 1)} AS varchar), CAST($${String(2 * index + 2)} AS integer)`
      : 'SELECT ?, ?',
  );
  const rows = await manager.query<Row[]>(
    `WITH wanted (attempt_id, slot) AS (${places.join(' UNION ALL ')})
    SELECT attempt.id, lease, deadline, paused_at, ended_at, ended_by, wanted.slot, sequence, answer, certainty, saved_at
    FROM wanted JOIN attempt ON attempt.id = wanted.attempt_id
    LEFT JOIN answer ON answer.attempt_id = wanted.attempt_id AND answer.slot = wanted.slot
    ORDER BY attempt.id ${isPostgres ? 'FOR UPDATE OF attempt' : ''}`,
    slots.flatMap(({ attemptId, slot }) => [attemptId, slot]),
  );
  return basisOf(rows, instantReader(manager));
}

function basisOf(rows: readonly Row[], instant: (value: unknown) => Date | null): SaveBasis {
  const basis: SaveBasis = { states: new Map(), stored: new Map() };
  for (const row of rows) {
    const { id, slot, sequence, answer, certainty, saved_at } = row;
    basis.states.set(id, stateOf(row, instant));
    const savedAt = instant(saved_at);
    if (sequence === null || savedAt === null) continue;
    basis.stored.set(keyOf({ attemptId: id, slot }), {
      sequence,
      answer: JSON.parse(answer) as Answer['answer'],
      certainty,
      savedAt,
    });
  }
  return basis;
}

const stateOf = (
  { lease, deadline, paused_at, ended_at, ended_by }: Row,
  instant: (value: unknown) => Date | null,
): AttemptState => ({
  lease,
  deadline: instant(deadline),
  pausedAt: instant(paused_at),
  endedAt: instant(ended_at),
  endedBy: ended_by,
});

/** Instants come from the two databases in two forms; the column of one knows how to read all. */
function instantReader({ connection }: EntityManager): (value: unknown) => Date | null {
  const column = connection.getMetadata(Attempt).findColumnWithPropertyName('deadline');
  return (value) => {
    if (value === null || !column) return null;
    return connection.driver.prepareHydratedValue(value, column) as Date;
  };
}
