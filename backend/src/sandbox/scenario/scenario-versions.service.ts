import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ScenarioSource, type SourceOrigin } from '../authoring/scenario-draft.entity.js';
import type { Script } from '../engine/world.js';
import { Scenario, ScenarioVersion } from './scenario.entity.js';
import { ScenariosService } from './scenarios.service.js';

export interface NewVersion {
  readonly id: string;
  readonly scenarioId: string;
  readonly script: Script;
  readonly hash: string;
  /** The YAML it was written as. */
  readonly text: string;
  readonly origin: SourceOrigin;
  /** Null: a content file. */
  readonly by: string | null;
}

/** Adds versions of scenarios. A version never changes, so that the runs made from it can be replayed for ever. */
@Injectable()
export class ScenarioVersions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scenarios: ScenariosService,
  ) {}

  /** Makes it the version that new runs are made from, adding it where it is not there yet; answers its number. */
  makeLive(version: NewVersion): Promise<number> {
    return this.database.tx(async (manager) => {
      const { code } = version.script.scenario;
      await manager.upsert(Scenario, { id: version.scenarioId, code, currentVersionId: version.id }, ['id']);
      this.database.afterCommit(() => {
        this.scenarios.forget();
      });
      return this.addTo(manager, version);
    });
  }

  /** Adds it to the history only. The scenario must exist, or a version of it must be made live in the same breath. */
  add(version: NewVersion): Promise<number> {
    return this.database.tx((manager) => this.addTo(manager, version));
  }

  private async addTo(manager: EntityManager, version: NewVersion): Promise<number> {
    const { id, scenarioId, script, hash, text, origin, by } = version;
    // A file that went back to an earlier wording goes back to its version.
    const known = await manager.findOne(ScenarioVersion, { select: { id: true, number: true }, where: { id } });
    if (known) return known.number;
    const [number, createdAt] = [await nextNumber(manager, scenarioId, origin), this.clock.now()];
    await manager.save(ScenarioVersion, { id, scenarioId, number, hash, ...script, createdAt });
    await manager.insert(ScenarioSource, { versionId: id, text, origin, publishedBy: by });
    return number;
  }
}

/** Published versions count 1, 2, 3; trials -1, -2, -3, so that they leave no gap. */
async function nextNumber(manager: EntityManager, scenarioId: string, origin: SourceOrigin): Promise<number> {
  const step = origin === 'trial' ? -1 : 1;
  const [last] = await manager.find(ScenarioVersion, {
    select: { number: true },
    where: { scenarioId },
    order: { number: step < 0 ? 'ASC' : 'DESC' },
    take: 1,
  });
  return (last && last.number * step > 0 ? last.number : 0) + step;
}
