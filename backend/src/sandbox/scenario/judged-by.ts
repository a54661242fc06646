import type { Language } from '../../../contract/common.js';
import type { ScenarioView } from '../../../contract/sandbox/scenario.js';
import { DIMENSIONS } from '../../../contract/sandbox/terms.js';
import { DIMENSION_WORDS } from '../engine/words.js';
import type { Script } from '../engine/world.js';

type Judging = Pick<ScenarioView, 'attempts' | 'dimensions' | 'basis'>;

/** What a scenario is judged by, in the words of a notice board: what is looked at, and on which rules it rests. */
export function judgedBy({ scenario }: Script, language: Language): Judging {
  const { criteria, attempts } = scenario;
  return {
    attempts: { limit: attempts.limit, waitHours: attempts.waitHours },
    dimensions: DIMENSIONS.map((code) => ({
      code,
      label: DIMENSION_WORDS[code][language],
      criteria: criteria.filter(({ dimensions }) => dimensions.includes(code)).length,
    })).filter((dimension) => dimension.criteria > 0),
    basis: [...new Set(criteria.map(({ basis }) => basis[language]))],
  };
}
