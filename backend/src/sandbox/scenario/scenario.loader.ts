import { Injectable, type OnModuleInit } from '@nestjs/common';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { Clock } from '../../platform/clock.js';
import { ContentFault, ContentFaults, contentHash, readContentFile } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { contentId } from '../../platform/database/ids.js';
import type { Script } from '../engine/world.js';
import { libraryHash, parseLibrary, readLibraryFiles, type LibraryFiles } from './library.content.js';
import { prove, PROOF_SEEDS } from './prove.js';
import { parseScenario } from './scenario.content.js';
import { Scenario, ScenarioVersion } from './scenario.entity.js';
import { ScenariosService } from './scenarios.service.js';

/** Brings `content/scenarios/` into the database. A changed file, or a changed city, becomes a new version. */
@Injectable()
export class ScenarioLoader implements OnModuleInit {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly calendars: OfficialCalendars,
    private readonly scenarios: ScenariosService,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 40, name: 'sandbox', load: (folder) => this.load(folder) });
  }

  async load(folder: string): Promise<void> {
    const place = join(folder, 'scenarios');
    if (!existsSync(place)) return;
    const files = readLibraryFiles(folder);
    for (const name of readdirSync(place)
      .filter((one) => one.endsWith('.yaml'))
      .sort()) {
      await this.loadFile(join(place, name), `scenarios/${name}`, files);
    }
    this.scenarios.forget();
  }

  private async loadFile(path: string, key: string, files: LibraryFiles): Promise<void> {
    const file = readContentFile(path);
    const hash = contentHash(file.text, libraryHash(files));
    if (!this.loaders.isChanged(key, hash)) return;
    const library = parseLibrary(files);
    const parsed = parseScenario(file, library);
    const { faults } = prove(parsed, { seeds: PROOF_SEEDS, calendars: this.calendars.all, library });
    if (faults.length > 0)
      throw new ContentFaults(faults.map(({ line, reason }) => new ContentFault(path, line, reason)));
    await this.database.tx(async () => {
      await this.publish({ scenario: parsed.value, library }, hash);
      await this.loaders.loaded(key, hash);
    });
  }

  private async publish({ scenario, library }: Script, hash: string): Promise<void> {
    const scenarioId = contentId('scenario', scenario.code);
    await this.database.tx(async (manager) => {
      const known = await manager.findOne(ScenarioVersion, {
        select: { number: true },
        where: { scenarioId },
        order: { number: 'DESC' },
      });
      const number = (known?.number ?? 0) + 1;
      const id = contentId('scenario', `${scenario.code}/${hash}`);
      await manager.upsert(Scenario, { id: scenarioId, code: scenario.code, currentVersionId: id }, ['id']);
      // A file that went back to an earlier wording goes back to its version.
      if (await manager.existsBy(ScenarioVersion, { id })) return;
      await manager.save(ScenarioVersion, {
        id,
        scenarioId,
        number,
        hash,
        scenario,
        library,
        createdAt: this.clock.now(),
      });
    });
  }
}
