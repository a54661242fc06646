import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PeopleService } from '../../identity/person/people.service.js';
import { addDays } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import { readContentFile } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { contentId } from '../../platform/database/ids.js';
import { ENGINE_VERSION } from '../engine/execute.js';
import type { Play } from '../engine/play.js';
import { LiveRuns } from '../run/live-runs.service.js';
import { rowsOf } from '../run/run-log.service.js';
import { Run, RunEventRow } from '../run/run.entity.js';
import { type PublishedScenario, ScenariosService } from '../scenario/scenarios.service.js';
import { DemoOutcome } from './demo-outcome.js';
import { type DemoRun, parseDemoRuns } from './demo-runs.content.js';
import { playedBy } from './played-by-demo.js';

const MINUTE_MS = 60_000;

/** Practice runs of the demo's people, played through the engine; they fill the lists of trainers and markers. */
@Injectable()
export class DemoRuns implements OnModuleInit {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly scenarios: ScenariosService,
    private readonly live: LiveRuns,
    private readonly outcome: DemoOutcome,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 75, name: 'runs', isDemo: true, load: (folder) => this.load(folder) });
  }

  private async load(folder: string): Promise<void> {
    const { runs } = parseDemoRuns(readContentFile(join(folder, 'demo', 'runs.yaml')));
    const ids = [...new Set(runs.map(({ person }) => contentId('person', person)))];
    // Without the demo's people there is nobody to practise.
    if ((await this.people.namesOf(ids)).size !== ids.length) return;
    const scenarios = await this.scenarios.byId();
    const numbers = new Map<string, number>();
    const oldestFirst = runs.toSorted((one, other) => other.daysAgo - one.daysAgo);
    for (const wanted of oldestFirst) {
      const published = scenarios.get(contentId('scenario', wanted.scenario));
      if (!published) continue;
      const place = `${wanted.person} ${wanted.scenario}`;
      const number = (numbers.get(place) ?? 0) + 1;
      numbers.set(place, number);
      await this.add(wanted, published, number);
    }
  }

  private async add(wanted: DemoRun, published: PublishedScenario, number: number): Promise<void> {
    const { variant, seed } = wanted;
    const world = await this.live.world({ versionId: published.versionId, variant, seed });
    const play = playedBy(world, wanted);
    const run = this.runOf(wanted, published, { number, play });
    await this.database.tx(async (manager) => {
      await manager.insert(Run, run);
      await this.writeLog(manager, run, play);
      await this.outcome.write(run, play);
    });
  }

  private runOf(
    { person, scenario, variant, seed, daysAgo, at, minutes }: DemoRun,
    { id: scenarioId, versionId }: PublishedScenario,
    { number, play }: { number: number; play: Play },
  ): Run {
    const finishedAt = new Date(`${addDays(this.clock.today(), -daysAgo)}T${at}:00+08:00`);
    return {
      ...{ id: contentId('run', `${person} ${scenario} ${String(number)}`), scenarioId, versionId },
      ...{ personId: contentId('person', person), mode: 'practice', variant, seed, number },
      ...{ status: 'submitted', engineVersion: ENGINE_VERSION, lastEvent: play.log.length },
      ...{ startedAt: new Date(finishedAt.getTime() - minutes * MINUTE_MS), finishedAt, deadline: null },
      ...{ shiftId: null, rules: null, pausedAt: null },
    };
  }

  private writeLog(manager: EntityManager, run: Run, { log }: Play): Promise<unknown> {
    return manager.insert(RunEventRow, rowsOf(run.id, log, run.finishedAt ?? run.startedAt));
  }
}
