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

/** One place for each person: the same for all, or each by lot. `pick(n)` gives a number from 0 to n - 1. */
export function drawPlaces(
  personIds: readonly string[],
  scenarios: readonly Drawable[],
  draw: ShiftDraw,
  pick: (choices: number) => number = (choices) => randomInt(choices),
): (Drawn & { personId: string })[] {
  const one = (): Drawn => {
    const scenario = scenarios[pick(scenarios.length)];
    if (!scenario) throw new Error('there is nothing to draw from');
    const variant = scenario.variants[pick(scenario.variants.length)] ?? 'A';
    return { scenarioId: scenario.id, variant, seed: pick(SEEDS) + 1 };
  };
  const same = one();
  return personIds.map((personId) => ({ personId, ...(draw === 'same' ? same : one()) }));
}
