import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateAttemptFile implements MigrationInterface {
  readonly name = 'CreateAttemptFile1795478400151';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'attempt_file',
      {
        id: { kind: 'id' },
        attempt_id: { kind: 'ref', references: 'attempt', onDelete: 'CASCADE' },
        slot: { kind: 'int' },
        name: { kind: 'string', length: 200 },
        kind: { kind: 'string', length: 10 },
        size: { kind: 'int' },
        hash: { kind: 'string', length: 64 },
        created_at: { kind: 'instant' },
      },
      { indices: [{ name: 'attempt_file_attempt_id_slot', columnNames: ['attempt_id', 'slot'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('attempt_file');
  }
}
