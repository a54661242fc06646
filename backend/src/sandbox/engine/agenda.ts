import type { CommandType } from '../../../contract/sandbox/command.js';
import { COLLEAGUE_STEPS } from '../../../contract/sandbox/scenario-file.js';
import type { Actor, CaseContext } from './context.js';
import { DECISION_STEPS, PLATFORM_EVENTS, STILL_MATTERS } from './decision-steps.js';
import type { Draft, Effect, LogEvent } from './event.js';
import { fold } from './fold.js';
import { officeHappening } from './matters/office-agenda.js';
import { INTAKE_EVENTS } from './intake-steps.js';
import { transitionOf } from './machine.js';
import { handOf, moved, refuseMove } from './move.js';
import { reactionsTo } from './reactions.js';
import type { AgendaEntry, RunState } from './state.js';
import { both, isText, type Text } from './text.js';
import { homeOf, type World } from './world.js';

interface Passing {
  readonly world: World;
  readonly state: RunState;
  readonly command: number;
  /** The clock before the command: what fell due since then happens now. */
  readonly since: string;
}

/** Everything that happens by itself up to the present time, in the order in which it falls due. */
export function happenings({ world, state: before, command, since }: Passing): { events: LogEvent[]; state: RunState } {
  const events: LogEvent[] = [];
  const passed = new Set<AgendaEntry>();
  const answered = new Set<number>();
  let state = before;
  for (;;) {
    const next = nextDue(state, since, passed);
    if (!next) return { events, state };
    passed.add(next);
    const happened = happening({ world, state, command }, next);
    if (!happened) continue;
    const event = withReactions(happened, world, answered);
    state = fold(state, event);
    events.push(event);
  }
}

/**
 * What people outside do because of what has happened by itself. Each line of the script answers once within a command,
 * so that two of them cannot answer each other for ever.
 */
function withReactions(event: LogEvent, world: World, answered: Set<number>): LogEvent {
  const following = reactionsTo(event, event.at, world).filter(({ ref }) => !answered.has(ref));
  if (following.length === 0) return event;
  following.forEach(({ ref }) => answered.add(ref));
  return { ...event, effect: { ...event.effect, schedule: [...(event.effect.schedule ?? []), ...following] } };
}

function nextDue(state: RunState, since: string, passed: ReadonlySet<AgendaEntry>): AgendaEntry | undefined {
  return state.agenda
    .filter((entry) => entry.due <= state.time && entry.due >= since && !passed.has(entry))
    .toSorted((one, other) => (one.due < other.due ? -1 : 1))
    .at(0);
}

/** The event an entry leads to; none when it has become pointless. */
function happening(passing: Omit<Passing, 'since'>, entry: AgendaEntry): LogEvent | undefined {
  const { caseNo } = entry;
  return caseNo === null ? inOffice(passing, entry) : onCase(passing, entry, caseNo);
}

/** What happens in the office and is about no case. */
function inOffice({ world, state, command }: Omit<Passing, 'since'>, entry: AgendaEntry): LogEvent | undefined {
  const actor: Actor = { ...actorOf(world, entry), role: 'SYS' };
  const context = { world, state: { ...state, time: entry.due }, command: entry, actor, number: state.version + 1 };
  const draft = entry.type === 'message' ? scriptedMessage(world, entry) : officeHappening(context, entry);
  if (!draft) return undefined;
  return {
    number: context.number,
    command,
    at: entry.due,
    type: draft.type,
    actor: actor.kind,
    role: 'SYS',
    caseNo: null,
    ok: true,
    from: null,
    to: null,
    facts: {
      ...draft.facts,
      agenda: entry.type,
      agendaRef: entry.ref,
      ...(entry.matter !== undefined && { agendaMatter: entry.matter }),
    },
    effect: draft.effect,
    refusal: null,
  };
}

function scriptedMessage({ scene }: World, { ref }: AgendaEntry): Draft | undefined {
  const reaction = scene.reactions[ref];
  if (!reaction) return undefined;
  const message = { from: reaction.from ?? PLATFORM, text: reaction.says };
  return { type: 'message', facts: {}, effect: { message } };
}

function onCase(
  { world, state, command }: Omit<Passing, 'since'>,
  entry: AgendaEntry,
  caseNo: string,
): LogEvent | undefined {
  const record = state.cases[caseNo];
  const home = record && homeOf(world, record);
  if (!record || !home) return undefined;
  const said = { ...foundOnTheSpot(entry, { home, record }), ...reactionOf(world, entry)?.with };
  const context: CaseContext = {
    world,
    state: { ...state, time: entry.due },
    command: { ...inChinese(said), ...entry },
    actor: actorOf(world, entry),
    number: state.version + 1,
    record,
    home,
  };
  if (!mayHappen(context)) return undefined;
  const draft = draftOf(context, entry);
  return {
    number: context.number,
    command,
    at: entry.due,
    type: draft.type,
    actor: context.actor.kind,
    role: context.actor.role,
    caseNo,
    ok: true,
    from: record.state,
    to: draft.effect.state ?? record.state,
    facts: { ...said, ...draft.facts, agenda: entry.type, agendaRef: entry.ref },
    effect: draft.effect,
    refusal: null,
  };
}

