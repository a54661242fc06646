import { randomInt } from 'node:crypto';
import type { ShiftDraw } from '../../../contract/learning/shift.js';

/** What can be drawn: a scenario with its variants. */
export interface Drawable {
  id: string;
  variants: readonly string[];
}

export interface Drawn {
  scenarioId: string;
  variant: string;
  seed: number;
}

const SEEDS = 1000;

/** What somebody was given in an earlier shift. */
export interface HadBefore {
  personId: string;
  scenarioId: string;
  variant: string;
}

interface Lot {
  readonly earlier?: readonly HadBefore[];
  /** Gives a number from 0 to `choices` - 1. */
  readonly pick?: (choices: number) => number;
}

/** One place for each person: the same for all, or each by lot among what they have had least often in earlier shifts. */
export function drawPlaces(
  personIds: readonly string[],
  scenarios: readonly Drawable[],
  draw: ShiftDraw,
  { earlier = [], pick = (choices) => randomInt(choices) }: Lot = {},
): (Drawn & { personId: string })[] {
  const one = (had: readonly HadBefore[]): Drawn => {
    const lots = rarest(scenarios, ({ id }) => had.filter(({ scenarioId }) => scenarioId === id).length);
    const scenario = lots[pick(lots.length)];
    if (!scenario) throw new Error('there is nothing to draw from');
    const mine = had.filter(({ scenarioId }) => scenarioId === scenario.id);
    const variants = rarest(scenario.variants, (variant) => mine.filter((place) => place.variant === variant).length);
    const variant = variants[pick(variants.length)] ?? 'A';
    return { scenarioId: scenario.id, variant, seed: pick(SEEDS) + 1 };
  };
  const same = one([]);
  return personIds.map((personId) => ({
    personId,
    ...(draw === 'same' ? same : one(earlier.filter((place) => place.personId === personId))),
  }));
}

/** Those that came up least often. */
function rarest<T>(all: readonly T[], times: (one: T) => number): T[] {
  const least = Math.min(...all.map(times));
  return all.filter((one) => times(one) === least);
}
