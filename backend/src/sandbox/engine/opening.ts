import { happenings } from './agenda.js';
import { dayOf, timeAt } from './clock.js';
import { asCommand, type Context } from './context.js';
import type { Draft, Effect, LogEvent, RefusedBy } from './event.js';
import { foldLog } from './fold.js';
import { isHeld } from './injected/held.js';
import { officeOpening } from './matters/opening.js';
import { refusal } from './rules.js';
import { playHistory } from './history.js';
import type { World, WorldCase } from './world.js';

/** A case as it stands when it has just been opened. */
export function newCase(home: WorldCase, createdOn: string): NonNullable<Effect['create']> {
  return {
    caseNo: home.caseNo,
    state: home.file.channel === 'window' ? 'DRAFT' : 'SUBMITTED',
    createdOn,
    flags: home.file.concerned ? ['third-party'] : [],
    situations: home.file.situations,
    ...(home.file.lies === 'platform' && { away: true }),
  };
}

/** The events that make the world before the trainee's first command. */
export function openRun(world: World): LogEvent[] {
  let events: LogEvent[] = [];
  const add = (draft: Draft, home: WorldCase | undefined, actor: LogEvent['actor']) =>
    events.push({
      ...draft,
      number: events.length + 1,
      command: 0,
      at: home ? openedAt(world, home) : world.start,
      actor,
      role: 'SYS',
      caseNo: home?.caseNo ?? null,
      ok: true,
      from: null,
      to: draft.effect.create?.state ?? null,
      refusal: null,
    });
  for (const home of inOrderOfTime(world).filter((one) => !isHeld(one))) {
    const { ticket, opened, situations } = home.file;
    if (ticket !== undefined) add({ type: 'ticket.call', facts: { ticket }, effect: {} }, home, 'system');
    if (!opened) continue;
    add(
      {
        type: 'case.create',
        facts: { channel: home.file.channel },
        effect: { create: newCase(home, home.filedOn) },
      },
      home,
      'system',
    );
    for (const [situation, option] of Object.entries(situations)) {
      add(
        { type: 'situation.confirm', facts: { situation, option }, effect: { situation: { code: situation, option } } },
        home,
        'applicant',
      );
    }
  }
  events = playHistory(world, events);
  for (const draft of officeOpening(world)) add(draft, undefined, 'system');
  const state = foldLog(world, events);
  return [...events, ...happenings({ world, state, command: 0, since: world.start }).events];
}

/** Cases with a past were opened then; the others are opened when the run begins. */
const openedAt = (world: World, { file: { history } }: WorldCase): string =>
  history[0] ? timeAt(history[0].day, history[0].at) : world.start;

const inOrderOfTime = (world: World): WorldCase[] =>
  [...world.cases.values()].toSorted((one, other) => (openedAt(world, one) < openedAt(world, other) ? -1 : 1));

/** The clerk opens the case of a ticket that still waits for one. */
export function createFrom(context: Context): Draft | RefusedBy {
  const { ticket } = asCommand<'case.create'>(context);
  const { world, state } = context;
  const home = [...world.cases.values()].find(
    (one) => one.file.ticket === ticket && !isHeld(one) && !state.cases[one.caseNo],
  );
  if (!home) return refusal('ticket-taken');
  return { type: 'case.create', facts: { opened: home.caseNo }, effect: { create: newCase(home, dayOf(state.time)) } };
}
