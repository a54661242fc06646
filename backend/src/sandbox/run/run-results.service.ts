import { Injectable } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import type { RunResult } from '../../../contract/sandbox/result.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { resultView } from '../desk/result-view.js';
import { ScenariosService } from '../scenario/scenarios.service.js';
import { LiveRuns, type LiveRun } from './live-runs.service.js';
import { RunAccess } from './run-access.js';
import { RunEndingService } from './run-ending.service.js';
import { RunOutcomes } from './run-outcomes.js';

/** What came of a run, with all that it rests on. */
@Injectable()
export class RunResultsService {
  constructor(
    private readonly clock: Clock,
    private readonly scenarios: ScenariosService,
    private readonly people: PeopleService,
    private readonly live: LiveRuns,
    private readonly ending: RunEndingService,
    private readonly access: RunAccess,
    private readonly outcomes: RunOutcomes,
  ) {}

  /** Hands in; repeating it gives the same answer. */
  submit(actor: Actor, runId: string, language: Language): Promise<RunResult> {
    return this.live.inTurn(runId, async () => {
      const live = await this.live.find(runId);
      if (live?.run.personId !== actor.id) throw new Problem('not-found');
      if (live.run.status === 'abandoned') throw new Problem('run-over');
      if (live.run.pausedAt !== null) throw new Problem('run-paused');
      return this.resultOf(actor, await this.ending.end(live), language);
    });
  }

  async get(actor: Actor, runId: string, language: Language): Promise<RunResult> {
    return this.resultOf(actor, await this.access.finished(actor, runId), language);
  }

  private async resultOf(actor: Actor, live: LiveRun, language: Language): Promise<RunResult> {
    const { run } = live;
    const { play, marks, versionId } = await this.outcomes.of(live);
    const [{ number: scenarioVersion, script }, rubric, name] = await Promise.all([
      this.scenarios.version(run.versionId),
      this.scenarios.version(versionId),
      this.people.nameOf(run.personId),
    ]);
    return resultView(
      {
        frame: { ...run, scenarioVersion, rubricVersion: rubric.number },
        play,
        marks,
        reference: this.live.reference(play.world, language),
        person: { id: run.personId, name },
        isMine: run.personId === actor.id,
        finishedAt: run.finishedAt ?? this.clock.now(),
        variants: Object.keys(script.scenario.variants).length,
      },
      language,
    );
  }
}
