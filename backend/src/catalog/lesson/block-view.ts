import type { LessonBlock } from '../../../contract/catalog/lesson-block.js';
import type { Language } from '../../../contract/common.js';
import { drawItem, type DrawnItem } from '../../assessment/item/drawn-item.js';
import { viewItem } from '../../assessment/item/item-view.js';
import type { Calendars } from '../../law/deadline/calendar.js';
import type { StoredBlock, StoredCheck } from './stored-block.js';

/** A block as a reader gets it: a check loses its key. */
export function viewBlock(block: StoredBlock, language: Language, calendars: Calendars): LessonBlock {
  if (block.kind !== 'check') return block;
  return { id: block.id, kind: 'check', item: viewItem(drawCheck(block, calendars), language) };
}

/** A check is drawn by its own name: everybody sees the same order, today and tomorrow. */
export const drawCheck = ({ id, item }: StoredCheck, calendars: Calendars): DrawnItem => drawItem(item, id, calendars);
