import type { Draw } from '../../../contract/sandbox/skill-exam.js';

/** A scenario as a lot sees it. */
export interface Candidate {
  readonly id: string;
  readonly code: string;
  readonly level: 'L1' | 'L2' | 'L3';
  readonly tracks: readonly ('A' | 'B')[];
  readonly variants: readonly string[];
}

/** What the person has met before: `scenarioId` alone, or with the variant of it. */
export interface Met {
  readonly scenarioId: string;
  readonly variant: string;
}

export interface Drawn {
  readonly draw: number;
  readonly scenarioId: string;
  readonly variant: string;
}

/** A number from 0 up to, not including, the one given. */
export type Lot = (below: number) => number;

/** The scenarios a draw may take. */
export const poolOf = ({ level, track, among }: Draw, candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(
    (one) =>
      (level === undefined || one.level === level) &&
      (track === undefined || one.tracks.includes(track)) &&
      (among === undefined || among.includes(one.code)),
  );

/**
 * Draws the papers of one sitting: no scenario twice, those not yet met in an earlier sitting first, and of a
 * scenario a variant that was not met, as long as there is one (domain §3.3: "other scenario variant").
 */
export function drawPapers(
  draws: readonly Draw[],
  candidates: readonly Candidate[],
  met: readonly Met[],
  lot: Lot,
): Drawn[] {
  const taken = new Set<string>();
  return draws.flatMap((draw, at) =>
    Array.from({ length: draw.count }, (): Drawn[] => {
      const open = poolOf(draw, candidates).filter(({ id }) => !taken.has(id));
      const chosen = preferring(open, ({ id }) => !met.some(({ scenarioId }) => scenarioId === id), lot);
      if (!chosen) return [];
      taken.add(chosen.id);
      const isNew = (variant: string) => !met.some((one) => one.scenarioId === chosen.id && one.variant === variant);
      const variant = preferring(chosen.variants, isNew, lot);
      return variant === undefined ? [] : [{ draw: at, scenarioId: chosen.id, variant }];
    }).flat(),
  );
}

/** One by lot among those that are preferred, or among all where none is. */
function preferring<T>(all: readonly T[], isPreferred: (one: T) => boolean, lot: Lot): T | undefined {
  const preferred = all.filter(isPreferred);
  const from = preferred.length > 0 ? preferred : all;
  return from.length === 0 ? undefined : from[lot(from.length)];
}

/** Whether every draw can be filled, however the earlier ones fall: the numbers of the first that cannot. */
export function shortDraw(
  draws: readonly Draw[],
  candidates: readonly Candidate[],
): { draw: number; wanted: number; pool: number } | undefined {
  for (const [at, draw] of draws.entries()) {
    const mine = poolOf(draw, candidates);
    const ids = new Set(mine.map(({ id }) => id));
    const rivals = draws.filter(
      (other, place) => place <= at && poolOf(other, candidates).some(({ id }) => ids.has(id)),
    );
    const wanted = rivals.reduce((sum, { count }) => sum + count, 0);
    if (mine.length < wanted) return { draw: at, wanted, pool: mine.length };
  }
  return undefined;
}
