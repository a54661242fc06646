import type { Work, WorkPart } from '../../marking/entry/work.js';
import type { LogEvent } from '../engine/event.js';
import { effectiveLog } from '../engine/fold.js';
import type { Play } from '../engine/play.js';
import { eventTitle } from '../engine/wording-of-events.js';
import type { World } from '../engine/world.js';
import type { Grade, Judged } from '../grading/grade.js';
import { worthOf } from '../grading/guide.js';
import type { Run } from '../run/run.entity.js';

/** So many steps before and after the text show a marker when it was said. */
const BEFORE = 4;
const AFTER = 1;

type Marked = Run & { readonly mode: 'exam' | 'practice' };

/** Whether marks of a run's texts are of use: it counts, or somebody learns from it. */
export const isMarked = (run: Run): run is Marked => run.mode === 'exam' || run.mode === 'practice';

/** What a marker gets of a run: the texts that wait, with their guide and their place in the log. */
export function workOf(run: Marked, { world, log }: Play, { score, lines }: Grade, handedInAt: Date): Work {
  const { code, title, passMark } = world.scene;
  return {
    source: 'run',
    sourceId: run.id,
    personId: run.personId,
    subject: { id: run.scenarioId, code, title },
    mode: run.mode,
    handedInAt,
    base: score,
    passMark,
    parts: lines.filter(({ earned }) => earned === null).map((line) => partOf(line, world, effectiveLog(log))),
  };
}

function partOf(
  { code, title, basis, points, guide, text, evidence }: Judged,
  world: World,
  log: readonly LogEvent[],
): WorkPart {
  return {
    code,
    title,
    basis,
    points,
    guide: worthOf(guide ?? [], points),
    answer: text ?? '',
    steps: around(log, evidence).map((event) => ({
      number: event.number,
      at: event.at,
      title: eventTitle(world, event),
      here: evidence.includes(event.number),
    })),
  };
}

function around(log: readonly LogEvent[], evidence: readonly number[]): LogEvent[] {
  const places = log.flatMap(({ number }, at) => (evidence.includes(number) ? [at] : []));
  return log.filter((_, at) => places.some((place) => at >= place - BEFORE && at <= place + AFTER));
}
