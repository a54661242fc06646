import { Injectable, type OnModuleInit } from '@nestjs/common';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { ContentFault, ContentFaults, contentHash, readContentFile } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { contentId } from '../../platform/database/ids.js';
import { ScenarioLibrary } from '../authoring/scenario-library.service.js';
import type { Library } from '../engine/world.js';
import { libraryHash, parseLibrary, readLibraryFiles } from './library.content.js';
import { prove, PROOF_SEEDS } from './prove.js';
import { parseScenario } from './scenario.content.js';
import { ShippedScenarios } from './shipped-scenarios.service.js';
import { ScenariosService } from './scenarios.service.js';

/**
 * A start proves a changed file with one seed: enough to refuse a broken one, and quick. All ten are for those who
 * change the files: `content check`, `scenario prove`, and the suite.
 */
const START_SEEDS = PROOF_SEEDS.slice(0, 1);

/** Brings `content/scenarios/` into the database. A changed file, or a changed city, becomes a new version. */
@Injectable()
export class ScenarioLoader implements OnModuleInit {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly database: Database,
    private readonly calendars: OfficialCalendars,
    private readonly scenarios: ScenariosService,
    private readonly shipped: ShippedScenarios,
    private readonly library: ScenarioLibrary,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 40, name: 'sandbox', load: (folder) => this.load(folder) });
  }

  async load(folder: string): Promise<void> {
    const place = join(folder, 'scenarios');
    if (!existsSync(place)) return;
    const files = readLibraryFiles(folder);
    const city = { library: parseLibrary(files), hash: libraryHash(files) };
    const template = join(folder, 'sandbox', 'scenario-template.yaml');
    this.library.take(city.library, city.hash, existsSync(template) ? readFileSync(template, 'utf8') : undefined);
    for (const name of readdirSync(place)
      .filter((one) => one.endsWith('.yaml'))
      .sort()) {
      await this.loadFile(join(place, name), `scenarios/${name}`, city);
    }
    this.scenarios.forget();
  }

  private async loadFile(path: string, key: string, city: { library: Library; hash: string }): Promise<void> {
    const file = readContentFile(path);
    const hash = contentHash(file.text, city.hash);
    if (!this.loaders.isChanged(key, hash)) {
      await this.shipped.keepText(path, hash, file.text);
      return;
    }
    const { library } = city;
    const parsed = parseScenario(file, library);
    const { faults } = prove(parsed, { seeds: START_SEEDS, calendars: this.calendars.all, library });
    if (faults.length > 0)
      throw new ContentFaults(faults.map(({ line, reason }) => new ContentFault(path, line, reason)));
    const { code } = parsed.value;
    await this.database.tx(async () => {
      await this.shipped.publish({
        id: contentId('scenario', `${code}/${hash}`),
        scenarioId: contentId('scenario', code),
        ...{ script: { scenario: parsed.value, library }, hash, text: file.text },
        ...{ origin: 'file', by: null },
      });
      await this.loaders.loaded(key, hash);
    });
  }
}
