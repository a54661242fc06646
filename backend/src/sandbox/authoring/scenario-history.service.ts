import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ScenarioVersionPage, ScenarioVersionText } from '../../../contract/sandbox/scenario-draft.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { Scenario, ScenarioVersion } from '../scenario/scenario.entity.js';
import { AuthoredScenarios } from './authored-scenarios.service.js';
import { ScenarioSource } from './scenario-draft.entity.js';

const MOST_VERSIONS = 200;

/** The published versions of a scenario and their texts. */
@Injectable()
export class ScenarioHistory {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly authored: AuthoredScenarios,
  ) {}

  /** The newest first, as many as anybody would look through. */
  async list(scenarioId: string): Promise<ScenarioVersionPage> {
    await this.authored.one(scenarioId);
    const scenario = await this.database.read.findOneBy(Scenario, { id: scenarioId });
    const versions = await this.database.read.find(ScenarioVersion, {
      select: { id: true, number: true, createdAt: true },
      where: { scenarioId },
      order: { number: 'DESC' },
      take: MOST_VERSIONS,
    });
    const sources = await this.database.read.find(ScenarioSource, {
      select: { versionId: true, origin: true, publishedBy: true },
      where: { versionId: In(versions.map(({ id }) => id)) },
    });
    const bySource = new Map(sources.map((source) => [source.versionId, source]));
    const names = await this.people.namesOf(sources.flatMap(({ publishedBy }) => publishedBy ?? []));
    const items = versions
      .filter(({ number }) => number > 0)
      .map(({ id, number, createdAt }) => {
        const source = bySource.get(id);
        return {
          number,
          origin: source?.origin === 'editor' ? ('editor' as const) : ('file' as const),
          isLive: id === scenario?.currentVersionId,
          at: createdAt.toISOString(),
          by: source?.publishedBy ? (names.get(source.publishedBy) ?? null) : null,
          hasText: source !== undefined,
        };
      });
    return { items, total: items.length };
  }

  async text(scenarioId: string, number: number): Promise<ScenarioVersionText> {
    const version = await this.database.read.findOne(ScenarioVersion, {
      select: { id: true },
      where: { scenarioId, number },
    });
    const source = version && (await this.database.read.findOneBy(ScenarioSource, { versionId: version.id }));
    if (!source) throw new Problem('not-found');
    return { text: source.text };
  }
}
