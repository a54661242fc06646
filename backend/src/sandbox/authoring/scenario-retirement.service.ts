import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { ScenariosService } from '../scenario/scenarios.service.js';
import { AuthoredScenarios } from './authored-scenarios.service.js';
import { ScenarioRetirement } from './scenario-draft.entity.js';

/** Taking a scenario out of the list, and back. Runs that are under way go on; results stay. */
@Injectable()
export class ScenarioRetirements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly authored: AuthoredScenarios,
    private readonly scenarios: ScenariosService,
  ) {}

  async retire(actor: Actor, scenarioId: string): Promise<void> {
    const { live, code, isRetired } = await this.authored.one(scenarioId);
    if (!live) throw new Problem('nothing-to-publish');
    if (isRetired) return;
    await this.database.tx(async (manager) => {
      const row = { scenarioId, at: this.clock.now(), retiredBy: actor.id };
      await manager.upsert(ScenarioRetirement, row, ['scenarioId']);
      await this.record(actor, 'scenario.retire', scenarioId, code);
    });
  }

  async bringBack(actor: Actor, scenarioId: string): Promise<void> {
    const { code, isRetired } = await this.authored.one(scenarioId);
    if (!isRetired) return;
    await this.database.tx(async (manager) => {
      await manager.delete(ScenarioRetirement, { scenarioId });
      await this.record(actor, 'scenario.bring-back', scenarioId, code);
    });
  }

  private async record(actor: Actor, action: string, scenarioId: string, code: string): Promise<void> {
    await this.audit.record(actor, { action, thing: 'scenario', thingId: scenarioId, facts: { code } });
    this.database.afterCommit(() => {
      this.scenarios.forget();
    });
  }
}
