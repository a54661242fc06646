import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';

/**
 * Reads one row and holds it until the transaction ends, so that whoever reads, decides and writes is not overtaken
 * between. SQLite has one writer at a time and needs no lock.
 */
export function lockedRow<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
): Promise<Row | null> {
  const query = manager.createQueryBuilder(entity, 'row').where(where);
  if (manager.connection.options.type === 'postgres') query.setLock('pessimistic_write');
  return query.getOne();
}
