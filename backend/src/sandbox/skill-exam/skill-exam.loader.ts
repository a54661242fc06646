import { Injectable, type OnModuleInit } from '@nestjs/common';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash, readContentFile } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { ScenariosService } from '../scenario/scenarios.service.js';
import { candidatesFrom } from './candidates.js';
import { parseSkillExam } from './skill-exam.content.js';
import { SkillExam } from './skill-exam.entity.js';

/** Brings `content/skill-exams/` into the database. A sitting keeps the rules it began with. */
@Injectable()
export class SkillExamLoader implements OnModuleInit {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly database: Database,
    private readonly scenarios: ScenariosService,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 45, name: 'skill exams', load: (folder) => this.load(folder) });
  }

  private async load(folder: string): Promise<void> {
    const place = join(folder, 'skill-exams');
    if (!existsSync(place)) return;
    const candidates = candidatesFrom([...(await this.scenarios.byId()).values()]);
    for (const name of readdirSync(place).sort()) {
      const file = readContentFile(join(place, name));
      const key = `skill-exams/${name}`;
      const hash = contentHash(file.text);
      if (!this.loaders.isChanged(key, hash)) continue;
      const { id, slug, definition } = parseSkillExam(file, candidates);
      await this.database.tx(async (manager) => {
        await manager.upsert(SkillExam, { id, slug, definition }, ['id']);
        await this.loaders.loaded(key, hash);
      });
    }
  }
}
