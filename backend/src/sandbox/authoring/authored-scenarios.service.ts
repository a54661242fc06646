import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { Scenario, ScenarioVersion } from '../scenario/scenario.entity.js';
import { type PublishedScenario, ScenariosService } from '../scenario/scenarios.service.js';
import type { AuthoredFacts, LiveFacts } from './authoring-view.js';
import { type DraftFacts, ScenarioDraft, ScenarioSource } from './scenario-draft.entity.js';

const WITHOUT_TEXT = {
  ...{ id: true, code: true, textHash: true, head: true, proof: true },
  ...{ revision: true, savedAt: true, savedBy: true, notice: true },
} as const;

/** Everything there is to write: what is published, what is being written, and what is both. */
@Injectable()
export class AuthoredScenarios {
  constructor(
    private readonly database: Database,
    private readonly scenarios: ScenariosService,
  ) {}

  /** By code. */
  async all(): Promise<AuthoredFacts[]> {
    const drafts: DraftFacts[] = await this.database.read.find(ScenarioDraft, {
      select: WITHOUT_TEXT,
      order: { code: 'ASC' },
    });
    const published = await this.scenarios.byId();
    const live = await this.liveOf([...published.values()].map(({ versionId }) => versionId));
    const ids = new Set([...published.keys(), ...drafts.map(({ id }) => id)]);
    return [...ids]
      .flatMap((id) => factsOf(id, drafts.find((draft) => draft.id === id) ?? null, published.get(id), live) ?? [])
      .toSorted((one, other) => one.code.localeCompare(other.code));
  }

  async one(scenarioId: string): Promise<AuthoredFacts & { draft: ScenarioDraft | null }> {
    const draft = await this.database.read.findOneBy(ScenarioDraft, { id: scenarioId });
    const published = (await this.scenarios.byId()).get(scenarioId);
    const live = await this.liveOf(published ? [published.versionId] : []);
    const facts = factsOf(scenarioId, draft, published, live);
    if (!facts) throw new Problem('not-found');
    return { ...facts, draft };
  }

  /** The YAML of the version that runs are made from; undefined where it was published before texts were kept. */
  async liveText(scenarioId: string): Promise<string | undefined> {
    const scenario = await this.database.read.findOneBy(Scenario, { id: scenarioId });
    if (!scenario) return undefined;
    const source = await this.database.read.findOneBy(ScenarioSource, { versionId: scenario.currentVersionId });
    return source?.origin === 'trial' ? undefined : source?.text;
  }

  private async liveOf(versionIds: string[]): Promise<Map<string, LiveFacts>> {
    const versions = await this.database.read.find(ScenarioVersion, {
      select: { id: true, number: true, createdAt: true },
      where: { id: In(versionIds) },
    });
    const sources = await this.database.read.find(ScenarioSource, {
      select: { versionId: true, origin: true, publishedBy: true },
      where: { versionId: In(versionIds) },
    });
    const bySource = new Map(sources.map((source) => [source.versionId, source]));
    return new Map(
      versions.map(({ id, number, createdAt }) => {
        const source = bySource.get(id);
        const origin = source?.origin === 'editor' ? 'editor' : 'file';
        return [id, { number, origin, at: createdAt, by: source?.publishedBy ?? null }];
      }),
    );
  }
}

/** What is known of a scenario; undefined where there is none. The draft's words stand before the published ones. */
function factsOf(
  id: string,
  draft: DraftFacts | null,
  published: PublishedScenario | undefined,
  versions: ReadonlyMap<string, LiveFacts>,
): AuthoredFacts | undefined {
  const written = draft ?? (published && publishedHead(published));
  if (!written) return undefined;
  const live = published && versions.get(published.versionId);
  const isRetired = published?.isRetired ?? false;
  return { id, code: written.code, head: written.head, live: live ?? null, draft, isRetired };
}

const publishedHead = ({ script: { scenario } }: PublishedScenario) => ({ code: scenario.code, head: scenario });
