import type { PublishedScenario } from '../scenario/scenarios.service.js';
import type { Candidate } from './drawing.js';

/** The published scenarios as lots see them. */
export const candidatesFrom = (published: readonly PublishedScenario[]): Candidate[] =>
  published.map(({ id, script: { scenario } }) => ({
    id,
    code: scenario.code,
    level: scenario.level,
    tracks: scenario.tracks,
    variants: Object.keys(scenario.variants),
  }));
