import type { LessonBlock } from '../../../contract/catalog/lesson-block.js';
import type { Language } from '../../../contract/common.js';
import type { ItemsService } from '../../assessment/item/items.service.js';
import type { StoredBlock } from './stored-block.js';

/** Shows an item without its key. */
export type ItemViewer = Pick<ItemsService, 'view'>;

/**
 * A block as a reader gets it: a check loses its key. It is drawn by its own name, so everybody sees the same order, today
 * and tomorrow.
 */
export function viewBlock(block: StoredBlock, language: Language, items: ItemViewer): LessonBlock {
  if (block.kind !== 'check') return block;
  return { id: block.id, kind: 'check', item: items.view(block.item, block.id, language) };
}
