import type { PaperSlot } from '@lms/contract/assessment/attempt';
import { asks } from '../../shared/ui/item-player/open-answer';

/** The number of each place that asks something; words between questions have none. */
export function numbersOf(slots: readonly Pick<PaperSlot, 'slot' | 'item'>[]): ReadonlyMap<number, number> {
  const asking = slots.filter(({ item }) => asks(item));
  return new Map(asking.map(({ slot }, index) => [slot, index + 1]));
}
