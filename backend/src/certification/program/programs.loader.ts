import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Clock } from '../../platform/clock.js';
import { contentHash, readContentFile } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { AssignmentsService } from '../assignment/assignments.service.js';
import { StandingsService } from '../standing/standings.service.js';
import { parseProgram, type ParsedProgram } from './program.content.js';
import { Program } from './program.entity.js';
import { ProgramsService } from './programs.service.js';

/** Brings `content/programs/` into the house, and the people whom a program's rule names into the program. */
@Injectable()
export class ProgramsLoader implements OnModuleInit {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly programs: ProgramsService,
    private readonly assignments: AssignmentsService,
    private readonly standings: StandingsService,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 60, name: 'certification', load: (folder) => this.load(folder) });
  }

  /** Loads what has changed since it was last loaded. */
  async load(folder: string): Promise<void> {
    for (const name of readdirSync(join(folder, 'programs')).sort()) {
      if (name.endsWith('.yaml')) await this.loadFile(folder, `programs/${name}`);
    }
  }

  private async loadFile(folder: string, path: string): Promise<void> {
    const file = readContentFile(join(folder, path));
    const parsed = parseProgram(file, folder);
    const hash = contentHash(file.text);
    if (!this.loaders.isChanged(path, hash)) return;
    await this.database.tx(async () => {
      await this.store(parsed);
      this.programs.forget();
      await this.assignments.applyRules(parsed.id);
      await this.standings.rebuildProgram(parsed.id);
      await this.loaders.loaded(path, hash);
    });
  }

  private store({ id, slug, definition }: ParsedProgram): Promise<void> {
    return this.database.tx(async (manager) => {
      const known = await manager.findOneBy(Program, { id });
      const { code } = definition;
      if (known) await manager.update(Program, id, { slug, code, definition });
      else await manager.insert(Program, { id, slug, code, definition, since: this.clock.today(), awardsIssued: 0 });
    });
  }
}
