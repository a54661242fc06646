import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * One multi-row INSERT for a hot table, without the ORM's work per row. `ending` is the ON CONFLICT clause, in the words
 * that both databases understand.
 */
export async function insertRows<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly T[],
  ending = '',
): Promise<void> {
  if (rows.length === 0) return;
  const { columns, tableName } = manager.connection.getMetadata(entity);
  const { driver, options } = manager.connection;
  const parameters: unknown[] = [];
  const place = (value: unknown): string => {
    parameters.push(value);
    // SQLite looks a named parameter up among all before it, so that many cost their square; a plain ? costs nothing.
    return options.type === 'postgres' ? `$${String(parameters.length)}` : '?';
  };
  const tuples = rows.map((row) => {
    const values = columns.map((column): unknown =>
      driver.preparePersistentValue(column.getEntityValue(row) as unknown, column),
    );
    return `(${values.map(place).join(',')})`;
  });
  const names = columns.map(({ databaseName }) => databaseName).join(',');
  await manager.query(`INSERT INTO ${tableName} (${names}) VALUES ${tuples.join(',')} ${ending}`, parameters);
}

/** The ending that writes these columns anew where a row of that key is there. */
export const overwrite = (key: string, columns: readonly string[]): string =>
  `ON CONFLICT (${key}) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`;
