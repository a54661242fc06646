import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateQuestion implements MigrationInterface {
  readonly name = 'CreateQuestion1795478400031';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'question_bank',
      { id: { kind: 'id' }, slug: { kind: 'string', length: 60 }, title: { kind: 'json' } },
      { uniques: [{ name: 'question_bank_slug', columnNames: ['slug'] }] },
    );
    await createTable(
      runner,
      'question',
      {
        id: { kind: 'id' },
        bank_id: { kind: 'ref', references: 'question_bank', onDelete: 'RESTRICT' },
        slug: { kind: 'string', length: 60 },
        position: { kind: 'int' },
        state: { kind: 'string', length: 10 },
        latest_version_id: { kind: 'ref' },
      },
      {
        uniques: [{ name: 'question_bank_id_slug', columnNames: ['bank_id', 'slug'] }],
        checks: [{ name: 'question_state', expression: "state IN ('draft', 'ready', 'retired')" }],
      },
    );
    await createTable(
      runner,
      'question_version',
      {
        id: { kind: 'id' },
        question_id: { kind: 'ref', references: 'question', onDelete: 'RESTRICT' },
        number: { kind: 'int' },
        item: { kind: 'json' },
        created_at: { kind: 'instant' },
      },
      { uniques: [{ name: 'question_version_question_id_number', columnNames: ['question_id', 'number'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['question_version', 'question', 'question_bank']) await runner.dropTable(table);
  }
}
