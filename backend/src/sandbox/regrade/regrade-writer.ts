import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import { Actor } from '../../platform/http/actor.js';
import { RunMark } from '../marking/run-mark.entity.js';
import { RunMarkingService } from '../marking/run-marking.service.js';
import { RunScoring } from '../run/run-scoring.service.js';
import { RegradeJudge, type Rejudged } from './regrade-judge.js';
import { type Regrade, RegradeLine, RunRubric } from './regrade.entity.js';
import { RunRegraded } from './regrade.events.js';

const SYSTEM = Actor.system('regrade');

/** Gives one run its new score for good. */
@Injectable()
export class RegradeWriter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly judge: RegradeJudge,
    private readonly scoring: RunScoring,
    private readonly marking: RunMarkingService,
  ) {}

  /** Judged once more: a run whose score has moved since the trial is left as it is, and the list says so. */
  async apply(regrade: Regrade, line: RegradeLine): Promise<void> {
    const rejudged = await this.judge.judge(line.runId, regrade.versionId);
    await this.database.tx(async (manager) => {
      const isAsTried = rejudged !== undefined && isSame(line, rejudged);
      if (isAsTried) await this.write(manager, regrade, rejudged);
      const key = { regradeId: regrade.id, runId: line.runId };
      await manager.update(RegradeLine, key, { application: isAsTried ? 'applied' : 'left' });
    });
  }

  private async write(manager: EntityManager, regrade: Regrade, rejudged: Rejudged): Promise<void> {
    const { run, play, graded, comparison, kept } = rejudged;
    const at = this.clock.now();
    const rubric = { runId: run.id, versionId: regrade.versionId, regradeId: regrade.id, at };
    await manager.upsert(RunRubric, rubric, ['runId']);
    if (comparison.state === 'same') return;
    const lost = (await manager.findBy(RunMark, { runId: run.id })).filter(({ code }) => !kept.has(code));
    for (const { code } of lost) await manager.delete(RunMark, { runId: run.id, code });
    await this.scoring.note(run, play, graded);
    await this.requeue(rejudged);
    const { oldScore, newScore, oldPassed, newPassed } = comparison;
    const facts = { regradeId: regrade.id, oldScore, newScore, oldPassed, newPassed };
    await this.audit.record(SYSTEM, { action: 'run.regrade', thing: 'run', thingId: run.id, facts });
    await this.events.publish(RunRegraded, {
      ...facts,
      runId: run.id,
      personId: run.personId,
      scenarioId: run.scenarioId,
      mode: run.mode,
      reason: regrade.reason ?? '',
      at: at.toISOString(),
    });
  }

  /** Texts whose criterion is as it was stay in the queue, with the marks they have; others go there anew. */
  private async requeue({ run, play, graded, comparison, kept }: Rejudged): Promise<void> {
    const isNew = graded.lines.some(({ code, earned }) => earned === null && !kept.has(code));
    if (isNew) await this.marking.bring(run, play, graded);
    else if (comparison.oldPending > 0 && comparison.newPending === 0) await this.marking.takeBack(run);
  }
}

const isSame = ({ oldScore, newScore, oldPending, newPending }: RegradeLine, { comparison }: Rejudged): boolean =>
  oldScore === comparison.oldScore &&
  newScore === comparison.newScore &&
  oldPending === comparison.oldPending &&
  newPending === comparison.newPending;
