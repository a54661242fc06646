import type { Language } from '../../../contract/common.js';
import type { RunView } from '../../../contract/sandbox/run.js';
import type { RunMode, RunStatus } from '../../../contract/sandbox/terms.js';
import { dayOf } from '../engine/clock.js';
import type { Play } from '../engine/play.js';
import { agencyName } from '../engine/world.js';
import { actionsOf, lockedWhy, nextDayOf, type Acting } from './action-view.js';
import { caseView } from './case-view.js';
import { coachView } from './coach-view.js';
import { timelineOf } from './event-view.js';
import { clockInWords, sayIn, weekdayOf } from './reading.js';
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
}

/** The whole desk, as this post may see it. Pure: the same run, language and instant give the same view. */
export function runView(frame: RunFrame, play: Play, { language, now }: { language: Language; now: Date }): RunView {
  const { world, state, log } = play;
  const say = sayIn(language);
  const isRunning = frame.status === 'running';
  const acting = actingOn(play, language, isRunning && frame.mode !== 'demonstration');
  return {
    id: frame.id,
    scenario: scenarioPart(frame, play, language),
    mode: frame.mode,
    variant: frame.mode === 'exam' ? null : world.variant,
    attempt: frame.number,
    status: frame.status,
    version: state.version,
    startedAt: frame.startedAt.toISOString(),
    serverTime: now.toISOString(),
    deadline: frame.deadline?.toISOString() ?? null,
    finishedAt: frame.finishedAt?.toISOString() ?? null,
    watermark: say(world.library.city.watermark),
    platform: say(world.library.city.platform),
    post: {
      role: world.post.roles[0] ?? 'R02',
      title: say(world.post.title),
      agency: say(agencyName(world, world.post.agency)),
    },
    clock: {
      time: state.time,
      weekday: weekdayOf(dayOf(state.time)),
      text: clockInWords(state.time, language),
      nextDay: nextDayOf(world, state),
    },
    brief: say(world.scene.brief),
    workbench: workbenchView(play, language),
    messages: state.messages.map(({ event, at, from, text }) => ({ event, at, from: say(from), text: say(text) })),
    cases: casesOf(play, language),
    actions: acting ? actionsOf(acting) : [],
    lockedWhy: acting && isRunning ? lockedWhy(acting) : null,
    timeline: timelineOf(world, log, language).toReversed(),
    coach: coachView({ play, mode: frame.mode, language, isRunning }),
  };
}

function scenarioPart({ scenarioId }: RunFrame, { world }: Play, language: Language): RunView['scenario'] {
  const { code, title, level, minutes } = world.scene;
  return { id: scenarioId, code, title: title[language], level, minutes };
}

function casesOf({ world, state }: Play, language: Language): RunView['cases'] {
  return [...world.cases.values()].flatMap((home) => {
    const record = state.cases[home.caseNo];
    return record ? [caseView({ world, home, record, time: state.time, language })] : [];
  });
}

/** The bar of actions is about the first case that is open; a shift with several cases asks for each by its number. */
function actingOn({ world, state }: Play, language: Language, isOpen: boolean): Acting | undefined {
  for (const home of world.cases.values()) {
    const record = state.cases[home.caseNo];
    if (record) return { world, state, home, record, language, isOpen };
  }
  return undefined;
}
