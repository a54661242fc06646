import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateAppeal implements MigrationInterface {
  readonly name = 'CreateAppeal1795478400142';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'appeal',
      {
        id: { kind: 'id' },
        attempt_id: { kind: 'ref', references: 'attempt', onDelete: 'CASCADE' },
        slot: { kind: 'int' },
        quiz_id: { kind: 'ref', references: 'quiz', onDelete: 'RESTRICT' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
        state: { kind: 'string', length: 10 },
        text: { kind: 'string', length: 2000 },
        filed_at: { kind: 'instant' },
        due_day: { kind: 'day' },
        points_before: { kind: 'mark' },
        points_after: { kind: 'mark', nullable: true },
        maximum: { kind: 'mark' },
        answer: { kind: 'string', length: 500, nullable: true },
        answered_by: { kind: 'ref', nullable: true, references: 'person', onDelete: 'RESTRICT' },
        answered_at: { kind: 'instant', nullable: true },
      },
      {
        uniques: [{ name: 'appeal_attempt_id_slot', columnNames: ['attempt_id', 'slot'] }],
        indices: [
          { name: 'appeal_person_id', columnNames: ['person_id'] },
          { name: 'appeal_state_due_day', columnNames: ['state', 'due_day'] },
        ],
        checks: [{ name: 'appeal_state', expression: "state IN ('open', 'upheld', 'dismissed', 'withdrawn')" }],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('appeal');
  }
}
