import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateJobAndAudit implements MigrationInterface {
  readonly name = 'CreateJobAndAudit1795478400002';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'job',
      {
        id: { kind: 'id' },
        name: { kind: 'string', length: 100 },
        key: { kind: 'string', length: 200, nullable: true },
        payload: { kind: 'text' },
        run_at: { kind: 'instant' },
        done_at: { kind: 'instant', nullable: true },
        attempts: { kind: 'int' },
        error: { kind: 'text', nullable: true },
      },
      { indices: [{ name: 'job_done_at_run_at', columnNames: ['done_at', 'run_at'] }] },
    );
    await createTable(
      runner,
      'audit_entry',
      {
        id: { kind: 'id' },
        at: { kind: 'instant' },
        person_id: { kind: 'ref', nullable: true },
        system_name: { kind: 'string', length: 100, nullable: true },
        action: { kind: 'string', length: 100 },
        thing: { kind: 'string', length: 50 },
        thing_id: { kind: 'string', length: 100 },
        facts: { kind: 'json' },
      },
      {
        indices: [
          { name: 'audit_entry_thing_thing_id', columnNames: ['thing', 'thing_id'] },
          { name: 'audit_entry_at', columnNames: ['at'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_entry', 'job']) await runner.dropTable(table);
  }
}
