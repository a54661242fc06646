import { Injectable } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import type { ServiceGuidePage, ServiceGuideQuery } from '../../../contract/sandbox/guide.js';
import type { RunView } from '../../../contract/sandbox/run.js';
import type { StartRun } from '../../../contract/sandbox/scenario.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { guidePage } from '../desk/guide-view.js';
import { runView } from '../desk/run-view.js';
import { type PublishedScenario, ScenariosService } from '../scenario/scenarios.service.js';
import { LiveRuns, type LiveRun } from './live-runs.service.js';
import { RunAccess } from './run-access.js';
import { Run } from './run.entity.js';
import { RunEndingService } from './run-ending.service.js';
import { RunStartService } from './run-start.service.js';

/** Runs as they are worked on: their start, and the desk. */
@Injectable()
export class RunsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scenarios: ScenariosService,
    private readonly live: LiveRuns,
    private readonly starting: RunStartService,
    private readonly ending: RunEndingService,
    private readonly access: RunAccess,
  ) {}

  /** Starts, or resumes; `isResumed` decides between 201 and 200. */
  async start(actor: Actor, scenarioId: string, input: StartRun, language: Language) {
    const published = await this.scenarios.get(scenarioId);
    await this.endOverdue(actor.id, scenarioId);
    const { live, isResumed } = await this.starting.start(actor, published, input, language);
    return { view: this.view(live, language), isResumed };
  }

  /** A practice on a version that nobody else is offered; it begins anew each time. */
  async startTrial(actor: Actor, trial: PublishedScenario, variant: string, language: Language): Promise<string> {
    const input = { mode: 'practice' as const, variant, restart: true };
    const { live } = await this.starting.start(actor, trial, input, language);
    return live.run.id;
  }

  async get(actor: Actor, runId: string, language: Language): Promise<RunView> {
    const live = await this.access.visible(actor, runId);
    return this.view(live, language);
  }

  /** What the city has published of its service items, whatever the scenario is about. */
  async guides(actor: Actor, runId: string, query: ServiceGuideQuery, language: Language): Promise<ServiceGuidePage> {
    const { play } = await this.access.visible(actor, runId);
    return guidePage(play, query, language);
  }

  private view({ run, play }: LiveRun, language: Language): RunView {
    return runView(run, play, { language, now: this.clock.now() });
  }

  /** Time may have run out with no browser there and the job not yet run: the way is free for the next. */
  private async endOverdue(personId: string, scenarioId: string): Promise<void> {
    const running = await this.database.read.findBy(Run, { personId, scenarioId, mode: 'exam', status: 'running' });
    for (const { id } of running) {
      await this.live.inTurn(id, async () => {
        const live = await this.live.find(id);
        if (live) await this.ending.current(live);
      });
    }
  }
}
