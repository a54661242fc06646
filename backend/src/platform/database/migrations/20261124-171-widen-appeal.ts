import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

const KEPT =
  'id, attempt_id, slot, quiz_id, person_id, state, text, filed_at, due_day, points_before, points_after, maximum, answer, answered_by, answered_at';

/** Appeals may also be about what was noted of an attempt, and how it went. The table is small and is written anew. */
export class WidenAppeal implements MigrationInterface {
  readonly name = 'WidenAppeal1795478400171';

  async up(runner: QueryRunner): Promise<void> {
    await rewritten(runner, async () => {
      await createAppeal(runner, true);
      await runner.query(
        `INSERT INTO appeal (${KEPT}, topic) SELECT ${KEPT}, 'slot ' || CAST(slot AS varchar) FROM appeal_before`,
      );
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewritten(runner, async () => {
      await createAppeal(runner, false);
      await runner.query(`INSERT INTO appeal (${KEPT}) SELECT ${KEPT} FROM appeal_before WHERE slot IS NOT NULL`);
    });
  }
}

async function rewritten(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
  await runner.query('CREATE TABLE appeal_before AS SELECT * FROM appeal');
  await runner.dropTable('appeal');
  await work();
  await runner.query('DROP TABLE appeal_before');
}

async function createAppeal(runner: QueryRunner, isWide: boolean): Promise<void> {
  await createTable(
    runner,
    'appeal',
    {
      id: { kind: 'id' },
      attempt_id: { kind: 'ref', references: 'attempt', onDelete: 'CASCADE' },
      ...(isWide && {
        topic: { kind: 'string', length: 45 },
        event_id: { kind: 'ref', nullable: true, references: 'attempt_event', onDelete: 'CASCADE' },
      }),
      slot: { kind: 'int', nullable: isWide },
      quiz_id: { kind: 'ref', references: 'quiz', onDelete: 'RESTRICT' },
      person_id: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
      state: { kind: 'string', length: 10 },
      text: { kind: 'string', length: 2000 },
      filed_at: { kind: 'instant' },
      due_day: { kind: 'day' },
      points_before: { kind: 'mark', nullable: isWide },
      points_after: { kind: 'mark', nullable: true },
      maximum: { kind: 'mark', nullable: isWide },
      answer: { kind: 'string', length: 500, nullable: true },
      answered_by: { kind: 'ref', nullable: true, references: 'person', onDelete: 'RESTRICT' },
      answered_at: { kind: 'instant', nullable: true },
    },
    {
      uniques: [
        isWide
          ? { name: 'appeal_attempt_id_topic', columnNames: ['attempt_id', 'topic'] }
          : { name: 'appeal_attempt_id_slot', columnNames: ['attempt_id', 'slot'] },
      ],
      indices: [
        { name: 'appeal_person_id', columnNames: ['person_id'] },
        { name: 'appeal_state_due_day', columnNames: ['state', 'due_day'] },
      ],
      checks: [{ name: 'appeal_state', expression: "state IN ('open', 'upheld', 'dismissed', 'withdrawn')" }],
    },
  );
}
