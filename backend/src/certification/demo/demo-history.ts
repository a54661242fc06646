import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import { readContentFile } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { contentId } from '../../platform/database/ids.js';
import { Assignment } from '../assignment/assignment.entity.js';
import { AssignmentsService } from '../assignment/assignments.service.js';
import { Program } from '../program/program.entity.js';
import { ProgramsService } from '../program/programs.service.js';
import { StandingsService } from '../standing/standings.service.js';
import { parseDemoHistory } from './demo-history.content.js';
import { DemoRecords } from './demo-records.js';

/** Gives the demo organisation a past: certificates won, renewed, lapsed and taken back. */
@Injectable()
export class DemoHistory implements OnModuleInit {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly programs: ProgramsService,
    private readonly assignments: AssignmentsService,
    private readonly records: DemoRecords,
    private readonly standings: StandingsService,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 80, name: 'history', isDemo: true, load: (folder) => this.load(folder) });
  }

  private async load(folder: string): Promise<void> {
    const file = parseDemoHistory(readContentFile(join(folder, 'demo', 'history.yaml')));
    const programId = contentId('program', file.program);
    const today = this.clock.today();
    await this.database.tx(async (manager) => {
      await manager.update(Program, programId, { since: addDays(today, -file.sinceDaysAgo) });
      this.programs.forget();
      await manager.delete(Assignment, { programId });
      await this.assignments.applyRules(programId);
      await this.records.write(manager, await this.programs.get(programId), file);
      await this.standings.rebuildProgram(programId);
    });
  }
}
