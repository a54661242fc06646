import type { Language } from '../../../contract/common.js';
import type { RunView } from '../../../contract/sandbox/run.js';
import type { RunMode, RunStatus } from '../../../contract/sandbox/terms.js';
import { dayOf } from '../engine/clock.js';
import { effectiveLog } from '../engine/fold.js';
import type { Play } from '../engine/play.js';
import { isOnDesk, type MessageRecord } from '../engine/state.js';
import { homeOf, resourceOf, seatIn } from '../engine/world.js';
import { nextDayOf, officeActions, type Desk } from './action-view.js';
import { caseView } from './case-view.js';
import { coachView } from './coach-view.js';
import { timelineOf } from './event-view.js';
import { matterActions } from './office/matter-actions.js';
import { officeView } from './office/office-view.js';
import { clockInWords, sayIn, weekdayOf } from './reading.js';
import { postView } from './post-view.js';
import { supervisionView } from './supervision-view.js';
import { workbenchView } from './workbench-view.js';

/** What is known of a run besides its log. */
export interface RunFrame {
  readonly id: string;
  readonly scenarioId: string;
  readonly mode: RunMode;
  readonly number: number;
  readonly status: RunStatus;
  readonly startedAt: Date;
  readonly deadline: Date | null;
  readonly finishedAt: Date | null;
  readonly shiftId?: string | null;
  readonly rules?: RunMode | null;
  readonly pausedAt?: Date | null;
}

/** The whole desk, as this post may see it. Pure: the same run, language and instant give the same view. */
export function runView(frame: RunFrame, play: Play, { language, now }: { language: Language; now: Date }): RunView {
  const { world, state, log } = play;
  const say = sayIn(language);
  const isOpen = frame.status === 'running' && frame.mode !== 'demonstration';
  return {
    ...framePart(frame, play, language),
    version: state.version,
    serverTime: now.toISOString(),
    watermark: say(world.library.city.watermark),
    platform: say(world.library.city.platform),
    post: postView(play, seatIn(world, state), language),
    supervision: supervisionView(play, language),
    posts: world.seats.map((seat) => postView(play, seat, language)),
    clock: {
      time: state.time,
      weekday: weekdayOf(dayOf(state.time)),
      text: clockInWords(state.time, language),
      nextDay: nextDayOf(world, state),
    },
    brief: say(world.scene.brief),
    workbench: workbenchView(play, language),
    ...happeningsView(play, language),
    office: officeView(play, language),
    cases: casesOf(play, language, isOpen),
    actions: actionsBesideCases({ world, state, language, isOpen }),
    timeline: timelineOf(world, log, language).toReversed(),
    coach: coachOf(frame, play, language),
  };
}

/** The log book, the clock, and whatever lies on the desks besides cases. */
function actionsBesideCases(desk: Desk): RunView['actions'] {
  const everywhere = officeActions(desk);
  const taken = everywhere.flatMap(({ shortcut }) => shortcut ?? []);
  return [...everywhere, ...matterActions(desk, taken)];
}

function messageView(
  { event, at, from, text, ask, answer, wantsAnswer = false, answeredBy }: MessageRecord,
  language: Language,
): RunView['messages'][number] {
  return {
    event,
    at,
    from: from[language],
    text: text[language],
    ask: ask
      ? {
          code: ask.code,
          caseNo: ask.caseNo,
          options: ask.options.map(({ code, label }) => ({ code, label: label[language] })),
          answer: answer ?? null,
        }
      : null,
    wantsAnswer,
    isAnswered: answeredBy !== undefined,
  };
}

/** What people and the platform have said, and which sources are down. */
function happeningsView({ world, state }: Play, language: Language): Pick<RunView, 'messages' | 'outages'> {
  return {
    messages: state.messages.map((message) => messageView(message, language)),
    outages: state.outages
      .filter(({ until }) => until > state.time)
      .map(({ resource, until }) => ({
        ...{ resource, until },
        name: resourceOf(world, resource)?.name[language] ?? resource,
      })),
  };
}

/** What the academy says beside the office, by the rules of the run; a shift is nobody's own to begin anew. */
function coachOf(frame: RunFrame, play: Play, language: Language): RunView['coach'] {
  const mode = frame.rules ?? frame.mode;
  const coach = coachView({ play, mode, language, isRunning: frame.status === 'running' });
  return { ...coach, canReset: coach.canReset && !isInShift(frame) };
}

const isInShift = ({ shiftId }: RunFrame): boolean => shiftId !== undefined && shiftId !== null;

type FramePart = Pick<
  RunView,
  | 'id'
  | 'scenario'
  | 'mode'
  | 'variant'
  | 'attempt'
  | 'status'
  | 'startedAt'
  | 'deadline'
  | 'finishedAt'
  | 'pausedSince'
  | 'inShift'
>;

function framePart(frame: RunFrame, { world }: Play, language: Language): FramePart {
  const { code, title, level, minutes } = world.scene;
  return {
    id: frame.id,
    scenario: { id: frame.scenarioId, code, title: title[language], level, minutes },
    mode: frame.mode,
    variant: frame.mode === 'exam' ? null : world.variant,
    attempt: frame.number,
    status: frame.status,
    startedAt: frame.startedAt.toISOString(),
    deadline: frame.deadline?.toISOString() ?? null,
    finishedAt: frame.finishedAt?.toISOString() ?? null,
    pausedSince: frame.pausedAt?.toISOString() ?? null,
    inShift: isInShift(frame),
  };
}

function casesOf({ world, state, log }: Play, language: Language, isOpen: boolean): RunView['cases'] {
  const lookups = effectiveLog(log).filter(({ type, ok }) => type === 'item.lookup' && ok);
  return [...world.cases.keys()].flatMap((caseNo) => {
    const record = state.cases[caseNo];
    const home = record && homeOf(world, record);
    if (!isOnDesk(record) || !home) return [];
    const looked = lookups.filter((event) => event.caseNo === caseNo);
    return [caseView({ world, state, home, record, time: state.time, language, isOpen, looked })];
  });
}
