import { Controller, Get, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  AttemptRowPage,
  AttemptRowPageQuery,
  AttemptRowsFileQuery,
  QuestionFiguresFileQuery,
  QuestionFiguresList,
  QuestionResponses,
  QuizOutcome,
  QuizOutcomeQuery,
  QuizOutcomePage,
  ResultsQuery,
} from '../../../contract/assessment/results.js';
import { id, type Language } from '../../../contract/common.js';
import { AttemptRowsService } from '../../assessment/results/attempt-rows.service.js';
import { QuizAnalysisService } from '../../assessment/results/quiz-analysis.service.js';
import { QuizResultsListService } from '../../assessment/results/quiz-results-list.service.js';
import { ResultsFiles } from '../../assessment/results/results-files.service.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { ClassPeople } from './class-people.service.js';

const QuestionPlace = z.object({ id: id(), questionId: id() });

/** Results of quizzes. They stand here because a class, whose members may be asked for, is known only from here up. */
@Controller('quizzes')
export class QuizResultsController {
  constructor(
    private readonly classes: ClassPeople,
    private readonly quizzes: QuizResultsListService,
    private readonly analysis: QuizAnalysisService,
    private readonly rows: AttemptRowsService,
    private readonly files: ResultsFiles,
  ) {}

  @Get('results')
  @Access('attempt:read')
  @Returns(QuizOutcomePage)
  list(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query({ schema: QuizOutcomeQuery }) query: QuizOutcomeQuery,
  ) {
    return this.quizzes.page(actor, query, language);
  }

  @Get(':id/results')
  @Access('attempt:read')
  @Returns(QuizOutcome)
  async get(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) quizId: string,
    @Query({ schema: ResultsQuery }) query: ResultsQuery,
  ) {
    return this.analysis.results(actor, await this.scope(actor, quizId, query), language);
  }

  @Get(':id/results/attempts')
  @Access('attempt:read')
  @Returns(AttemptRowPage)
  async attempts(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) quizId: string,
    @Query({ schema: AttemptRowPageQuery }) query: AttemptRowPageQuery,
  ) {
    return this.rows.page(actor, await this.scope(actor, quizId, query), query, language);
  }

  /** All attempts of a filter as a file for spreadsheets. */
  @Get(':id/results/attempts/file')
  @Access('attempt:read')
  async attemptsFile(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) quizId: string,
    @Query({ schema: AttemptRowsFileQuery }) query: AttemptRowsFileQuery,
  ) {
    return this.files.attempts(actor, await this.scope(actor, quizId, query), query, language);
  }

  @Get(':id/results/questions')
  @Access('attempt:read')
  @Returns(QuestionFiguresList)
  async questions(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) quizId: string,
    @Query({ schema: ResultsQuery }) query: ResultsQuery,
  ) {
    return this.analysis.list(actor, await this.scope(actor, quizId, query), language);
  }

  /** The item analysis as a file for spreadsheets. */
  @Get(':id/results/questions/file')
  @Access('attempt:read')
  async questionsFile(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) quizId: string,
    @Query({ schema: QuestionFiguresFileQuery }) query: QuestionFiguresFileQuery,
  ) {
    return this.files.questions(actor, await this.scope(actor, quizId, query), query.format, language);
  }

  @Get(':id/results/questions/:questionId')
  @Access('attempt:read')
  @Returns(QuestionResponses)
  async question(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param({ schema: QuestionPlace }) { id: quizId, questionId }: z.infer<typeof QuestionPlace>,
    @Query({ schema: ResultsQuery }) query: ResultsQuery,
  ) {
    return this.analysis.question(actor, { ...(await this.scope(actor, quizId, query)), questionId }, language);
  }

  private async scope(actor: Actor, quizId: string, { unit, class: classId, attempts }: ResultsQuery) {
    return { quizId, unit, attempts, personIds: await this.classes.of(actor, classId) };
  }
}
