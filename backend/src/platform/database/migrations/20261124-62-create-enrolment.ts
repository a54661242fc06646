import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateEnrolment implements MigrationInterface {
  readonly name = 'CreateEnrolment1795478400062';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'enrolment',
      {
        id: { kind: 'id' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
        course_id: { kind: 'ref', references: 'course', onDelete: 'RESTRICT' },
        class_id: { kind: 'ref', nullable: true, references: 'class', onDelete: 'SET NULL' },
        enrolled_at: { kind: 'instant' },
        due_on: { kind: 'day', nullable: true },
        completed_at: { kind: 'instant', nullable: true },
        last_seen_at: { kind: 'instant', nullable: true },
        lessons_done: { kind: 'int' },
        lessons: { kind: 'json' },
      },
      {
        uniques: [{ name: 'enrolment_person_id_course_id', columnNames: ['person_id', 'course_id'] }],
        indices: [{ name: 'enrolment_course_id', columnNames: ['course_id'] }],
      },
    );
    await createTable(runner, 'lesson_progress', {
      enrolment_id: { kind: 'ref', primary: true, references: 'enrolment', onDelete: 'CASCADE' },
      lesson_id: { kind: 'ref', primary: true, references: 'lesson', onDelete: 'CASCADE' },
      version: { kind: 'int' },
      percent: { kind: 'int' },
      seen: { kind: 'json' },
      position: { kind: 'string', length: 80, nullable: true },
      checks: { kind: 'json' },
      done_at: { kind: 'instant', nullable: true },
      saved_at: { kind: 'instant' },
    });
    await createTable(runner, 'activity_result', {
      person_id: { kind: 'ref', primary: true, references: 'person', onDelete: 'RESTRICT' },
      thing_id: { kind: 'ref', primary: true },
      source_id: { kind: 'ref', primary: true },
      percent: { kind: 'mark' },
      passed: { kind: 'bool' },
      at: { kind: 'instant' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['activity_result', 'lesson_progress', 'enrolment']) await runner.dropTable(table);
  }
}
