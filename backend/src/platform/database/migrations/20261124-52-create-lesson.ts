import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateLesson implements MigrationInterface {
  readonly name = 'CreateLesson1795478400052';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'lesson',
      {
        id: { kind: 'id' },
        course_id: { kind: 'ref', references: 'course', onDelete: 'CASCADE' },
        module_id: { kind: 'ref', references: 'module', onDelete: 'CASCADE' },
        slug: { kind: 'string', length: 80 },
        number: { kind: 'int' },
        is_retired: { kind: 'bool' },
        live_version: { kind: 'int', nullable: true },
      },
      { indices: [{ name: 'lesson_course_id', columnNames: ['course_id'] }] },
    );
    await createTable(
      runner,
      'lesson_version',
      {
        id: { kind: 'id' },
        lesson_id: { kind: 'ref', references: 'lesson', onDelete: 'CASCADE' },
        number: { kind: 'int' },
        state: { kind: 'string', length: 10 },
        origin: { kind: 'string', length: 10 },
        title: { kind: 'json' },
        summary: { kind: 'json' },
        minutes: { kind: 'int' },
        basis: { kind: 'json' },
        markdown: { kind: 'json' },
        blocks: { kind: 'json', nullable: true },
        missing: { kind: 'int' },
        revision: { kind: 'int' },
        notice: { kind: 'string', length: 20, nullable: true },
        saved_at: { kind: 'instant' },
        saved_by: { kind: 'ref', nullable: true, references: 'person', onDelete: 'RESTRICT' },
        published_at: { kind: 'instant', nullable: true },
      },
      { uniques: [{ name: 'lesson_version_lesson_id_number', columnNames: ['lesson_id', 'number'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['lesson_version', 'lesson']) await runner.dropTable(table);
  }
}