function mayHappen(context: CaseContext): boolean {
  const { type } = context.command;
  if (type === 'message') return true;
  return transitionOf(type) ? refuseMove(context) === undefined : (STILL_MATTERS[type]?.(context) ?? false);
}

function draftOf(context: CaseContext, { type, ref }: AgendaEntry): Draft {
  const step = INTAKE_EVENTS[type] ?? PLATFORM_EVENTS[type] ?? DECISION_STEPS[type as CommandType];
  const { facts, effect } = step?.(context) ?? { facts: {}, effect: {} };
  const message = messageOf(context, type, ref);
  const flag = BY_SCRIPT.has(type) ? context.world.scene.reactions[ref]?.sets : undefined;
  return moved(type, {
    facts,
    effect: { ...handOf(context), ...effect, ...(message && { message }), ...(flag !== undefined && { flag }) },
  });
}

const COLLEAGUES: ReadonlySet<string> = new Set(COLLEAGUE_STEPS);
const BY_SCRIPT: ReadonlySet<string> = new Set([
  ...['correction.submit', 'message', 'withdraw', 'material.bring', 'hearing.request'],
  ...COLLEAGUE_STEPS,
]);

/** A colleague acts by name, by the post that has the step; everybody else outside is the platform to the machine. */
function actorOf(world: World, entry: AgendaEntry): Actor {
  const { type } = entry;
  if (COLLEAGUES.has(type)) {
    const role = transitionOf(type)?.fires.find((fires) => fires !== 'SYS') ?? 'SYS';
    return { kind: 'colleague', role, person: reactionOf(world, entry)?.by?.['zh-CN'] ?? null };
  }
  if (type === 'share.approve' || type.startsWith('part.')) return { kind: 'colleague', role: 'SYS', person: null };
  return { kind: BY_SCRIPT.has(type) ? 'applicant' : 'system', role: 'SYS', person: null };
}

const REPORTS: ReadonlySet<string> = new Set(['inspect.report', 'check.report']);

/** Inspectors by script all sign, and report what the place has shown. */
function foundOnTheSpot({ type }: AgendaEntry, { home, record }: Pick<CaseContext, 'home' | 'record'>) {
  if (!REPORTS.has(type)) return {};
  return { signedBy: record.inspectors, ...(home.file.inspection && { findings: home.file.inspection.says }) };
}

/** The line of the script an entry comes from. */
const reactionOf = (world: World, { type, ref }: AgendaEntry) =>
  BY_SCRIPT.has(type) ? world.scene.reactions[ref] : undefined;

/** What a colleague says, as a command would say it. */
const inChinese = (said: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(said).map(([name, value]) => [name, isText(value) ? value['zh-CN'] : value]));

const APPLICANT = both('申请人', 'Applicant');
const PLATFORM = both('电子监察', 'Electronic supervision');

const WARNINGS: Readonly<Record<string, Text>> = {
  'accept.deemed': both(
    '收件满五个工作日未一次告知补正，依行政许可法第三十二条，自收件之日即为受理。',
    'Five working days have passed since receipt without a notice: by Art. 32 of the Licensing Law the application counts as accepted from the day of receipt.',
  ),
  'correction.lapse': both(
    '申请人逾期未补正，视为撤回申请。',
    'The applicant did not correct in time; the application has lapsed.',
  ),
  'accept.reminder': both(
    '材料已补齐，请受理（行政许可法第三十二条第一款第五项）。',
    'Everything has been supplied: accept it (Licensing Law Art. 32(1)(5)).',
  ),
  'overdue.promise': both(
    '已过承诺办理期限，须公开说明原因。',
    'Past the promised day: the reason must be explained in public.',
  ),
  'deferred.lapse': both(
    '容缺材料逾期未补交，终止办理。',
    'The papers that were to follow were not brought in time; the case is terminated.',
  ),
  'overdue.statutory': both('已过法定办理期限。', 'Past the statutory day.'),
  'urgent.overdue': both(
    '加急件超时未办出下一步，已记入督办。',
    'The urgent case did not go on in time; this has been noted for supervision.',
  ),
};

function messageOf({ world, home }: CaseContext, type: string, ref: number): Effect['message'] {
  const warning = WARNINGS[type];
  if (warning) return { from: PLATFORM, text: warning };
  const reaction = reactionOf(world, { type, ref, caseNo: home.caseNo, due: world.start });
  if (!reaction) return undefined;
  const { asks } = reaction;
  return {
    from: reaction.from ?? reaction.by ?? home.parties.applicant?.name ?? APPLICANT,
    text: reaction.says,
    ...(asks && { ask: { ...asks, caseNo: home.caseNo } }),
  };
}
