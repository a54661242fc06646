import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateLessonAssignment implements MigrationInterface {
  readonly name = 'CreateLessonAssignment1795478400064';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'lesson_assignment', {
      person_id: { kind: 'ref', primary: true, references: 'person', onDelete: 'CASCADE' },
      subject_id: { kind: 'ref', primary: true },
      course_id: { kind: 'ref', references: 'course', onDelete: 'CASCADE' },
      scenario_id: { kind: 'ref' },
      code: { kind: 'string', length: 20 },
      assigned_by: { kind: 'ref' },
      assigned_at: { kind: 'instant' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('lesson_assignment');
  }
}
