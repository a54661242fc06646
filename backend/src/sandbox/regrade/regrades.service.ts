import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type {
  ApplyRegrade,
  NewRegrade,
  RegradeLinePage,
  RegradeLineQuery,
  RegradeListQuery,
  RegradeOverview,
  RegradeView,
} from '../../../contract/sandbox/regrade.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { ScenariosService } from '../scenario/scenarios.service.js';
import { OldRuns } from './old-runs.js';
import { RegradeViews } from './regrade-views.js';
import { REGRADE_APPLY, REGRADE_JUDGE } from './regrade-work.service.js';
import { Regrade, RegradeLine } from './regrade.entity.js';

/** Rows of one statement: SQLite takes so many values at most. */
const ROWS = 500;
const SHOWN: Record<'moved' | 'flipped', RegradeLine['state'][]> = {
  moved: ['changed', 'flipped', 'impossible'],
  flipped: ['flipped'],
};
const OPEN: Regrade['state'][] = ['judging', 'ready', 'applying'];

/** Old runs judged by the present criteria: a trial that shows who would change, and only then for good. */
@Injectable()
export class RegradesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scenarios: ScenariosService,
    private readonly oldRuns: OldRuns,
    private readonly views: RegradeViews,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  /** Scenarios with runs that older criteria judged, and the caller's own regrades, the latest first. */
  async overview(actor: Actor, { page, size }: RegradeListQuery, language: Language): Promise<RegradeOverview> {
    const [regrades, total] = await this.database.read.findAndCount(Regrade, {
      where: { askedBy: actor.id },
      order: { id: 'DESC' },
      skip: (page - 1) * size,
      take: size,
    });
    const open = await this.database.read.findBy(Regrade, { askedBy: actor.id, state: In(OPEN) });
    return {
      candidates: await this.oldRuns.candidates(
        actor,
        new Map(open.map(({ scenarioId, id }) => [scenarioId, id])),
        language,
      ),
      items: await this.views.of(regrades, language),
      total,
    };
  }

  async get(actor: Actor, regradeId: string, language: Language): Promise<RegradeView> {
    return this.one(await this.own(actor, regradeId), language);
  }

  /** The runs of a regrade: those that change first seen by their new score, the lowest first. */
  async lines(
    actor: Actor,
    regradeId: string,
    { page, size, show }: RegradeLineQuery,
    language: Language,
  ): Promise<RegradeLinePage> {
    await this.own(actor, regradeId);
    const [rows, total] = await this.database.read.findAndCount(RegradeLine, {
      where: { regradeId, ...(show !== 'all' && { state: In(SHOWN[show]) }) },
      order: { newScore: 'ASC', runId: 'ASC' },
      skip: (page - 1) * size,
      take: size,
    });
    return { items: await this.views.lines(rows, language), total };
  }

  /** Begins the trial. Nothing is changed by it. */
  async start(actor: Actor, { scenario }: NewRegrade, language: Language): Promise<RegradeView> {
    const { versionId } = await this.scenarios.get(scenario);
    const where = { askedBy: actor.id, scenarioId: scenario, state: In(OPEN) };
    if (await this.database.read.existsBy(Regrade, where)) throw new Problem('regrade-open');
    const runIds = await this.oldRuns.idsOf(actor, scenario);
    if (runIds.length === 0) throw new Problem('nothing-to-regrade');
    const regrade: Regrade = {
      id: newId(),
      scenarioId: scenario,
      versionId,
      askedBy: actor.id,
      askedAt: this.clock.now(),
      state: 'judging',
      total: runIds.length,
      done: 0,
      reason: null,
      appliedAt: null,
    };
    await this.database.tx(async (manager) => {
      await manager.insert(Regrade, regrade);
      for (let from = 0; from < runIds.length; from += ROWS) {
        const lines = runIds.slice(from, from + ROWS).map((runId) => lineOf(regrade.id, runId));
        await manager.createQueryBuilder().insert().into(RegradeLine).values(lines).updateEntity(false).execute();
      }
      await this.audit.record(actor, {
        action: 'regrade.try',
        thing: 'regrade',
        thingId: regrade.id,
        facts: { scenarioId: scenario, versionId, runs: runIds.length },
      });
      await this.jobs.enqueue(REGRADE_JUDGE, { regradeId: regrade.id });
    });
    return this.one(regrade, language);
  }

  /** For good, with the reason that the trainees are told. */
  async apply(actor: Actor, regradeId: string, { reason }: ApplyRegrade, language: Language): Promise<RegradeView> {
    const regrade = await this.own(actor, regradeId);
    const { versionId } = await this.scenarios.get(regrade.scenarioId);
    if (versionId !== regrade.versionId) throw new Problem('regrade-outdated');
    await this.database.tx(async (manager) => {
      const change = { state: 'applying' as const, done: 0, reason, appliedAt: this.clock.now() };
      const { affected } = await manager.update(Regrade, { id: regradeId, state: 'ready' }, change);
      if (affected !== 1) throw new Problem('regrade-not-ready');
      await this.audit.record(actor, {
        action: 'regrade.apply',
        thing: 'regrade',
        thingId: regradeId,
        facts: { reason },
      });
      await this.jobs.enqueue(REGRADE_APPLY, { regradeId });
    });
    return this.get(actor, regradeId, language);
  }

  /** Puts a trial aside, without effect. */
  async discard(actor: Actor, regradeId: string, language: Language): Promise<RegradeView> {
    await this.own(actor, regradeId);
    await this.database.tx(async (manager) => {
      const where = { id: regradeId, state: In<Regrade['state']>(['judging', 'ready']) };
      const { affected } = await manager.update(Regrade, where, { state: 'discarded' });
      if (affected !== 1) throw new Problem('regrade-not-ready');
      await this.audit.record(actor, { action: 'regrade.discard', thing: 'regrade', thingId: regradeId });
    });
    return this.get(actor, regradeId, language);
  }

  /** Whoever asked for it; for others there is none, because its runs were chosen by the reach of who asked. */
  private async own(actor: Actor, id: string): Promise<Regrade> {
    const regrade = await this.database.read.findOneBy(Regrade, { id, askedBy: actor.id });
    if (!regrade) throw new Problem('not-found');
    return regrade;
  }

  private async one(regrade: Regrade, language: Language): Promise<RegradeView> {
    const [view] = await this.views.of([regrade], language);
    if (!view) throw new Problem('not-found');
    return view;
  }
}

const lineOf = (regradeId: string, runId: string): RegradeLine => ({
  regradeId,
  runId,
  state: 'waiting',
  application: null,
  oldScore: null,
  newScore: null,
  oldPassed: null,
  newPassed: null,
  oldPending: null,
  newPending: null,
  changes: null,
});
