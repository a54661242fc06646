import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateClass implements MigrationInterface {
  readonly name = 'CreateClass1795478400061';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'class',
      {
        id: { kind: 'id' },
        name: { kind: 'string', length: 100 },
        search_text: { kind: 'string', length: 100 },
        unit_id: { kind: 'ref', references: 'unit', onDelete: 'RESTRICT' },
        starts_on: { kind: 'day' },
        ends_on: { kind: 'day' },
        ended_at: { kind: 'instant', nullable: true },
        created_at: { kind: 'instant' },
        revision: { kind: 'int' },
      },
      { indices: [{ name: 'class_unit_id', columnNames: ['unit_id'] }] },
    );
    for (const table of ['class_member', 'class_trainer']) {
      await createTable(
        runner,
        table,
        {
          class_id: { kind: 'ref', primary: true, references: 'class', onDelete: 'CASCADE' },
          person_id: { kind: 'ref', primary: true, references: 'person', onDelete: 'RESTRICT' },
        },
        { indices: [{ name: `${table}_person_id`, columnNames: ['person_id'] }] },
      );
    }
    await createTable(runner, 'class_course', {
      class_id: { kind: 'ref', primary: true, references: 'class', onDelete: 'CASCADE' },
      course_id: { kind: 'ref', primary: true, references: 'course', onDelete: 'RESTRICT' },
      position: { kind: 'int' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['class_course', 'class_trainer', 'class_member', 'class']) await runner.dropTable(table);
  }
}
