import type { ScenarioSummary } from '@lms/contract/sandbox/scenario';

export const LEVELS = ['L1', 'L2', 'L3'] as const;
export type Level = (typeof LEVELS)[number];
export const STANDINGS = ['new', 'open', 'passed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What the list is narrowed to; nothing narrows it where a part is missing. */
export interface ScenarioFilter {
  readonly level?: string | undefined;
  readonly track?: string | undefined;
  readonly post?: string | undefined;
  readonly standing?: string | undefined;
  readonly search?: string | undefined;
}

/** How the reader stands in a scenario: never finished, finished without passing, passed. */
export function standingOf({ best, runs }: ScenarioSummary): Standing {
  if (best?.passed) return 'passed';
  return runs > 0 ? 'open' : 'new';
}

/** Those that fit, easiest first. */
export function narrowed(scenarios: readonly ScenarioSummary[], filter: ScenarioFilter): ScenarioSummary[] {
  const words = (filter.search ?? '').trim().toLowerCase().split(/\s+/);
  const fits: readonly ((scenario: ScenarioSummary) => boolean)[] = [
    ({ level }) => !filter.level || level === filter.level,
    ({ tracks }) => !filter.track || tracks.some((track) => track === filter.track),
    ({ post }) => !filter.post || post.title === filter.post,
    (scenario) => !filter.standing || standingOf(scenario) === filter.standing,
    ({ code, title, summary, item }) => {
      const text = `${code} ${title} ${summary} ${item.name}`.toLowerCase();
      return words.every((word) => text.includes(word));
    },
  ];
  return scenarios
    .filter((scenario) => fits.every((fit) => fit(scenario)))
    .toSorted((one, other) => one.level.localeCompare(other.level) || one.code.localeCompare(other.code));
}
