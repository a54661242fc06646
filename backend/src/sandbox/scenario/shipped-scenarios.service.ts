import { Injectable } from '@nestjs/common';
import { basename } from 'node:path';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { contentId } from '../../platform/database/ids.js';
import { ScenarioDraft, ScenarioSource } from '../authoring/scenario-draft.entity.js';
import { hashOf, headOf } from '../authoring/scenario-text.js';
import { ScenarioVersions, type NewVersion } from './scenario-versions.service.js';
import { Scenario, ScenarioVersion } from './scenario.entity.js';

/**
 * The shipped files beside what people have made of them. Nothing authored is overwritten: where an edition of the house
 * is live, a changed file becomes a version in the history and a draft with a notice.
 */
@Injectable()
export class ShippedScenarios {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly versions: ScenarioVersions,
  ) {}

  async publish(version: NewVersion): Promise<void> {
    await this.database.tx(async () => {
      if (!(await this.isEdited(version.scenarioId))) {
        await this.versions.makeLive(version);
        return;
      }
      const before = await this.lastFile(version.scenarioId);
      await this.versions.add(version);
      // A changed city alone is no news to the authors: the words are the same.
      if (before?.text !== version.text) await this.notice(version);
    });
  }

  /** Versions that were loaded before there was an editor get their text, so that the editor can open them. */
  async keepText(path: string, hash: string, text: string): Promise<void> {
    const versionId = contentId('scenario', `${basename(path, '.yaml')}/${hash}`);
    const isLacking =
      (await this.database.read.existsBy(ScenarioVersion, { id: versionId })) &&
      !(await this.database.read.existsBy(ScenarioSource, { versionId }));
    if (!isLacking) return;
    await this.database.tx((manager) =>
      manager.insert(ScenarioSource, { versionId, text, origin: 'file', publishedBy: null }),
    );
  }

  private async isEdited(scenarioId: string): Promise<boolean> {
    const scenario = await this.database.read.findOneBy(Scenario, { id: scenarioId });
    return scenario
      ? this.database.read.existsBy(ScenarioSource, { versionId: scenario.currentVersionId, origin: 'editor' })
      : false;
  }

  private async lastFile(scenarioId: string): Promise<ScenarioSource | null> {
    return this.database.read
      .createQueryBuilder(ScenarioSource, 'source')
      .innerJoin(ScenarioVersion, 'version', 'version.id = source.versionId')
      .where('version.scenarioId = :scenarioId AND source.origin = :origin', { scenarioId, origin: 'file' })
      .orderBy('version.number', 'DESC')
      .getOne();
  }

  private async notice({ scenarioId, script, text }: NewVersion): Promise<void> {
    const { code } = script.scenario;
    await this.database.tx(async (manager) => {
      const { affected } = await manager.update(ScenarioDraft, { id: scenarioId }, { notice: 'file-changed' });
      if (affected) return;
      await manager.insert(ScenarioDraft, {
        ...{ id: scenarioId, code, text, textHash: hashOf(text), head: headOf(text, code), proof: null },
        ...{ revision: 1, savedAt: this.clock.now(), savedBy: null, notice: 'file-changed' },
      });
    });
  }
}
