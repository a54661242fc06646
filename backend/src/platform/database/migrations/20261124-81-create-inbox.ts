import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateInbox implements MigrationInterface {
  readonly name = 'CreateInbox1795478400081';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'inbox_message',
      {
        id: { kind: 'id' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'CASCADE' },
        kind: { kind: 'string', length: 40 },
        facts: { kind: 'json' },
        link: { kind: 'string', length: 200 },
        key: { kind: 'string', length: 100 },
        at: { kind: 'instant' },
        read_at: { kind: 'instant', nullable: true },
      },
      {
        indices: [
          { name: 'inbox_message_person_id_read_at', columnNames: ['person_id', 'read_at'] },
          { name: 'inbox_message_at', columnNames: ['at'] },
        ],
        uniques: [{ name: 'inbox_message_person_id_key', columnNames: ['person_id', 'key'] }],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('inbox_message');
  }
}
