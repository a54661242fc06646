import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateCriterionStanding implements MigrationInterface {
  readonly name = 'CreateCriterionStanding1795478400044';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'criterion_standing',
      {
        person_id: { kind: 'ref', primary: true, references: 'person', onDelete: 'CASCADE' },
        scenario_id: { kind: 'ref', primary: true, references: 'scenario', onDelete: 'CASCADE' },
        code: { kind: 'string', length: 20, primary: true },
        unit_id: { kind: 'ref', references: 'unit', onDelete: 'CASCADE' },
        is_missed: { kind: 'bool' },
        at: { kind: 'instant' },
      },
      { indices: [{ name: 'criterion_standing_unit_id_at', columnNames: ['unit_id', 'at'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('criterion_standing');
  }
}
