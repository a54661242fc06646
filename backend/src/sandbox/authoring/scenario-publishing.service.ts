import { Injectable } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { contentHash } from '../../platform/content/content-file.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { ScenarioVersions } from '../scenario/scenario-versions.service.js';
import { AuthoredScenarios } from './authored-scenarios.service.js';
import { faultsView } from './authoring-view.js';
import { ScenarioDraft } from './scenario-draft.entity.js';
import { ScenarioDraftsService } from './scenario-drafts.service.js';
import { ScenarioLibrary } from './scenario-library.service.js';
import { ScenarioProofs } from './scenario-proofs.service.js';

/** From a draft to what trainees play. */
@Injectable()
export class ScenarioPublishing {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly drafts: ScenarioDraftsService,
    private readonly authored: AuthoredScenarios,
    private readonly proofs: ScenarioProofs,
    private readonly library: ScenarioLibrary,
    private readonly versions: ScenarioVersions,
  ) {}

  /** Makes the draft the live version, if it is the one its author saw and it proves itself. */
  async publish(actor: Actor, scenarioId: string, base: number, language: Language): Promise<void> {
    const { draft, code } = await this.authored.one(scenarioId);
    if (!draft) throw new Problem('nothing-to-publish');
    await this.drafts.refuseStale(draft, base);
    const { parsed, faults } = await this.proofs.of(draft.text, scenarioId);
    if (!parsed || faults.length > 0) {
      throw new Problem('scenario-not-proven', { members: { faults: faultsView(faults, language) } });
    }
    const { library, hash } = await this.library.current();
    await this.database.tx(async (manager) => {
      // The proof took its time: what was proved must still be what stands there.
      await this.drafts.refuseStale(await this.drafts.locked(manager, scenarioId), base);
      const version = await this.versions.makeLive({
        ...{ id: newId(), scenarioId, script: { scenario: parsed.value, library } },
        ...{ hash: contentHash(draft.text, hash), text: draft.text, origin: 'editor', by: actor.id },
      });
      await manager.delete(ScenarioDraft, scenarioId);
      const facts = { code, version };
      await this.audit.record(actor, { action: 'scenario.publish', thing: 'scenario', thingId: scenarioId, facts });
    });
  }
}
