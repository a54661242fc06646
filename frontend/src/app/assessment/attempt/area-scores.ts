import type { PaperSlot } from '@lms/contract/assessment/attempt';
import type { KnowledgeArea } from '@lms/contract/assessment/item';

export interface AreaScore {
  area: KnowledgeArea;
  points: number;
  maximum: number;
  /** From 0 to 1. */
  share: number;
}

/** Points by knowledge area, as far as they may be told, in the order of the areas. */
export function areaScores(slots: readonly PaperSlot[]): AreaScore[] {
  const areas = new Map<KnowledgeArea, { points: number; maximum: number }>();
  for (const { item, feedback } of slots) {
    if (feedback?.points === undefined) continue;
    const { points, maximum } = areas.get(item.area) ?? { points: 0, maximum: 0 };
    areas.set(item.area, { points: points + feedback.points, maximum: maximum + item.points });
  }
  return [...areas]
    .map(([area, { points, maximum }]) => ({
      area,
      points: Math.round(points * 100) / 100,
      maximum,
      share: maximum === 0 ? 0 : points / maximum,
    }))
    .sort((one, other) => one.area.localeCompare(other.area));
}
