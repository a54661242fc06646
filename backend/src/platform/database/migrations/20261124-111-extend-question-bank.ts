import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** Questions get categories, tags, a legal basis that can be searched, versions that may be drafts, and a count of use. */
export class ExtendQuestionBank implements MigrationInterface {
  readonly name = 'ExtendQuestionBank1795478400111';

  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.connection.options.type === 'postgres';
    const instant = isPostgres ? 'timestamp(3)' : 'datetime(3)';
    for (const [table, columns] of Object.entries(additions(instant, isPostgres ? 'false' : '0')))
      for (const [name, kind] of Object.entries(columns))
        await runner.query(`ALTER TABLE ${table} ADD COLUMN ${name} ${kind}`);
    await runner.query('CREATE INDEX question_category_id ON question (category_id)');
    await createTable(
      runner,
      'question_category',
      {
        id: { kind: 'id' },
        bank_id: { kind: 'ref', references: 'question_bank', onDelete: 'CASCADE' },
        parent_id: { kind: 'ref', nullable: true },
        title: { kind: 'json' },
        path: { kind: 'string', length: 400 },
      },
      { uniques: [{ name: 'question_category_bank_id_path', columnNames: ['bank_id', 'path'] }] },
    );
    await createTable(
      runner,
      'question_tag',
      {
        question_id: { kind: 'ref', primary: true, references: 'question', onDelete: 'CASCADE' },
        tag: { kind: 'string', length: 100, primary: true },
      },
      { indices: [{ name: 'question_tag_tag', columnNames: ['tag'] }] },
    );
    await createTable(
      runner,
      'question_basis',
      {
        question_id: { kind: 'ref', primary: true, references: 'question', onDelete: 'CASCADE' },
        position: { kind: 'int', primary: true },
        law: { kind: 'string', length: 200 },
        article: { kind: 'string', length: 200 },
        version: { kind: 'string', length: 10, nullable: true },
      },
      { indices: [{ name: 'question_basis_law_article', columnNames: ['law', 'article'] }] },
    );
    await createTable(
      runner,
      'question_use',
      {
        version_id: { kind: 'ref', primary: true, references: 'question_version', onDelete: 'CASCADE' },
        question_id: { kind: 'ref' },
        attempts: { kind: 'int' },
      },
      { indices: [{ name: 'question_use_question_id', columnNames: ['question_id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['question_use', 'question_basis', 'question_tag', 'question_category'])
      await runner.dropTable(table);
    await runner.query('DROP INDEX question_category_id');
    for (const [table, columns] of Object.entries(additions('', '')))
      for (const name of Object.keys(columns)) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${name}`);
  }
}

const additions = (instant: string, no: string) => ({
  question: {
    ready_version_id: 'varchar(36)',
    file_version_id: 'varchar(36)',
    origin: "varchar(10) NOT NULL DEFAULT 'file'",
    category_id: 'varchar(36)',
    revision: 'integer NOT NULL DEFAULT 1',
    changed_at: instant,
    type: "varchar(20) NOT NULL DEFAULT ''",
    area: "varchar(4) NOT NULL DEFAULT ''",
    difficulty: 'integer NOT NULL DEFAULT 2',
    untranslated: `boolean NOT NULL DEFAULT ${no}`,
    search_text: "text NOT NULL DEFAULT ''",
  },
  question_version: {
    origin: "varchar(10) NOT NULL DEFAULT 'file'",
    created_by: 'varchar(36)',
    ready_at: instant,
  },
});
