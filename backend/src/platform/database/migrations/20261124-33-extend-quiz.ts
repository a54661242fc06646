import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/**
 * Quizzes are written in the product and keep their former versions; attempts can be held still, given time and watched;
 * people and groups have rules of their own.
 */
export class ExtendQuiz implements MigrationInterface {
  readonly name = 'ExtendQuiz1795478400033';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner);
    await createTable(runner, 'quiz_version', {
      quiz_id: { kind: 'ref', primary: true, references: 'quiz', onDelete: 'CASCADE' },
      number: { kind: 'int', primary: true },
      settings: { kind: 'json' },
      sections: { kind: 'json' },
      created_at: { kind: 'instant' },
    });
    await createTable(
      runner,
      'quiz_override',
      {
        id: { kind: 'id' },
        quiz_id: { kind: 'ref', references: 'quiz', onDelete: 'CASCADE' },
        person_id: { kind: 'ref', nullable: true },
        group_id: { kind: 'ref', nullable: true },
        rules: { kind: 'json' },
        reason: { kind: 'string', length: 500 },
        created_by: { kind: 'ref' },
        created_at: { kind: 'instant' },
        version: { kind: 'int' },
      },
      {
        indices: [{ name: 'quiz_override_quiz_id_person_id', columnNames: ['quiz_id', 'person_id'] }],
        checks: [{ name: 'quiz_override_whose', expression: '(person_id IS NULL) <> (group_id IS NULL)' }],
      },
    );
    await createSittings(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['attempt_event', 'attempt_slot', 'attempt_sitting', 'quiz_override', 'quiz_version']) {
      await runner.dropTable(table);
    }
    await runner.query('DROP INDEX attempt_quiz_id_ended_at');
    for (const [table, column] of ADDED.toReversed()) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}

const ADDED = [
  ['quiz', 'version', 'integer NOT NULL DEFAULT 1'],
  ['quiz', 'password_hash', 'varchar(200)'],
  ['quiz', 'edited_at', 'instant'],
  ['attempt', 'quiz_version', 'integer NOT NULL DEFAULT 1'],
  ['attempt', 'extra_seconds', 'integer NOT NULL DEFAULT 0'],
  ['attempt', 'paused_at', 'instant'],
  ['attempt', 'outcome', 'varchar(12)'],
  ['answer', 'certainty', 'integer'],
  ['answer_log', 'certainty', 'integer'],
] as const;

/** Plain additions: tables that others point at stay as they are on both databases. */
async function addColumns(runner: QueryRunner): Promise<void> {
  const instant = runner.connection.options.type === 'postgres' ? 'timestamp(3)' : 'datetime(3)';
  for (const [table, column, type] of ADDED) {
    await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type === 'instant' ? instant : type}`);
  }
  await runner.query('CREATE INDEX attempt_quiz_id_ended_at ON attempt (quiz_id, ended_at)');
}

async function createSittings(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'attempt_sitting', {
    attempt_id: { kind: 'ref', primary: true, references: 'attempt', onDelete: 'CASCADE' },
    slot: { kind: 'int' },
    page: { kind: 'int' },
    heard_at: { kind: 'instant' },
    address: { kind: 'string', length: 45 },
    flags: { kind: 'json' },
    identity_at: { kind: 'instant', nullable: true },
    identity_by: { kind: 'ref', nullable: true },
  });
  await createTable(runner, 'attempt_slot', {
    attempt_id: { kind: 'ref', primary: true, references: 'attempt', onDelete: 'CASCADE' },
    slot: { kind: 'int', primary: true },
    locked_at: { kind: 'instant', nullable: true },
    tries: { kind: 'json' },
  });
  await createTable(
    runner,
    'attempt_event',
    {
      id: { kind: 'id' },
      attempt_id: { kind: 'ref', references: 'attempt', onDelete: 'CASCADE' },
      kind: { kind: 'string', length: 24 },
      at: { kind: 'instant' },
      actor_id: { kind: 'ref', nullable: true },
      reason: { kind: 'string', length: 500, nullable: true },
      facts: { kind: 'json' },
    },
    { indices: [{ name: 'attempt_event_attempt_id', columnNames: ['attempt_id', 'id'] }] },
  );
}
