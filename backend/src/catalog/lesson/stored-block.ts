import type { Item } from '../../../contract/assessment/item.js';
import type { LessonBlock } from '../../../contract/catalog/lesson-block.js';

/** A check as it is kept: with its key, which never leaves the server before an answer. */
export interface StoredCheck {
  id: string;
  kind: 'check';
  item: Item;
}

/** A block as a lesson version keeps it. */
export type StoredBlock = Exclude<LessonBlock, { kind: 'check' }> | StoredCheck;

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** A block before it has got its id, which both languages share. */
export type NewBlock = WithoutId<StoredBlock>;
