import { Injectable, type OnModuleInit } from '@nestjs/common';
import { join } from 'node:path';
import { In, Not } from 'typeorm';
import { contentHash, readContentFile } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { OfficialCalendars } from '../calendar/official-calendars.js';
import { parseLimits } from '../limit/limits.content.js';
import { OfficialLimits } from '../limit/official-limits.js';
import { LawArticle } from './law-article.entity.js';
import { Law } from './law.entity.js';
import { LawNames } from './law-names.js';
import { parseLaws, type ParsedLaw } from './laws.content.js';

const PATH = 'law/laws.yaml';

/** Brings `content/law/` into the house: laws into the database, calendars and limits into memory. */
@Injectable()
export class LawsLoader implements OnModuleInit {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly database: Database,
    private readonly calendars: OfficialCalendars,
    private readonly limits: OfficialLimits,
    private readonly names: LawNames,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 10, name: 'law', load: (folder) => this.load(folder) });
  }

  async load(folder: string): Promise<void> {
    this.calendars.load(folder);
    const file = readContentFile(join(folder, PATH));
    const laws = parseLaws(file);
    this.names.load(laws);
    this.limits.load(parseLimits(readContentFile(join(folder, 'law', 'limits.yaml')), articlesOf(laws)));
    const hash = contentHash(file.text);
    if (!this.loaders.isChanged(PATH, hash)) return;
    await this.database.tx(async () => {
      await this.replace(laws);
      await this.loaders.loaded(PATH, hash);
    });
  }

  /** Ids come from slugs, so a reload updates rows in place and takes away what the file no longer has. */
  private replace(laws: ParsedLaw[]): Promise<void> {
    return this.database.tx(async (manager) => {
      await manager.upsert(
        Law,
        laws.map(({ law }) => law),
        ['id'],
      );
      const articles = laws.flatMap((parsed) => parsed.articles);
      await manager.delete(LawArticle, { id: Not(In(articles.map(({ id }) => id))) });
      await manager.upsert(LawArticle, articles, ['id']);
      await manager.delete(Law, { id: Not(In(laws.map(({ law }) => law.id))) });
    });
  }
}

const articlesOf = (laws: ParsedLaw[]): Set<string> =>
  new Set(laws.flatMap(({ law, articles }) => articles.map(({ no }) => `${law.slug}/${no}`)));
