import type { MigrationInterface, QueryRunner } from 'typeorm';

const BATCH = 500;

interface Row {
  id: string;
  item: string;
}

interface Words {
  'zh-CN': string;
  en: string;
}

interface WrittenItem {
  type: string;
  area: string;
  difficulty: number;
  text: Words;
  tags?: string[];
  basis?: { law: string; article: string; version?: string }[];
}

/** What the questions and attempts that are there already say about themselves: until now all came from files and were ready. */
export class DescribeQuestions implements MigrationInterface {
  readonly name = 'DescribeQuestions1795478400112';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE question_version SET ready_at = created_at');
    await runner.query('UPDATE question SET ready_version_id = latest_version_id, file_version_id = latest_version_id');
    const all = batches<Row>(
      runner,
      `SELECT q.id AS id, v.item AS item FROM question q
       JOIN question_version v ON v.id = q.latest_version_id WHERE q.id > ? ORDER BY q.id`,
    );
    for await (const rows of all) for (const row of rows) await describe(runner, row);
    await countUse(runner);
  }

  /** The tables and columns it fills go with the migration before it. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['question_use', 'question_basis', 'question_tag']) await runner.query(`DELETE FROM ${table}`);
  }
}

async function describe(runner: QueryRunner, { id, item }: Row): Promise<void> {
  const written = JSON.parse(item) as WrittenItem;
  const tags = [...new Set((written.tags ?? []).map((tag) => tag.slice(0, 100)))];
  const search = [written.text['zh-CN'], written.text.en, ...tags].join('\n').toLowerCase();
  await ask(runner, 'UPDATE question SET type = ?, area = ?, difficulty = ?, search_text = ? WHERE id = ?', [
    written.type,
    written.area,
    written.difficulty,
    search,
    id,
  ]);
  for (const tag of tags) await ask(runner, 'INSERT INTO question_tag (question_id, tag) VALUES (?, ?)', [id, tag]);
  for (const [position, { law, article, version }] of (written.basis ?? []).entries())
    await ask(
      runner,
      'INSERT INTO question_basis (question_id, position, law, article, version) VALUES (?, ?, ?, ?, ?)',
      [...[id, position, law, article], version ?? null],
    );
}

async function countUse(runner: QueryRunner): Promise<void> {
  const uses = new Map<string, { questionId: string; attempts: number }>();
  const papers = 'SELECT id, paper FROM attempt WHERE id > ? ORDER BY id';
  for await (const rows of batches<{ id: string; paper: string }>(runner, papers))
    for (const { questionId, versionId } of rows.flatMap(({ paper }) => JSON.parse(paper) as Slot[]))
      uses.set(versionId, { questionId, attempts: (uses.get(versionId)?.attempts ?? 0) + 1 });
  for (const { id } of await ask<{ id: string }>(runner, 'SELECT id FROM question_version', [])) {
    const use = uses.get(id);
    const values = use && [id, use.questionId, use.attempts];
    if (values)
      await ask(runner, 'INSERT INTO question_use (version_id, question_id, attempts) VALUES (?, ?, ?)', values);
  }
}

interface Slot {
  questionId: string;
  versionId: string;
}

/** Rows in batches; the statement asks for those after an id, in its order. */
async function* batches<T extends { id: string }>(runner: QueryRunner, sql: string): AsyncGenerator<T[]> {
  let after = '';
  let rows: T[];
  do {
    rows = await ask<T>(runner, `${sql} LIMIT ${String(BATCH)}`, [after]);
    after = rows.at(-1)?.id ?? '';
    yield rows;
  } while (rows.length === BATCH);
}

/** A statement with `?` for its values, in the words of either database. */
function ask<T>(runner: QueryRunner, sql: string, values: readonly unknown[]): Promise<T[]> {
  let at = 0;
  const isPostgres = runner.connection.options.type === 'postgres';
  const own = isPostgres ? sql.replaceAll('?', () => `$${String(++at)}`) : sql;
  return runner.query(own, [...values]) as Promise<T[]>;
}
