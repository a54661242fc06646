import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateCourse implements MigrationInterface {
  readonly name = 'CreateCourse1795478400051';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'course',
      {
        id: { kind: 'id' },
        slug: { kind: 'string', length: 60 },
        code: { kind: 'string', length: 10 },
        title: { kind: 'json' },
        summary: { kind: 'json' },
        track: { kind: 'string', length: 1 },
        hours: { kind: 'int' },
        objectives: { kind: 'json' },
        basis: { kind: 'json' },
        completion: { kind: 'json' },
        version: { kind: 'int', nullable: true },
        published_at: { kind: 'instant', nullable: true },
        lesson_count: { kind: 'int' },
        minutes: { kind: 'int' },
        search_text: { kind: 'text' },
      },
      { uniques: [{ name: 'course_slug', columnNames: ['slug'] }] },
    );
    await createTable(
      runner,
      'course_version',
      {
        id: { kind: 'id' },
        course_id: { kind: 'ref', references: 'course', onDelete: 'CASCADE' },
        number: { kind: 'int' },
        lessons: { kind: 'json' },
        published_at: { kind: 'instant' },
        published_by: { kind: 'ref', nullable: true, references: 'person', onDelete: 'RESTRICT' },
      },
      { uniques: [{ name: 'course_version_course_id_number', columnNames: ['course_id', 'number'] }] },
    );
    await createTable(
      runner,
      'module',
      {
        id: { kind: 'id' },
        course_id: { kind: 'ref', references: 'course', onDelete: 'CASCADE' },
        number: { kind: 'int' },
        title: { kind: 'json' },
      },
      { indices: [{ name: 'module_course_id', columnNames: ['course_id'] }] },
    );
    await createTable(
      runner,
      'media',
      {
        id: { kind: 'id' },
        course_id: { kind: 'ref', references: 'course', onDelete: 'CASCADE' },
        path: { kind: 'string', length: 200 },
        hash: { kind: 'string', length: 64 },
        content_type: { kind: 'string', length: 60 },
        size: { kind: 'int' },
        is_current: { kind: 'bool' },
      },
      { indices: [{ name: 'media_course_id', columnNames: ['course_id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['media', 'module', 'course_version', 'course']) await runner.dropTable(table);
  }
}
