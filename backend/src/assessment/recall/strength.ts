import type { KnowledgeArea } from '../../../contract/assessment/item.js';
import type { AreaStrength } from '../../../contract/assessment/recall.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';
import { addDays } from '../../law/deadline/iso-day.js';
import type { RecallCard } from './recall.entity.js';
import { retrievability } from './schedule.js';

/** What a person knows of one question that they have met. */
export interface Known {
  /** The chance that it will still be known in two weeks, 0 to 1. */
  chance: number;
  /** Whether it was not wholly right the last time. */
  isMissed: boolean;
}

/** What was right in an attempt and never missed since. */
export const KNOWN: Known = { chance: 1, isMissed: false };

/** So many different questions of an area must be met, where there are so many. */
const ENOUGH = 5;
const AHEAD_DAYS = 14;
const STRONG = 0.9;
const WEAK = 0.6;

/** What was forgotten the last time is not known, however short ago that was. */
export function knownOf(card: Pick<RecallCard, 'lastRating' | 'stability' | 'answeredOn'>, today: IsoDay): Known {
  const isForgotten = card.lastRating === 'again';
  return {
    chance: isForgotten ? 0 : retrievability(card, addDays(today, AHEAD_DAYS)),
    isMissed: isForgotten || card.lastRating === 'hard',
  };
}

/** @param questions how many questions of the area can be met at all. */
export function strengthOf(area: KnowledgeArea, questions: number, known: readonly Known[]): AreaStrength {
  const needed = Math.min(ENOUGH, questions);
  const met = known.length;
  const coverage = needed === 0 ? 1 : Math.min(1, met / needed);
  const share = Math.round(coverage * meanChance(known) * 1000) / 1000;
  return { area, state: stateOf(), share, met, needed };

  function stateOf(): AreaStrength['state'] {
    if (met === 0) return 'unmet';
    if (met >= needed && share >= STRONG && known.every(({ isMissed }) => !isMissed)) return 'strong';
    return share < WEAK ? 'weak' : 'growing';
  }
}

export const meanChance = (known: readonly Known[]): number =>
  known.length === 0 ? 0 : known.reduce((sum, { chance }) => sum + chance, 0) / known.length;
