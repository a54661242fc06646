/** Anything that happened at a minute of the simulated clock. */
export interface Timed {
  readonly number: number;
  readonly at: string;
}

export interface LaneLayout {
  /** Where each event stands, in percent of the lane's width, by its number. */
  readonly mine: ReadonlyMap<number, number>;
  readonly reference: ReadonlyMap<number, number>;
  /** Stretches without work: where they lie and how many days they last. */
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly days: number }[];
  /** Days of the simulated calendar and where each begins. */
  readonly days: readonly { readonly day: string; readonly at: number }[];
  /** How many places wide the lanes are: what they need to be drawn without overlap. */
  readonly places: number;
}

const GAP = 2.2;
const MARGIN = 0.6;

/**
 * Lays two runs over the same days. Within a day events stand evenly, one place each, because minutes would pile them
 * up; a stretch of days without work is drawn as a gap of fixed width.
 */
export function laneLayout(mine: readonly Timed[], reference: readonly Timed[]): LaneLayout {
  const days = [...new Set([...mine, ...reference].map(dayOf))].sort();
  const widths = days.map((day) => Math.max(countOn(mine, day), countOn(reference, day)));
  const places = 2 * MARGIN + widths.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, days.length - 1);
  const percent = (place: number): number => (100 * place) / places;
  const starts = days.map((_, index) => MARGIN + widths.slice(0, index).reduce((sum, width) => sum + width + GAP, 0));
  const place = (events: readonly Timed[]): Map<number, number> =>
    new Map(
      days.flatMap((day, index) =>
        events
          .filter((event) => dayOf(event) === day)
          .map(({ number }, order) => [number, percent((starts[index] ?? 0) + order + 0.5)] as const),
      ),
    );

  return {
    mine: place(mine),
    reference: place(reference),
    gaps: days.slice(1).map((day, index) => ({
      from: percent((starts[index + 1] ?? 0) - GAP + 0.1),
      to: percent((starts[index + 1] ?? 0) - 0.1),
      days: Math.round((Date.parse(day) - Date.parse(days[index] ?? day)) / 86_400_000),
    })),
    days: days.map((day, index) => ({ day, at: percent((starts[index] ?? 0) + 0.5) })),
    places,
  };
}

const dayOf = ({ at }: Timed): string => at.slice(0, 10);
const countOn = (events: readonly Timed[], day: string): number =>
  events.filter((event) => dayOf(event) === day).length;
