import type { Injection, InjectionKind } from '../../../../contract/sandbox/injection.js';
import { TERMINAL } from '../case-states.js';
import type { CaseState } from '../../../../contract/sandbox/terms.js';
import { advance, dayOf } from '../clock.js';
import type { Draft, LogEvent } from '../event.js';
import { newCase } from '../opening.js';
import type { Play } from '../play.js';
import type { CaseRecord } from '../state.js';
import { both, fill, same, type Text } from '../text.js';
import { resourceOf, type World } from '../world.js';
import { heldBack } from './held.js';
import { isUrgent } from './urgent.js';

/** An event from outside, about a case or about none. */
interface Injected extends Draft {
  readonly from?: CaseState;
  readonly to?: CaseState;
}

const PLATFORM = both('平台运维', 'Platform operations');
const SUPERVISOR = both('值班长', 'Duty supervisor');
const DOWN = both(
  '{resource} 暂时中断，预计 {until} 恢复。其间查询会超时。',
  '{resource} is down, expected back at {until}. Queries will time out until then.',
);
const HURRY = both('加急：{reason} 请在 {until} 前办出下一步。', 'Urgent: {reason} Take the next step before {until}.');

const COMES = both(
  '急件上门：{item}。{reason} 请在 {until} 前办出第一步。',
  'An urgent case: {item}. {reason} Take the first step before {until}.',
);

/**
 * The event by which a trainer lets something happen; undefined where this world has nothing that it could happen to.
 * It is a line of the log like any other: a replay meets it at the same place.
 */
export function inject(play: Play, injection: Injection): LogEvent | undefined {
  const injected = INJECTIONS[injection.kind](play, injection as never);
  if (!injected) return undefined;
  const { log, state } = play;
  const { type, facts, effect, caseNo = null, from = null, to = null } = injected;
  return {
    number: state.version + 1,
    // Part of what the last command led to: undoing that command does not undo what came from outside.
    command: log.at(-1)?.command ?? 0,
    at: state.time,
    type,
    actor: 'system',
    role: 'SYS',
    caseNo,
    ok: true,
    from,
    to,
    facts,
    effect,
    refusal: null,
  };
}

type Of<Kind extends InjectionKind> = Extract<Injection, { kind: Kind }>;

const INJECTIONS: {
  readonly [Kind in InjectionKind]: (play: Play, injection: Of<Kind>) => Injected | undefined;
} = {
  outage: ({ world, state }, { resource, minutes }) => {
    const known = resourceOf(world, resource);
    if (!known) return undefined;
    const until = later(world, state.time, minutes);
    return {
      type: 'inject.outage',
      facts: { resource, minutes, until },
      effect: {
        outage: { resource, until },
        message: { from: PLATFORM, text: words(DOWN, { resource: known.name, until }) },
      },
    };
  },
  message: (_play, { from, text }) => ({
    type: 'inject.message',
    facts: { from, text },
    effect: { message: { from: same(from), text: same(text), wantsAnswer: true } },
  }),
  urgent: ({ world, state, log }, { minutes, reason }) => {
    const record = openCase(world, state.cases);
    if (!record) return undefined;
    const until = later(world, state.time, minutes);
    return {
      type: 'inject.urgent',
      ...{ caseNo: record.caseNo, from: record.state, to: record.state },
      facts: { reason, until },
      effect: {
        set: { urgent: { until, from: record.state } },
        message: { from: SUPERVISOR, text: words(HURRY, { reason, until }) },
        schedule: [overdue(record.caseNo, until, log)],
      },
    };
  },
  case: ({ world, state, log }, { minutes, reason }) => {
    const [home] = heldBack(world, state);
    if (!home) return undefined;
    const { caseNo } = home;
    const until = later(world, state.time, minutes);
    const opened = newCase(home, dayOf(state.time));
    return {
      type: 'inject.case',
      ...{ caseNo, to: opened.state },
      facts: { item: home.item.code, reason, until },
      effect: {
        create: { ...opened, urgent: { until, from: opened.state } },
        message: { from: SUPERVISOR, text: words(COMES, { item: home.item.name, reason, until }) },
        schedule: [overdue(caseNo, until, log)],
      },
    };
  },
};

const overdue = (caseNo: string, due: string, log: Play['log']) => ({
  ...{ due, type: 'urgent.overdue', caseNo, ref: (log.at(-1)?.number ?? 0) + 1 },
});

const later = (world: World, time: string, minutes: number): string =>
  advance(time, minutes, world.policy.office, world.calendars);

const words = (text: Text, { until, ...values }: Record<string, Text | string> & { until: string }): Text =>
  fill(text, { ...values, until: until.slice(11) });

/** The first case that is open and not urgent yet. */
const openCase = (world: World, cases: Readonly<Record<string, CaseRecord>>): CaseRecord | undefined =>
  [...world.cases.keys()]
    .flatMap((caseNo) => cases[caseNo] ?? [])
    .find((record) => !TERMINAL.has(record.state) && !isUrgent(record));
