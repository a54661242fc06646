import { Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '../../../contract/common.js';
import type { ArticleView, LawSearch, LawSummary, LawView } from '../../../contract/law/law.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { articleLabel } from './article-label.js';
import { LawArticle } from './law-article.entity.js';
import { Law } from './law.entity.js';

/** The laws that courses, items and scenarios cite, with what each article means. */
@Injectable()
export class LawsService {
  constructor(private readonly database: Database) {}

  async list({ search, page, size }: LawSearch, language: Language): Promise<{ items: LawSummary[]; total: number }> {
    const query = this.database.read
      .createQueryBuilder(Law, 'law')
      .orderBy('law.position')
      .skip((page - 1) * size)
      .take(size);
    if (search) query.where("law.searchText LIKE :pattern ESCAPE '\\'", { pattern: patternOf(search) });
    const [laws, total] = await query.getManyAndCount();
    return { items: laws.map((law) => summaryOf(law, language)), total };
  }

  async get(id: string, language: Language): Promise<LawView> {
    const law = await this.database.read.findOneBy(Law, { id });
    if (!law) throw new Problem('not-found');
    const articles = await this.database.read.find(LawArticle, { where: { lawId: id }, order: { position: 'ASC' } });
    return {
      ...summaryOf(law, language),
      issued: law.issued,
      recheck: law.recheck && inLanguage(law.recheck, language),
      articles: articles.map((article) => articleView(article, language)),
    };
  }
}

// The search text is stored in lower case, because LIKE minds case on PostgreSQL and not on SQLite.
const patternOf = (search: string): string => `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

const summaryOf = (law: Law, language: Language): LawSummary => ({
  id: law.id,
  slug: law.slug,
  title: inLanguage(law.title, language),
  short: inLanguage(law.short, language),
  kind: law.kind,
  number: law.number,
  version: law.version,
  inForce: law.inForce,
  mark: law.mark,
  needsRecheck: law.recheck !== null,
  articleCount: law.articleCount,
});

const articleView = (article: LawArticle, language: Language): ArticleView => ({
  no: article.no,
  formerNo: article.formerNo,
  label: inLanguage(articleLabel(article.no), language),
  mark: article.mark,
  summary: inLanguage(article.summary, language),
  quote: article.quote && inLanguage(article.quote, language),
});
