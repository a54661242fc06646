import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateSession implements MigrationInterface {
  readonly name = 'CreateSession1795478400012';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'session',
      {
        id: { kind: 'id' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'CASCADE' },
        token_hash: { kind: 'string', length: 64 },
        kind: { kind: 'string', length: 10 },
        name: { kind: 'string', length: 200 },
        created_at: { kind: 'instant' },
        last_seen_at: { kind: 'instant' },
        expires_at: { kind: 'instant' },
      },
      {
        indices: [
          { name: 'session_token_hash', columnNames: ['token_hash'], isUnique: true },
          { name: 'session_person_id', columnNames: ['person_id'] },
        ],
      },
    );
    await createTable(runner, 'sign_in_throttle', {
      name_hash: { kind: 'string', length: 64, primary: true },
      failures: { kind: 'int' },
      next_try_at: { kind: 'instant' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_throttle', 'session']) await runner.dropTable(table);
  }
}
