import type { MatterRecord } from '../../engine/matters/matter.js';
import { Chance } from '../../engine/random.js';
import type { World } from '../../engine/world.js';

/** How far back a chart goes, and how far apart its points lie, in minutes. */
const BACK = 120;
const APART = 4;

const inMinutes = (time: string): number => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
const asMinute = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export interface Monitoring {
  readonly calls: number[];
  readonly errors: number[];
  readonly from: string;
  readonly to: string;
}

/** What the monitoring shows of a module up to now: ordinary noise by the seed, nothing at all while it was down. */
export function monitoringOf(world: World, matter: MatterRecord, now: string, calls: number): Monitoring {
  const last = inMinutes(now);
  const first = Math.max(0, last - BACK);
  const moments = Array.from({ length: Math.floor((last - first) / APART) + 1 }, (_, at) => first + at * APART);
  const isDown = downBetween(matter);
  const points = moments.map((minute) => {
    const chance = new Chance(`${world.scene.code}/${String(world.seed)}/${matter.id}/${String(minute)}`);
    if (isDown(minute)) return { calls: Math.round(calls * 0.4 * (0.8 + chance.below(0.4))), errors: 1 };
    return { calls: Math.round(calls * (0.85 + chance.below(0.3))), errors: Math.round(chance.below(8)) / 1000 };
  });
  return {
    calls: points.map((point) => point.calls),
    errors: points.map((point) => point.errors),
    from: asMinute(first),
    to: asMinute(last),
  };
}

/** Whether a module was down in a minute of the day: from where it broke to where it was verified. */
function downBetween({ acts }: MatterRecord): (minute: number) => boolean {
  const begin = acts.find(({ type }) => type === 'outage.begin');
  const end = acts.find(({ type }) => type === 'change.verify');
  if (!begin) return () => false;
  const [from, to] = [inMinutes(begin.at), end ? inMinutes(end.at) : Infinity];
  return (minute) => minute >= from && minute < to;
}
