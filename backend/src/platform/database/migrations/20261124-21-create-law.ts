import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateLaw implements MigrationInterface {
  readonly name = 'CreateLaw1795478400021';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'law',
      {
        id: { kind: 'id' },
        slug: { kind: 'string', length: 60 },
        position: { kind: 'int' },
        title: { kind: 'json' },
        short: { kind: 'json' },
        kind: { kind: 'string', length: 20 },
        number: { kind: 'string', length: 60, nullable: true },
        issued: { kind: 'day', nullable: true },
        version: { kind: 'day' },
        in_force: { kind: 'day', nullable: true },
        mark: { kind: 'string', length: 3 },
        recheck: { kind: 'json', nullable: true },
        article_count: { kind: 'int' },
        search_text: { kind: 'text' },
      },
      { uniques: [{ name: 'law_slug', columnNames: ['slug'] }] },
    );
    await createTable(
      runner,
      'law_article',
      {
        id: { kind: 'id' },
        law_id: { kind: 'ref', references: 'law', onDelete: 'CASCADE' },
        position: { kind: 'int' },
        no: { kind: 'string', length: 10 },
        former_no: { kind: 'string', length: 10, nullable: true },
        mark: { kind: 'string', length: 3 },
        summary: { kind: 'json' },
        quote: { kind: 'json', nullable: true },
      },
      { indices: [{ name: 'law_article_law_id', columnNames: ['law_id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('law_article');
    await runner.dropTable('law');
  }
}
