import { Injectable } from '@nestjs/common';
import { PeopleService } from '../../identity/person/people.service.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { LiveRuns, type LiveRun } from './live-runs.service.js';
import { RunEndingService } from './run-ending.service.js';

/** Whose runs somebody may see: their own, and those of the people they reach. For anybody else there are none. */
@Injectable()
export class RunAccess {
  constructor(
    private readonly people: PeopleService,
    private readonly live: LiveRuns,
    private readonly ending: RunEndingService,
  ) {}

  /** The run as it stands now, ended if its time is over. */
  visible(actor: Actor, runId: string): Promise<LiveRun> {
    return this.live.inTurn(runId, async () => {
      const live = await this.live.find(runId);
      if (!live || !(await this.reaches(actor, live.run.personId))) throw new Problem('not-found');
      return this.ending.current(live);
    });
  }

  /** The same, once it is over: what was abandoned or goes on has no result. */
  async finished(actor: Actor, runId: string): Promise<LiveRun> {
    const live = await this.visible(actor, runId);
    if (live.run.status === 'running' || live.run.status === 'abandoned') throw new Problem('run-not-over');
    return live;
  }

  private async reaches(actor: Actor, personId: string): Promise<boolean> {
    return personId === actor.id || this.people.isReached(actor, 'run:read', personId);
  }
}
