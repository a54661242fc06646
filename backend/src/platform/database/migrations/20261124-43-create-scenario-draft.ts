import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateScenarioDraft implements MigrationInterface {
  readonly name = 'CreateScenarioDraft1795478400043';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'scenario_draft',
      {
        id: { kind: 'id' },
        code: { kind: 'string', length: 10 },
        text: { kind: 'text' },
        text_hash: { kind: 'string', length: 64 },
        head: { kind: 'json' },
        proof: { kind: 'json', nullable: true },
        revision: { kind: 'int' },
        saved_at: { kind: 'instant' },
        saved_by: { kind: 'ref', nullable: true, references: 'person', onDelete: 'RESTRICT' },
        notice: { kind: 'string', length: 20, nullable: true },
      },
      { indices: [{ name: 'scenario_draft_code', columnNames: ['code'], isUnique: true }] },
    );
    await createTable(runner, 'scenario_source', {
      version_id: { kind: 'ref', primary: true, references: 'scenario_version', onDelete: 'CASCADE' },
      text: { kind: 'text' },
      origin: { kind: 'string', length: 10 },
      published_by: { kind: 'ref', nullable: true, references: 'person', onDelete: 'RESTRICT' },
    });
    await createTable(runner, 'scenario_retirement', {
      scenario_id: { kind: 'ref', primary: true, references: 'scenario', onDelete: 'CASCADE' },
      at: { kind: 'instant' },
      retired_by: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['scenario_retirement', 'scenario_source', 'scenario_draft']) await runner.dropTable(table);
  }
}
