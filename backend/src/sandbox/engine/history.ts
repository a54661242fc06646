import type { PastStep } from '../../../contract/sandbox/scenario-world.js';
import { happenings } from './agenda.js';
import { draftsOf, refuseBy } from './case-work.js';
import { timeAt, type SimTime } from './clock.js';
import type { CaseContext } from './context.js';
import type { LogEvent } from './event.js';
import { emptyState, fold } from './fold.js';
import { eventOf } from './make-event.js';
import type { RunState } from './state.js';
import type { World, WorldCase } from './world.js';
import { WorldFault } from './world-fault.js';
import { readCommand, type WrittenCommand } from './written-command.js';

interface Past {
  readonly at: SimTime;
  readonly home: WorldCase;
  readonly step: PastStep;
  readonly written: WrittenCommand;
}

/**
 * What was done in the cases before the run begins, in the order of time. It goes through the same rules as what the
 * trainee does, and what falls due by itself meanwhile happens too: dues, documents and pauses are never typed.
 * @throws WorldFault when a step of the past could not have been taken
 */
export function playHistory(here: World, opened: readonly LogEvent[]): LogEvent[] {
  // The script answers the trainee; what others did before is written down in full.
  const world: World = { ...here, scene: { ...here.scene, reactions: [] } };
  const events = [...opened];
  let state = opened.reduce(fold, emptyState(world));
  const steps = pastOf(world);
  if (steps.length === 0) return events;
  let since = steps[0]?.at ?? world.start;
  const add = (more: readonly LogEvent[]) => {
    events.push(...more);
    state = more.reduce(fold, state);
  };
  for (const past of steps) {
    add(happenings({ world, state: { ...state, time: past.at }, command: 0, since }).events);
    since = past.at;
    for (const event of eventsOf(world, state, past)) add([event]);
  }
  add(happenings({ world, state, command: 0, since }).events);
  return events;
}

function pastOf(world: World): Past[] {
  return [...world.cases.values()]
    .flatMap((home) =>
      home.file.history.flatMap((step) =>
        [step.do].flat().map((written) => ({ at: timeAt(step.day, step.at), home, step, written })),
      ),
    )
    .toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}

function eventsOf(world: World, now: RunState, past: Past): LogEvent[] {
  const state = { ...now, time: past.at };
  const context = contextOf(world, state, past);
  const refused = refuseBy(context);
  if (refused) throw fault(past, `${refused.text.en} (${refused.rule})`);
  const events: LogEvent[] = [];
  let before: RunState = state;
  for (const draft of draftsOf(context)) {
    const event = eventOf(context, { draft, state: before, command: 0, time: undefined });
    events.push(event);
    before = fold(before, event);
  }
  return events;
}

function contextOf(world: World, state: RunState, past: Past): CaseContext {
  const { home, step, written } = past;
  const read = readCommand(world, { ...written, case: home.key });
  if (!read.success) throw fault(past, read.error.issues[0]?.message ?? 'not a command');
  const record = state.cases[home.caseNo];
  if (!record) throw fault(past, 'the case is not open');
  const actor = { kind: 'colleague' as const, role: step.as, person: step.by['zh-CN'] };
  return { world, state, command: read.data, actor, number: state.version + 1, home, record };
}

const fault = ({ home, step, written }: Past, reason: string) =>
  new WorldFault(`history of ${home.key}, ${step.day}, ${written.type}: ${reason}`);
