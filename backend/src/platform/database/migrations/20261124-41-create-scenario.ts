import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateScenario implements MigrationInterface {
  readonly name = 'CreateScenario1795478400041';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'scenario',
      { id: { kind: 'id' }, code: { kind: 'string', length: 10 }, current_version_id: { kind: 'ref' } },
      { indices: [{ name: 'scenario_code', columnNames: ['code'], isUnique: true }] },
    );
    await createTable(
      runner,
      'scenario_version',
      {
        id: { kind: 'id' },
        scenario_id: { kind: 'ref', references: 'scenario', onDelete: 'RESTRICT' },
        number: { kind: 'int' },
        hash: { kind: 'string', length: 64 },
        scenario: { kind: 'json' },
        library: { kind: 'json' },
        created_at: { kind: 'instant' },
      },
      { uniques: [{ name: 'scenario_version_scenario_id_number', columnNames: ['scenario_id', 'number'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('scenario_version');
    await runner.dropTable('scenario');
  }
}
