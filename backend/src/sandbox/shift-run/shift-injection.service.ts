import { Injectable } from '@nestjs/common';
import type { Injection } from '../../../contract/sandbox/injection.js';
import { Problem } from '../../platform/http/problem.js';
import { Live } from '../../platform/live/live.js';
import { anyString, holdsRealNumber } from '../engine/identity-number.js';
import { inject } from '../engine/injected/inject.js';
import { isInjected } from '../engine/injected/injected.js';
import { resume } from '../engine/play.js';
import { LiveRuns } from '../run/live-runs.service.js';
import { RunEndingService } from '../run/run-ending.service.js';
import { RunLog } from '../run/run-log.service.js';

/** More than a trainee can bear; it also keeps the log short. */
const MOST_INJECTED = 100;

/** What became of an injection in one run. `nothing`: its world has nothing that it could happen to. */
export type Injected = 'done' | 'over' | 'nothing';

/** Lets things happen in runs that go on, as lines of their logs. */
@Injectable()
export class ShiftInjection {
  constructor(
    private readonly live: LiveRuns,
    private readonly log: RunLog,
    private readonly ending: RunEndingService,
    private readonly pages: Live,
  ) {}

  /** Lets something happen in each of these runs. Never inside a transaction: the log is written by a group. */
  async inject(runIds: readonly string[], injection: Injection): Promise<Map<string, Injected>> {
    if (anyString(injection, holdsRealNumber)) throw new Problem('real-identity-number');
    const outcomes = await Promise.all(runIds.map(async (id) => [id, await this.injectOne(id, injection)] as const));
    return new Map(outcomes);
  }

  private injectOne(runId: string, injection: Injection): Promise<Injected> {
    return this.live.inTurn(runId, async () => {
      const found = await this.live.find(runId);
      if (!found) return 'over';
      const { run, play } = await this.ending.current(found);
      if (run.status !== 'running') return 'over';
      if (play.log.filter(isInjected).length >= MOST_INJECTED) return 'nothing';
      const event = inject(play, injection);
      if (!event) return 'nothing';
      try {
        const lastEvent = await this.log.add({ runId, after: run.lastEvent, events: [event], isFromOutside: true });
        this.live.keep({ run: Object.assign(run, { lastEvent }), play: resume(play.world, [...play.log, event]) });
      } catch (error) {
        this.live.forget(runId);
        throw error;
      }
      this.pages.tell([run.personId], { topic: 'run', id: runId });
      return 'done';
    });
  }
}
