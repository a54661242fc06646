import { Injectable } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import type { Command } from '../../../contract/sandbox/command.js';
import type { RunMode } from '../../../contract/sandbox/terms.js';
import type { CommandAnswer } from '../../../contract/sandbox/event.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { eventView, refusalView } from '../desk/event-view.js';
import type { RefusedBy } from '../engine/event.js';
import { nextStep } from '../engine/guidance.js';
import { act, readCommand, type Play } from '../engine/play.js';
import { refusal } from '../engine/rules.js';
import { MODE_NAMES } from '../engine/run-steps.js';
import { LiveRuns, type LiveRun } from './live-runs.service.js';
import { RunPulse } from '../shift-run/run-pulse.js';
import { RunEndingService } from './run-ending.service.js';
import type { Run } from './run.entity.js';
import { RunLog } from './run-log.service.js';

/** A log longer than this is no work any more. */
export const MOST_EVENTS = 2000;

/** Commands: the busiest door of the sandbox. Each is judged by the engine and written to the log before it is answered. */
@Injectable()
export class RunCommandsService {
  constructor(
    private readonly live: LiveRuns,
    private readonly log: RunLog,
    private readonly ending: RunEndingService,
    private readonly pulse: RunPulse,
  ) {}

  carryOut(actor: Actor, runId: string, command: Command, language: Language): Promise<CommandAnswer> {
    return this.live.inTurn(runId, async () => {
      const found = await this.live.find(runId);
      if (found?.run.personId !== actor.id) throw new Problem('not-found');
      const live = await this.ending.current(found);
      refuseHeld(live.run);
      const { play } = live;
      if (command.version !== undefined && command.version !== play.state.version) {
        throw new Problem('run-moved-on', { members: { version: play.state.version } });
      }
      if (play.log.length >= MOST_EVENTS) throw new Problem('run-too-long');
      return this.judge(live, commandOf(live, command, language), language);
    });
  }

  private async judge(live: LiveRun, command: Command, language: Language): Promise<CommandAnswer> {
    const { run, play } = live;
    const { events, refusal: refused, ...after } = act(play, command, rulesOf(run));
    try {
      const lastEvent = await this.log.add({ runId: run.id, after: run.lastEvent, events });
      this.live.keep({ run: Object.assign(run, { lastEvent }), play: after });
      this.pulse.beat(run);
    } catch (error) {
      this.live.forget(run.id);
      throw error;
    }
    if (refused) throw refusedProblem(refused, after, language);
    const { world, state } = after;
    return {
      version: state.version,
      time: state.time,
      events: events.map((event) => eventView(world, event, language)),
    };
  }
}

/** Over, or held still by a trainer: in neither case is anything done. */
export function refuseHeld({ status, pausedAt }: Run): void {
  if (status !== 'running') throw new Problem('run-over');
  if (pausedAt !== null) throw new Problem('run-paused');
}

/** The reference run of a demonstration is played by the rules of practice. */
function rulesOf({ mode, rules }: Run): RunMode {
  return rules ?? (mode === 'demonstration' ? 'practice' : mode);
}

/** In a demonstration the reference run is played; whatever else is sent there has no meaning. */
function commandOf({ run, play }: LiveRun, command: Command, language: Language): Command {
  if (run.mode !== 'demonstration') return command;
  const next = command.type === 'demonstration.next' ? nextStep(play.world, play.log) : undefined;
  const read = next && readCommand(play.world, next.step.do, language);
  if (read?.success) return read.data;
  throw refusedProblem(refusal('mode-has-not', { mode: MODE_NAMES.demonstration }), play, language);
}

const withBasis = (text: string, basis: string, language: Language): string =>
  language === 'zh-CN' ? `${text}（${basis}）` : `${text} (${basis})`;

/** The rule that stood against it, in words, with its basis, and where the log now stands. */
function refusedProblem(refused: RefusedBy, { state }: Play, language: Language): Problem {
  const view = refusalView(refused, language);
  return new Problem('command-refused', {
    detail: view.basis === null ? view.text : withBasis(view.text, view.basis, language),
    members: { rule: view.rule, refusal: view, version: state.version },
  });
}
