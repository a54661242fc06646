import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateRun implements MigrationInterface {
  readonly name = 'CreateRun1795478400042';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'run',
      {
        id: { kind: 'id' },
        scenario_id: { kind: 'ref', references: 'scenario', onDelete: 'RESTRICT' },
        version_id: { kind: 'ref', references: 'scenario_version', onDelete: 'RESTRICT' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
        mode: { kind: 'string', length: 16 },
        variant: { kind: 'string', length: 4 },
        seed: { kind: 'int' },
        number: { kind: 'int' },
        status: { kind: 'string', length: 12 },
        engine_version: { kind: 'string', length: 20 },
        last_event: { kind: 'int' },
        started_at: { kind: 'instant' },
        deadline: { kind: 'instant', nullable: true },
        finished_at: { kind: 'instant', nullable: true },
      },
      {
        uniques: [
          {
            name: 'run_scenario_id_person_id_mode_number',
            columnNames: ['scenario_id', 'person_id', 'mode', 'number'],
          },
        ],
        indices: [{ name: 'run_person_id', columnNames: ['person_id'] }],
        checks: [
          { name: 'run_mode', expression: "mode IN ('demonstration', 'guided', 'practice', 'exam')" },
          { name: 'run_status', expression: "status IN ('running', 'submitted', 'expired', 'abandoned')" },
        ],
      },
    );
    await createTable(runner, 'run_event', {
      run_id: { kind: 'ref', primary: true, references: 'run', onDelete: 'CASCADE' },
      number: { kind: 'int', primary: true },
      type: { kind: 'string', length: 40 },
      event: { kind: 'text' },
      at: { kind: 'instant' },
    });
    await createTable(runner, 'run_result', {
      run_id: { kind: 'ref', primary: true, references: 'run', onDelete: 'CASCADE' },
      score: { kind: 'mark' },
      judged: { kind: 'mark' },
      pending: { kind: 'mark' },
      passed: { kind: 'bool' },
      critical: { kind: 'bool' },
      scored_at: { kind: 'instant' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['run_result', 'run_event', 'run']) await runner.dropTable(table);
  }
}
