import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * One multi-row INSERT for a hot table, without the ORM's work per row. `ending` is the ON CONFLICT clause, in the words
 * that both databases understand; `$n` placeholders are too.
 */
export async function insertRows<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly T[],
  ending = '',
): Promise<void> {
  if (rows.length === 0) return;
  const { columns, tableName } = manager.connection.getMetadata(entity);
  const { driver } = manager.connection;
  const parameters: unknown[] = [];
  const tuples = rows.map((row) => {
    const places = columns.map(
      (column) =>
        `$${String(parameters.push(driver.preparePersistentValue(column.getEntityValue(row) as unknown, column)))}`,
    );
    return `(${places.join(',')})`;
  });
  const names = columns.map(({ databaseName }) => databaseName).join(',');
  await manager.query(`INSERT INTO ${tableName} (${names}) VALUES ${tuples.join(',')} ${ending}`, parameters);
}
