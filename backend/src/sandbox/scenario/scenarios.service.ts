import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Script } from '../engine/world.js';
import { Scenario, ScenarioVersion } from './scenario.entity.js';

/** A scenario as new runs are made from it. */
export interface PublishedScenario {
  readonly id: string;
  readonly versionId: string;
  readonly script: Script;
}

/** The published scenarios. They change only when content is loaded, so they are kept in memory. */
@Injectable()
export class ScenariosService {
  private published: Promise<Map<string, PublishedScenario>> | undefined;
  private readonly scripts = new Map<string, Promise<{ script: Script; number: number }>>();

  constructor(private readonly database: Database) {}

  /** Call after loading. */
  forget(): void {
    this.published = undefined;
  }

  /** By id, in the order of their codes. */
  byId(): Promise<Map<string, PublishedScenario>> {
    return (this.published ??= this.read());
  }

  async get(scenarioId: string): Promise<PublishedScenario> {
    const found = (await this.byId()).get(scenarioId);
    if (!found) throw new Problem('not-found');
    return found;
  }

  /** The script of any version, however old: versions are never changed. */
  version(versionId: string): Promise<{ script: Script; number: number }> {
    const known = this.scripts.get(versionId) ?? this.readVersion(versionId);
    this.scripts.set(versionId, known);
    return known;
  }

  private async readVersion(versionId: string): Promise<{ script: Script; number: number }> {
    const { scenario, library, number } = await this.database.read.findOneByOrFail(ScenarioVersion, { id: versionId });
    return { script: { scenario, library }, number };
  }

  private async read(): Promise<Map<string, PublishedScenario>> {
    const scenarios = await this.database.read.find(Scenario, { order: { code: 'ASC' } });
    const versions = await this.database.read.findBy(ScenarioVersion, {
      id: In(scenarios.map(({ currentVersionId }) => currentVersionId)),
    });
    const byVersion = new Map(versions.map((version) => [version.id, version]));
    return new Map(
      scenarios.flatMap(({ id, currentVersionId }) => {
        const version = byVersion.get(currentVersionId);
        if (!version) return [];
        const { scenario, library } = version;
        return [[id, { id, versionId: currentVersionId, script: { scenario, library } }] as const];
      }),
    );
  }
}
