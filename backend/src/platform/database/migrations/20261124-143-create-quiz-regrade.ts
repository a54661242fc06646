import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateQuizRegrade implements MigrationInterface {
  readonly name = 'CreateQuizRegrade1795478400143';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'quiz_regrade',
      {
        id: { kind: 'id' },
        quiz_id: { kind: 'ref', references: 'quiz', onDelete: 'RESTRICT' },
        asked_by: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
        asked_at: { kind: 'instant' },
        state: { kind: 'string', length: 12 },
        changes: { kind: 'json' },
        total: { kind: 'int' },
        done: { kind: 'int' },
        reason: { kind: 'string', length: 500, nullable: true },
        applied_at: { kind: 'instant', nullable: true },
      },
      {
        indices: [{ name: 'quiz_regrade_asked_by', columnNames: ['asked_by'] }],
        checks: [
          {
            name: 'quiz_regrade_state',
            expression: "state IN ('judging', 'ready', 'applying', 'applied', 'discarded')",
          },
        ],
      },
    );
    await createTable(
      runner,
      'quiz_regrade_line',
      {
        regrade_id: { kind: 'ref', primary: true, references: 'quiz_regrade', onDelete: 'CASCADE' },
        attempt_id: { kind: 'ref', primary: true, references: 'attempt', onDelete: 'CASCADE' },
        state: { kind: 'string', length: 12 },
        application: { kind: 'string', length: 10, nullable: true },
        old_points: { kind: 'mark', nullable: true },
        new_points: { kind: 'mark', nullable: true },
        old_percent: { kind: 'mark', nullable: true },
        new_percent: { kind: 'mark', nullable: true },
        old_passed: { kind: 'bool', nullable: true },
        new_passed: { kind: 'bool', nullable: true },
        slots: { kind: 'json', nullable: true },
      },
      {
        indices: [
          { name: 'quiz_regrade_line_attempt_id', columnNames: ['attempt_id'] },
          { name: 'quiz_regrade_line_regrade_id_state', columnNames: ['regrade_id', 'state'] },
        ],
        checks: [
          {
            name: 'quiz_regrade_line_state',
            expression: "state IN ('waiting', 'same', 'changed', 'flipped', 'impossible')",
          },
          { name: 'quiz_regrade_line_application', expression: "application IN ('applied', 'left')" },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['quiz_regrade_line', 'quiz_regrade']) await runner.dropTable(table);
  }
}
