import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateShift implements MigrationInterface {
  readonly name = 'CreateShift1795478400063';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'shift',
      {
        id: { kind: 'id' },
        class_id: { kind: 'ref', references: 'class', onDelete: 'RESTRICT' },
        unit_id: { kind: 'ref', references: 'unit', onDelete: 'RESTRICT' },
        rules: { kind: 'string', length: 12 },
        draw: { kind: 'string', length: 8 },
        scenario_ids: { kind: 'json' },
        minutes: { kind: 'int' },
        starts_at: { kind: 'instant' },
        ends_at: { kind: 'instant' },
        paused_at: { kind: 'instant', nullable: true },
        ended_at: { kind: 'instant', nullable: true },
        opened_by: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
        opened_at: { kind: 'instant' },
      },
      {
        indices: [
          { name: 'shift_class_id', columnNames: ['class_id'] },
          { name: 'shift_unit_id_starts_at', columnNames: ['unit_id', 'starts_at'] },
        ],
        checks: [
          { name: 'shift_rules', expression: "rules IN ('guided', 'practice', 'closed-book')" },
          { name: 'shift_draw', expression: "draw IN ('same', 'lot')" },
        ],
      },
    );
    await createTable(
      runner,
      'shift_place',
      {
        shift_id: { kind: 'ref', primary: true, references: 'shift', onDelete: 'CASCADE' },
        person_id: { kind: 'ref', primary: true, references: 'person', onDelete: 'RESTRICT' },
        scenario_id: { kind: 'ref', references: 'scenario', onDelete: 'RESTRICT' },
        variant: { kind: 'string', length: 4 },
        seed: { kind: 'int' },
        run_id: { kind: 'ref', nullable: true, references: 'run', onDelete: 'SET NULL' },
      },
      { indices: [{ name: 'shift_place_person_id', columnNames: ['person_id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['shift_place', 'shift']) await runner.dropTable(table);
  }
}
