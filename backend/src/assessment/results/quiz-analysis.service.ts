import { Injectable } from '@nestjs/common';
import type {
  CountedAttempts as Counted,
  QuestionFigures,
  QuestionFiguresList,
  QuestionResponses,
  QuizOutcome,
} from '../../../contract/assessment/results.js';
import type { Item } from '../../../contract/assessment/item.js';
import type { Language } from '../../../contract/common.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Database } from '../../platform/database/database.js';
import { flagsOf } from '../analysis/flags.js';
import type { Analysis } from '../analysis/item-analysis.js';
import type { QuestionColumn } from '../analysis/marks-table.js';
import { hasDrawingDistractor, responsesTo } from '../analysis/responses.js';
import { Question } from '../bank/question.entity.js';
import { QuestionsService } from '../bank/questions.service.js';
import { itemLabel } from '../item/item-label.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { AttemptSums } from './attempt-sums.service.js';
import { bandsOf } from './bands.js';
import { CountedAttempts, type ResultsScope } from './counted-attempts.service.js';
import { MarksReading } from './marks-reading.service.js';
import { In } from 'typeorm';

/** More attempts than this are not analysed at once: the latest count. */
const MOST = 20_000;
/** For the flags of a list, the answers of so many attempts are looked at. */
const LOOKED_AT = 1000;
/** A page of one question shows what was answered in so many attempts. */
const SHOWN = 2000;
const KEPT = 20;

export interface AnalysisScope extends ResultsScope {
  readonly quizId: string;
  readonly attempts: Counted;
}

/** What is computed once for a set of attempts and kept until it changes. */
interface Computed {
  readonly stamp: string;
  readonly analysis: Analysis;
  readonly questions: readonly Known[];
  readonly counted: number;
  readonly isCutShort: boolean;
  readonly isDrawn: boolean;
  readonly results: Pick<QuizOutcome, 'passed' | 'provisional' | 'averagePercent' | 'bands'>;
}

interface Known {
  readonly questionId: string;
  readonly versionId: string;
  readonly item: Item;
  readonly attempts: number;
  readonly versions: number;
  readonly maximum: number;
  readonly isDrawing: boolean;
}

/** How a quiz went and what its questions are worth, over the attempts that somebody reaches. */
@Injectable()
export class QuizAnalysisService {
  private readonly kept = new Map<string, Computed>();

  constructor(
    private readonly database: Database,
    private readonly attempts: CountedAttempts,
    private readonly sums: AttemptSums,
    private readonly reading: MarksReading,
    private readonly questions: QuestionsService,
    private readonly quizzes: QuizzesService,
  ) {}

  async results(actor: Actor, scope: AnalysisScope, language: Language): Promise<QuizOutcome> {
    const quiz = await this.quizzes.get(scope.quizId);
    const { id, code, title, settings } = quiz;
    const [computed, all, kept] = await Promise.all([
      this.of(actor, scope),
      this.sums.heads(actor, scope),
      this.sums.keptBack(actor, quiz),
    ]);
    const { analysis, results, counted, isCutShort, isDrawn } = computed;
    return {
      quiz: { id, code, title: title[language], passPercent: settings.passPercent },
      ...all,
      ...results,
      ...kept,
      ...{ counted, isCutShort, isDrawn },
      figures: analysis.quiz,
    };
  }

  async list(actor: Actor, scope: AnalysisScope, language: Language): Promise<QuestionFiguresList> {
    await this.quizzes.get(scope.quizId);
    const computed = await this.of(actor, scope);
    const slugs = await this.slugsOf(computed.questions.map(({ questionId }) => questionId));
    const items = computed.questions.map((_, at) => lineOf(computed, at, slugs, language));
    return { items, total: items.length, counted: computed.counted, isDrawn: computed.isDrawn };
  }

  /** One question with what was answered to it in the latest attempts. */
  async question(
    actor: Actor,
    scope: AnalysisScope & { questionId: string },
    language: Language,
  ): Promise<QuestionResponses> {
    const { id, code, title } = await this.quizzes.get(scope.quizId);
    const computed = await this.of(actor, scope);
    const at = computed.questions.findIndex(({ questionId }) => questionId === scope.questionId);
    const known = computed.questions[at];
    if (!known) throw new Problem('not-found');
    const { ids } = await this.idsOf(actor, scope, SHOWN);
    const table = await this.reading.table(ids);
    const column = table.columns.find(({ questionId }) => questionId === known.questionId);
    const given = column ? await this.reading.answersTo(table, column) : [];
    const slugs = await this.slugsOf([known.questionId]);
    return {
      ...lineOf(computed, at, slugs, language),
      quiz: { id, code, title: title[language] },
      explanation: known.item.explanation?.[language] ?? '',
      basis: known.item.basis,
      versions: known.versions,
      looked: given.length,
      empty: given.filter(({ answer }) => answer === null).length,
      parts: responsesTo(known.item, given, language),
    };
  }

