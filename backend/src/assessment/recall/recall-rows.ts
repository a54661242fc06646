import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows.js';
import { RecallCard } from './recall.entity.js';

/** Reads cards and holds them until the transaction ends, always in the same order. */
export function lockedCards(manager: EntityManager, where: FindOptionsWhere<RecallCard>): Promise<RecallCard[]> {
  const query = manager.createQueryBuilder(RecallCard, 'card').where(where).orderBy('card.id');
  if (manager.connection.options.type === 'postgres') query.setLock('pessimistic_write');
  return query.getMany();
}

const MOVED = [
  ...['quiz_id', 'version', 'stability', 'difficulty', 'state', 'reps', 'lapses', 'scheduled_days'],
  ...['answered_on', 'due_on', 'last_at', 'last_rating'],
];

/** Writes cards with what an answer made of them, new ones as they are. */
export const saveCards = (manager: EntityManager, cards: readonly RecallCard[]): Promise<void> =>
  insertRows(
    manager,
    RecallCard,
    cards,
    `ON CONFLICT (id) DO UPDATE SET ${MOVED.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  );
