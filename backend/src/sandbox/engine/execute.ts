import type { Command } from '../../../contract/sandbox/command.js';
import type { RunMode } from '../../../contract/sandbox/terms.js';
import { happenings } from './agenda.js';
import { CalendarNotLoaded } from '../../law/deadline/calendar.js';
import { advance, dayOf } from './clock.js';
import { draftsOf, refuseBy } from './case-work.js';
import { postTitle, type CaseContext, type Context } from './context.js';
import { DESK_WORK } from './desk-work.js';
import type { Draft, LogEvent, RefusedBy } from './event.js';
import { fold } from './fold.js';
import { anyString, holdsRealNumber } from './identity-number.js';
import { clockOrCoach, isRunStep } from './run-steps.js';
import { refusal } from './rules.js';
import { refuseWithoutCase } from './sharing.js';
import { isOnDesk, type RunState } from './state.js';
import { caseNoOf, eventOf } from './make-event.js';
import { transitionOf } from './machine.js';
import type { OfficeWork } from './office-step.js';
import { OFFICE_WORK } from './office-work.js';
import { homeOf, minutesFor, personOf, seatIn, type Seat, type World } from './world.js';
import { createFrom } from './opening.js';

/** The version of the rules in this folder. A log records it; raise it when the same log would fold or score otherwise. */
export const ENGINE_VERSION = '1.0.0';

/** The run as the engine needs it: its world, the state of its log, and how it is run. */
export interface Running {
  readonly world: World;
  readonly state: RunState;
  readonly mode: RunMode;
  /** Ordinal of the next command. */
  readonly command: number;
  /**
   * The last event of the log that was made before the trainee's first command, and the ends of all commands. Asked only by a
   * rewind, because it takes a walk through the whole log.
   */
  readonly boundaries: () => readonly number[];
}

export interface Outcome {
  readonly events: readonly LogEvent[];
  /** What follows the log; for a rewind, the caller folds the whole log again. */
  readonly state: RunState;
  readonly refusal: RefusedBy | undefined;
}

/** One command: judged by the rules, answered with events, or refused with one event that says why. */
export function execute(running: Running, command: Command): Outcome {
  const context = contextOf(running, command);
  if (anyString(command, holdsRealNumber))
    return refused(running, withoutTexts(context), refusal('real-identity-number'));
  try {
    return judged(running, context, command);
  } catch (error) {
    if (!(error instanceof CalendarNotLoaded)) throw error;
    return refused(running, context, refusal('calendar-not-loaded', { year: error.year }));
  }
}

function judged(running: Running, context: Context, command: Command): Outcome {
  if (isRunStep(command)) return runStep(running, context);
  if (command.type === 'case.create') return openTicket(running, context);
  const office = OFFICE_WORK[command.type];
  if (office) return inOffice(running, context, office);
  const subject = subjectOf(context);
  if ('rule' in subject) return refused(running, context, subject);
  const stands = refuseBy(subject);
  return stands ? refused(running, context, stands) : done(running, context, draftsOf(subject));
}

function inOffice(running: Running, context: Context, work: OfficeWork): Outcome {
  const stands = closedOffice(work, context) ?? work.refuse?.(context);
  return stands ? refused(running, context, stands) : done(running, context, work.draft(context));
}

/** Why a piece of office work stands closed now, whatever the command would say. */
export function closedOffice(work: OfficeWork, context: Context): RefusedBy | undefined {
  if (!work.fires.includes(context.actor.role)) return refusal('wrong-post', { post: postTitle(context) });
  return work.closed?.(context);
}

function openTicket(running: Running, context: Context): Outcome {
  const draft = createFrom(context);
  return 'rule' in draft ? refused(running, context, draft) : done(running, context, [draft]);
}

function contextOf({ world, state }: Running, command: Command): Context {
  const seat = seatIn(world, state);
  const actor = { kind: 'trainee' as const, role: roleFor(seat, command), person: personOf(seat) };
  return { world, state, command, actor, number: state.version + 1 };
}

function runStep(running: Running, context: Context): Outcome {
  const step = clockOrCoach(running, context);
  return 'rule' in step ? refused(running, context, step) : done(running, context, [step]);
}

/** The case a command is about, or why it cannot be about it. */
function subjectOf(context: Context): CaseContext | RefusedBy {
  const { command, world } = context;
  const caseNo = 'caseNo' in command ? command.caseNo : undefined;
  if (command.type === 'share.query') {
    const refusedQuery = refuseWithoutCase(context);
    if (refusedQuery) return refusedQuery;
  }
  if (command.type === 'share.export') return refusal('no-export');
  return caseOnDesk(context, caseNo ?? firstCase(world));
}

function caseOnDesk(context: Context, caseNo: string): CaseContext | RefusedBy {
  const { state, world } = context;
  const record = state.cases[caseNo];
  const home = record && homeOf(world, record);
  if (isOnDesk(record) && home) return { ...context, record, home };
  const isElsewhere = record !== undefined || world.others.some((other) => other.caseNo === caseNo);
  return refusal(isElsewhere ? 'colleague-has-it' : 'no-such-case');
}

const firstCase = (world: World): string => world.cases.keys().next().value ?? '';

/** The post by which the trainee acts: of several roles, the one that may do this. */
function roleFor(post: Seat, { type }: Command): Seat['roles'][number] {
  const fires = transitionOf(type)?.fires ?? DESK_WORK[type]?.fires ?? OFFICE_WORK[type]?.fires ?? [];
  return post.roles.find((role) => fires.includes(role)) ?? post.roles[0] ?? 'R01';
}

function done(running: Running, context: Context, drafts: readonly Draft[]): Outcome {
  const { world } = context;
  const before = running.state;
  const events: LogEvent[] = [];
  let state = before;
  drafts.forEach((draft, at) => {
    const isLast = at === drafts.length - 1;
    const time = isLast ? timeAfter(context, draft) : undefined;
    const event = eventOf(context, { draft, state, command: running.command, time });
    state = fold(state, event);
    events.push(event);
  });
  if (dayOf(state.time) > world.horizon)
    return refused(running, context, refusal('end-of-exercise', { day: world.horizon }));
  const followed = happenings({ world, state, command: running.command, since: before.time });
  return { events: [...events, ...followed.events], state: followed.state, refusal: undefined };
}

/** Work costs minutes; a step of the clock brings its own time, and the coach costs none. */
function timeAfter({ world, state, command }: Context, { effect }: Draft): string {
  if (effect.time !== undefined) return effect.time;
  const minutes = minutesFor(world, command.type);
  return minutes === 0 ? state.time : advance(state.time, minutes, world.policy.office, world.calendars);
}

function refused(running: Running, context: Context, why: RefusedBy): Outcome {
  const { type, version: _version, ...said } = context.command as Command & Record<string, unknown>;
  const caseNo = caseNoOf(context);
  const from = caseNo === null ? null : (running.state.cases[caseNo]?.state ?? null);
  const event: LogEvent = {
    number: context.number,
    command: running.command,
    at: running.state.time,
    type,
    actor: 'trainee',
    role: context.actor.role,
    caseNo,
    ok: false,
    from,
    to: from,
    facts: said,
    effect: {},
    refusal: why,
  };
  return { events: [event], state: fold(running.state, event), refusal: why };
}

/** What looks like a real number is never kept: only the kind of the command goes to the log. */
function withoutTexts(context: Context): Context {
  return { ...context, command: { type: context.command.type } as Command };
}
