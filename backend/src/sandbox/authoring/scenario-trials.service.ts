import { Injectable } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import type { TrialRun } from '../../../contract/sandbox/scenario-draft.js';
import { contentHash } from '../../platform/content/content-file.js';
import { Database } from '../../platform/database/database.js';
import { contentId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { RunsService } from '../run/runs.service.js';
import { ScenarioVersions } from '../scenario/scenario-versions.service.js';
import { Scenario } from '../scenario/scenario.entity.js';
import { AuthoredScenarios } from './authored-scenarios.service.js';
import { faultsView } from './authoring-view.js';
import { ScenarioLibrary } from './scenario-library.service.js';
import { ScenarioProofs } from './scenario-proofs.service.js';

/** Playing a scenario before it is published: a practice of its author, on a version that nobody else is offered. */
@Injectable()
export class ScenarioTrials {
  constructor(
    private readonly database: Database,
    private readonly authored: AuthoredScenarios,
    private readonly proofs: ScenarioProofs,
    private readonly library: ScenarioLibrary,
    private readonly versions: ScenarioVersions,
    private readonly runs: RunsService,
  ) {}

  /** Begins a run of the text as it stands; its worlds must open, but it need not prove itself yet. */
  async begin(actor: Actor, scenarioId: string, { text, variant }: TrialRun, language: Language): Promise<string> {
    const { code } = await this.authored.one(scenarioId);
    const { parsed, proof, faults } = await this.proofs.of(text, scenarioId);
    const worlds = proof?.variants.find((one) => one.variant === variant)?.seeds.length ?? 0;
    if (!parsed || worlds === 0) {
      throw new Problem('scenario-not-proven', { members: { faults: faultsView(faults, language) } });
    }
    const { library, hash: libraryHash } = await this.library.current();
    const hash = contentHash(text, libraryHash);
    const script = { scenario: { ...parsed.value, code }, library };
    const versionId = contentId('scenario', `${code}/trial/${hash}`);
    const version = { id: versionId, scenarioId, script, hash, text, origin: 'trial' as const, by: actor.id };
    await this.database.tx(async () => {
      // A scenario that was never published exists by its trial only; the list of scenarios knows the difference.
      if (await this.database.read.existsBy(Scenario, { id: scenarioId })) await this.versions.add(version);
      else await this.versions.makeLive(version);
    });
    return this.runs.startTrial(actor, { id: scenarioId, versionId, script, isRetired: false }, variant, language);
  }
}