  private async of(actor: Actor, scope: AnalysisScope): Promise<Computed> {
    const key = keyOf(actor, scope);
    const stamp = await this.sums.stamp(actor, scope);
    const known = this.kept.get(key);
    if (known?.stamp === stamp) return known;
    const computed = await this.compute(actor, scope, stamp);
    this.kept.delete(key);
    this.kept.set(key, computed);
    const [oldest = ''] = this.kept.keys();
    if (this.kept.size > KEPT) this.kept.delete(oldest);
    return computed;
  }

  private async compute(actor: Actor, scope: AnalysisScope, stamp: string): Promise<Computed> {
    const { ids, percents, passed, provisional, isCutShort } = await this.idsOf(actor, scope);
    const table = await this.reading.table(ids);
    const items = await this.questions.items(table.columns.flatMap(({ versionIds }) => [...versionIds]));
    const answersOf = await this.reading.answersOf(table, LOOKED_AT);
    const mean = percents.length === 0 ? null : percents.reduce((sum, one) => sum + one, 0) / percents.length;
    return {
      stamp,
      analysis: table.analyse(),
      questions: table.columns.flatMap((column) => knownOf(column, items, answersOf) ?? []),
      counted: ids.length,
      isCutShort,
      isDrawn: table.isDrawn,
      results: { passed, provisional, averagePercent: mean, bands: bandsOf(percents) },
    };
  }

  /** The attempts that count, the latest first, as many as are analysed, with the little that their results need. */
  private async idsOf(actor: Actor, scope: AnalysisScope, most = MOST) {
    const query = this.attempts.pick(await this.attempts.within(actor, scope), scope.attempts);
    const rows = await query
      .andWhere('attempt.marks IS NOT NULL')
      .select('attempt.id', 'id')
      .addSelect('attempt.percent', 'percent')
      .addSelect('attempt.passed', 'passed')
      .addSelect('attempt.provisional', 'provisional')
      .orderBy('attempt.id', 'DESC')
      .limit(most + 1)
      .getRawMany<{ id: string; percent: number | null; passed: unknown; provisional: unknown }>();
    const counted = rows.slice(0, most);
    return {
      ids: counted.map(({ id }) => id),
      percents: counted.map(({ percent }) => percent ?? 0),
      // SQLite has no booleans.
      passed: counted.filter(({ passed }) => Boolean(passed)).length,
      provisional: counted.filter(({ provisional }) => Boolean(provisional)).length,
      isCutShort: rows.length > most,
    };
  }

  private async slugsOf(questionIds: string[]): Promise<Map<string, string>> {
    const rows = await this.database.read.find(Question, {
      select: { id: true, slug: true },
      where: { id: In(questionIds) },
    });
    return new Map(rows.map(({ id, slug }) => [id, slug]));
  }
}

function knownOf(
  column: QuestionColumn,
  items: ReadonlyMap<string, Item>,
  answersOf: (column: QuestionColumn) => Parameters<typeof hasDrawingDistractor>[1],
): Known | undefined {
  // The newest wording that stood in these papers: ids of versions grow.
  const versionId = [...column.versionIds].sort().at(-1) ?? '';
  const item = items.get(versionId);
  if (!item) return undefined;
  return {
    questionId: column.questionId,
    versionId,
    item,
    attempts: column.rows.length,
    versions: column.versionIds.size,
    maximum: column.maxima.at(-1) ?? item.points,
    isDrawing: hasDrawingDistractor(item, answersOf(column)),
  };
}

function lineOf(
  { questions, analysis }: Computed,
  at: number,
  slugs: ReadonlyMap<string, string>,
  language: Language,
): QuestionFigures {
  const known = questions[at];
  const figures = analysis.items.find(({ name }) => name === known?.questionId);
  if (!known || !figures) throw new Error('a question of the table has figures');
  const { item, questionId, attempts, maximum, isDrawing } = known;
  const { name: _, isAgainstTotal: __, ...numbers } = figures;
  return {
    id: questionId,
    name: slugs.get(questionId) ?? '',
    text: itemLabel(item, language),
    type: item.type,
    area: item.area,
    position: at + 1,
    attempts,
    maximum,
    ...numbers,
    flags: flagsOf(numbers, attempts, isDrawing),
  };
}

/** Two people who reach the same may share what was computed. */
function keyOf(actor: Actor, { quizId, attempts, unit = '', personIds }: AnalysisScope): string {
  const units = actor.unitIds('attempt:read');
  const reach = units === 'all' ? 'all' : [actor.id, ...[...units].sort()].join(',');
  return [quizId, attempts, unit, personIds?.join(',') ?? '', reach].join('|');
}
