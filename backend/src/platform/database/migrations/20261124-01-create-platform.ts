import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreatePlatform implements MigrationInterface {
  readonly name = 'CreatePlatform1795478400001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'event',
      {
        id: { kind: 'id' },
        type: { kind: 'string', length: 100 },
        payload: { kind: 'text' },
        at: { kind: 'instant' },
        settled_at: { kind: 'instant', nullable: true },
      },
      { indices: [{ name: 'event_settled_at', columnNames: ['settled_at'] }] },
    );
    await createTable(
      runner,
      'event_delivery',
      {
        event_id: { kind: 'ref', primary: true },
        handler: { kind: 'string', length: 100, primary: true },
        is_delivered: { kind: 'bool' },
        attempts: { kind: 'int' },
        error: { kind: 'text', nullable: true },
      },
      { indices: [{ name: 'event_delivery_is_delivered', columnNames: ['is_delivered'] }] },
    );
    await createTable(runner, 'content_file', {
      path: { kind: 'string', length: 200, primary: true },
      hash: { kind: 'string', length: 64 },
      loaded_at: { kind: 'instant' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['content_file', 'event_delivery', 'event']) await runner.dropTable(table);
  }
}
