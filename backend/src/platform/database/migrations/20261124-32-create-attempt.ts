import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateAttempt implements MigrationInterface {
  readonly name = 'CreateAttempt1795478400032';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'quiz',
      {
        id: { kind: 'id' },
        slug: { kind: 'string', length: 60 },
        code: { kind: 'string', length: 20 },
        title: { kind: 'json' },
        introduction: { kind: 'json' },
        settings: { kind: 'json' },
        sections: { kind: 'json' },
      },
      { uniques: [{ name: 'quiz_slug', columnNames: ['slug'] }] },
    );
    await createTable(
      runner,
      'attempt',
      {
        id: { kind: 'id' },
        quiz_id: { kind: 'ref', references: 'quiz', onDelete: 'RESTRICT' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
        number: { kind: 'int' },
        seed: { kind: 'string', length: 36 },
        paper: { kind: 'json' },
        lease: { kind: 'string', length: 36 },
        started_at: { kind: 'instant' },
        deadline: { kind: 'instant', nullable: true },
        ended_at: { kind: 'instant', nullable: true },
        ended_by: { kind: 'string', length: 10, nullable: true },
        points: { kind: 'mark', nullable: true },
        maximum: { kind: 'mark', nullable: true },
        percent: { kind: 'mark', nullable: true },
        passed: { kind: 'bool', nullable: true },
        provisional: { kind: 'bool', nullable: true },
        marks: { kind: 'json', nullable: true },
      },
      {
        uniques: [{ name: 'attempt_quiz_id_person_id_number', columnNames: ['quiz_id', 'person_id', 'number'] }],
        indices: [{ name: 'attempt_person_id', columnNames: ['person_id'] }],
        checks: [{ name: 'attempt_ended_by', expression: "ended_by IN ('person', 'time')" }],
      },
    );
    await createAnswers(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['answer_log', 'answer', 'attempt', 'quiz']) await runner.dropTable(table);
  }
}

async function createAnswers(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'answer', {
    attempt_id: { kind: 'ref', primary: true, references: 'attempt', onDelete: 'CASCADE' },
    slot: { kind: 'int', primary: true },
    sequence: { kind: 'int' },
    answer: { kind: 'json' },
    saved_at: { kind: 'instant' },
  });
  await createTable(
    runner,
    'answer_log',
    {
      attempt_id: { kind: 'ref', primary: true, references: 'attempt', onDelete: 'CASCADE' },
      slot: { kind: 'int', primary: true },
      sequence: { kind: 'int', primary: true },
      outcome: { kind: 'string', length: 10, primary: true },
      answer: { kind: 'json' },
      at: { kind: 'instant' },
    },
    { checks: [{ name: 'answer_log_outcome', expression: "outcome IN ('saved', 'late')" }] },
  );
}
