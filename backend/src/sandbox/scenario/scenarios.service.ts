import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { ScenarioRetirement, ScenarioSource } from '../authoring/scenario-draft.entity.js';
import type { Script } from '../engine/world.js';
import { Scenario, ScenarioVersion } from './scenario.entity.js';

/** A scenario as new runs are made from it. */
export interface PublishedScenario {
  readonly id: string;
  readonly versionId: string;
  readonly script: Script;
  /** Offered no more; its name is still told where somebody ran it. */
  readonly isRetired: boolean;
}

/** For how long the copy is served without asking whether another server has published meanwhile. */
const FRESH_MS = 2000;

interface Copy {
  readonly scenarios: Promise<Map<string, PublishedScenario>>;
  readonly stand: Promise<string>;
  checkedAt: number;
}

/**
 * The published scenarios, kept in memory. Publishing here drops the copy at once; a publication on another server is
 * noticed within seconds.
 */
@Injectable()
export class ScenariosService {
  private copy: Copy | undefined;
  private readonly scripts = new Map<string, Promise<{ script: Script; number: number }>>();

  constructor(private readonly database: Database) {}

  /** Call after loading or publishing, once it is committed. */
  forget(): void {
    this.copy = undefined;
  }

  /** By id, in the order of their codes; retired ones too. */
  async byId(): Promise<Map<string, PublishedScenario>> {
    const { copy } = this;
    if (!copy) return this.load();
    if (performance.now() - copy.checkedAt < FRESH_MS) return copy.scenarios;
    copy.checkedAt = performance.now();
    return (await this.stand()) === (await copy.stand) ? copy.scenarios : this.load();
  }

  /** One that is offered. */
  async get(scenarioId: string): Promise<PublishedScenario> {
    const found = (await this.byId()).get(scenarioId);
    if (!found || found.isRetired) throw new Problem('not-found');
    return found;
  }

  /** The script of any version, however old: versions are never changed. */
  version(versionId: string): Promise<{ script: Script; number: number }> {
    const known = this.scripts.get(versionId) ?? this.readVersion(versionId);
    this.scripts.set(versionId, known);
    return known;
  }

  private load(): Promise<Map<string, PublishedScenario>> {
    const stand = this.stand();
    const scenarios = stand.then(() => this.read());
    const copy = { scenarios, stand, checkedAt: performance.now() };
    this.copy = copy;
    scenarios.catch(() => {
      if (this.copy === copy) this.copy = undefined;
    });
    return scenarios;
  }

  /** What is published and what is retired, as one word to compare. */
  private async stand(): Promise<string> {
    const scenarios = await this.database.read.find(Scenario, { order: { id: 'ASC' } });
    const retired = await this.database.read.find(ScenarioRetirement, { order: { scenarioId: 'ASC' } });
    return [
      ...scenarios.map(({ currentVersionId }) => currentVersionId),
      '/',
      ...retired.map(({ scenarioId }) => scenarioId),
    ].join();
  }

  private async readVersion(versionId: string): Promise<{ script: Script; number: number }> {
    const { scenario, library, number } = await this.database.read.findOneByOrFail(ScenarioVersion, { id: versionId });
    return { script: { scenario, library }, number };
  }

  private async read(): Promise<Map<string, PublishedScenario>> {
    const scenarios = await this.database.read.find(Scenario, { order: { code: 'ASC' } });
    const ids = scenarios.map(({ currentVersionId }) => currentVersionId);
    const versions = await this.database.read.findBy(ScenarioVersion, { id: In(ids) });
    const trials = await this.database.read.findBy(ScenarioSource, { versionId: In(ids), origin: 'trial' });
    const retired = await this.database.read.find(ScenarioRetirement);
    const [isTrial, isRetired] = [
      new Set(trials.map(({ versionId }) => versionId)),
      new Set(retired.map(({ scenarioId }) => scenarioId)),
    ];
    const byVersion = new Map(versions.filter(({ id }) => !isTrial.has(id)).map((version) => [version.id, version]));
    return new Map(
      scenarios.flatMap(({ id, currentVersionId: versionId }) => {
        const version = byVersion.get(versionId);
        if (!version) return [];
        const { scenario, library } = version;
        return [[id, { id, versionId, script: { scenario, library }, isRetired: isRetired.has(id) }] as const];
      }),
    );
  }
}
