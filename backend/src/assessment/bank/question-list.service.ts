import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type {
  BasisQuery,
  QuestionBasisPage,
  QuestionPage,
  QuestionQuery,
  QuestionSummary,
  QuestionTagPage,
  TagQuery,
} from '../../../contract/assessment/question.js';
import type { Language } from '../../../contract/common.js';
import { Database } from '../../platform/database/database.js';
import { CategoriesService } from './categories.service.js';
import { Question, QuestionBasis, QuestionTag, QuestionUse } from './question.entity.js';
import { questionSummary } from './question-summary.js';
import { QuestionsService } from './questions.service.js';

/** Finding questions. */
@Injectable()
export class QuestionListService {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsService,
    private readonly categories: CategoriesService,
  ) {}

  async list(query: QuestionQuery, language: Language): Promise<QuestionPage> {
    const found = this.database.read.createQueryBuilder(Question, 'question');
    for (const [name, value] of Object.entries(plainly(query)))
      if (value !== undefined) found.andWhere(`question.${name} = :${name}`, { [name]: value });
    narrow(found, query);
    await this.inCategory(found, query.category);
    for (const [column, direction] of SORTS[query.sort]) found.addOrderBy(column, direction, 'NULLS LAST');
    const [rows, total] = await found
      .offset((query.page - 1) * query.size)
      .limit(query.size)
      .getManyAndCount();
    return { items: await this.summaries(rows, language), total };
  }

  async summaries(rows: readonly Question[], language: Language): Promise<QuestionSummary[]> {
    const items = await this.questions.items(rows.map(({ latestVersionId }) => latestVersionId));
    const tree = await this.categories.treeOf(rows.map(({ bankId }) => bankId));
    const uses = await this.usesOf(rows.map(({ id }) => id));
    return rows.flatMap((row) => {
      const item = items.get(row.latestVersionId);
      if (!item) return [];
      const category = tree.pathOf(row.categoryId, language);
      return [questionSummary(row, item, { language, category, attempts: uses.get(row.id) ?? 0 })];
    });
  }

  /** The tags there are, the commonest first. */
  async tags({ bank, page, size }: TagQuery): Promise<QuestionTagPage> {
    const found = this.database.read
      .createQueryBuilder(QuestionTag, 'tag')
      .select('tag.tag', 'tag')
      .addSelect('COUNT(*)', 'questions');
    if (bank !== undefined)
      found.where('EXISTS (SELECT 1 FROM question q WHERE q.id = tag.question_id AND q.bank_id = :bank)', { bank });
    const groups = await found
      .groupBy('tag.tag')
      .orderBy('COUNT(*)', 'DESC')
      .addOrderBy('tag.tag')
      .limit(size + 1)
      .offset((page - 1) * size)
      .getRawMany<{ tag: string; questions: string | number }>();
    const items = groups.slice(0, size).map(({ tag, questions }) => ({ tag, questions: Number(questions) }));
    return { items, total: (page - 1) * size + groups.length };
  }

  /** What questions rest on, article by article: one list for the day on which a law changes. Retired ones are left out. */
  async bases({ search, page, size }: BasisQuery): Promise<QuestionBasisPage> {
    const pattern = `%${(search ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const grouped = this.database.read
      .createQueryBuilder(QuestionBasis, 'basis')
      .innerJoin(Question, 'question', "question.id = basis.questionId AND question.state <> 'retired'")
      .select('basis.law', 'law')
      .addSelect('basis.version', 'version')
      .addSelect('basis.article', 'article')
      .addSelect('COUNT(DISTINCT question.id)', 'questions')
      .addSelect("COUNT(DISTINCT CASE WHEN question.state = 'ready' THEN question.id END)", 'ready')
      .where("LOWER(basis.law) LIKE :pattern ESCAPE '\\'", { pattern })
      .groupBy('basis.law')
      .addGroupBy('basis.version')
      .addGroupBy('basis.article');
    const total = await this.database.read
      .createQueryBuilder()
      .select('COUNT(*)', 'count')
      .from(`(${grouped.getQuery()})`, 'found')
      .setParameters(grouped.getParameters())
      .getRawOne<{ count: string | number }>();
    const rows = await grouped
      .orderBy('basis.law')
      .addOrderBy('basis.version')
      .addOrderBy('basis.article')
      .limit(size)
      .offset((page - 1) * size)
      .getRawMany<{
        law: string;
        version: string | null;
        article: string;
        questions: string | number;
        ready: string | number;
      }>();
    const items = rows.map((row) => ({ ...row, questions: Number(row.questions), ready: Number(row.ready) }));
    return { items, total: Number(total?.count ?? 0) };
  }

  private async inCategory(found: SelectQueryBuilder<Question>, category: string | undefined): Promise<void> {
    if (category === 'none') found.andWhere('question.categoryId IS NULL');
    else if (category !== undefined) found.andWhere({ categoryId: In(await this.categories.within(category)) });
  }

  private async usesOf(ids: string[]): Promise<Map<string, number>> {
    const uses = await this.database.read.find(QuestionUse, { where: { questionId: In(ids) } });
    const sums = new Map<string, number>();
    for (const { questionId, attempts } of uses) sums.set(questionId, (sums.get(questionId) ?? 0) + attempts);
    return sums;
  }
}

/** What is found by a column of its own. */
const plainly = ({ bank, difficulty, area, state, type, untranslated }: QuestionQuery) => ({
  ...{ bankId: bank, difficulty, area, state, type },
  untranslated: untranslated === undefined ? undefined : true,
});

const USED = 'EXISTS (SELECT 1 FROM question_use u WHERE u.question_id = question.id)';
const ATTEMPTS = '(SELECT COALESCE(SUM(u.attempts), 0) FROM question_use u WHERE u.question_id = question.id)';

function narrow(
  found: SelectQueryBuilder<Question>,
  { tag, law, article, version, used, search }: QuestionQuery,
): void {
  if (tag !== undefined)
    found.andWhere('EXISTS (SELECT 1 FROM question_tag t WHERE t.question_id = question.id AND t.tag = :tag)', { tag });
  const basis = Object.entries({ law, article, version }).filter(([, value]) => value !== undefined);
  if (basis.length > 0) {
    const parts = basis.map(([name]) => `b.${name} = :${name}`).join(' AND ');
    found.andWhere(
      `EXISTS (SELECT 1 FROM question_basis b WHERE b.question_id = question.id AND ${parts})`,
      Object.fromEntries(basis),
    );
  }
  if (used !== undefined) found.andWhere(used === 'yes' ? USED : `NOT ${USED}`);
  if (search)
    found.andWhere("question.searchText LIKE :pattern ESCAPE '\\'", {
      pattern: `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`,
    });
}

type Order = readonly [column: string, direction: 'ASC' | 'DESC'][];
const BY_PLACE: Order = [
  ['question.bankId', 'ASC'],
  ['question.position', 'ASC'],
  ['question.id', 'ASC'],
];
const SORTS: Record<QuestionQuery['sort'], Order> = {
  position: BY_PLACE,
  changed: [['question.changedAt', 'DESC'], ...BY_PLACE],
  easy: [['question.difficulty', 'ASC'], ...BY_PLACE],
  hard: [['question.difficulty', 'DESC'], ...BY_PLACE],
  used: [[ATTEMPTS, 'DESC'], ...BY_PLACE],
  unused: [[ATTEMPTS, 'ASC'], ...BY_PLACE],
};
