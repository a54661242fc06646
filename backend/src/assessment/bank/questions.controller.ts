import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  BasisQuery,
  DiffQuery,
  NewQuestion,
  PreviewRequest,
  QuestionBasisPage,
  QuestionChanges,
  QuestionDiff,
  QuestionEdit,
  QuestionPage,
  QuestionPreview,
  QuestionQuery,
  QuestionsChanged,
  QuestionStateChange,
  QuestionStatistics,
  QuestionTagPage,
  QuestionTranslation,
  QuestionVersionItem,
  QuestionView,
  TagQuery,
} from '../../../contract/assessment/question.js';
import { id, type Language } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { ItemsService } from '../item/items.service.js';
import { QuestionChangesService } from './question-changes.service.js';
import { QuestionListService } from './question-list.service.js';
import { QuestionReadingService } from './question-reading.service.js';
import { QuestionStatisticsService } from './question-statistics.service.js';
import { QuestionWritingService } from './question-writing.service.js';

/** The questions of all banks: finding, reading and writing them. */
@Controller('questions')
export class QuestionsController {
  constructor(
    private readonly finding: QuestionListService,
    private readonly reading: QuestionReadingService,
    private readonly statistics: QuestionStatisticsService,
    private readonly writing: QuestionWritingService,
    private readonly changes: QuestionChangesService,
    private readonly items: ItemsService,
  ) {}

  @Get()
  @Access('question:read')
  @Returns(QuestionPage)
  list(@Query({ schema: QuestionQuery }) query: QuestionQuery, @CurrentLanguage() language: Language) {
    return this.finding.list(query, language);
  }

  @Get('tags')
  @Access('question:read')
  @Returns(QuestionTagPage)
  tags(@Query({ schema: TagQuery }) query: TagQuery) {
    return this.finding.tags(query);
  }

  @Get('bases')
  @Access('question:read')
  @Returns(QuestionBasisPage)
  bases(@Query({ schema: BasisQuery }) query: BasisQuery) {
    return this.finding.bases(query);
  }

  @Post()
  @Access('question:write')
  @Returns(QuestionView, 201)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewQuestion }) input: NewQuestion,
    @CurrentLanguage() language: Language,
  ) {
    return this.reading.get(await this.writing.create(actor, input), language);
  }

  /** The same changes to many questions at once: all or none. */
  @Post('changes')
  @Access('question:write')
  @Returns(QuestionsChanged)
  change(@CurrentActor() actor: Actor, @Body({ schema: QuestionChanges }) input: QuestionChanges) {
    return this.changes.change(actor, input);
  }

  /** An item, stored or not, as a candidate sees it, and what an answer to it would get. Nothing is stored. */
  @Post('previews')
  @Access('question:read')
  @Returns(QuestionPreview)
  preview(
    @Body({ schema: PreviewRequest }) { item, seed, answer, wrong }: PreviewRequest,
    @CurrentLanguage() language: Language,
  ) {
    const feedback = answer ? this.items.mark(item, seed, answer, language) : null;
    const isWrong = feedback !== null && feedback.verdict !== 'right';
    return { view: this.items.view(item, seed, language, isWrong ? wrong + 1 : wrong), feedback };
  }

  @Get(':id')
  @Access('question:read')
  @Returns(QuestionView)
  get(@Param('id', { schema: id() }) questionId: string, @CurrentLanguage() language: Language) {
    return this.reading.get(questionId, language);
  }

  @Put(':id')
  @Access('question:write')
  @Returns(QuestionView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) questionId: string,
    @Body({ schema: QuestionEdit }) input: QuestionEdit,
    @CurrentLanguage() language: Language,
  ) {
    await this.writing.edit(actor, questionId, input);
    return this.reading.get(questionId, language);
  }

  @Put(':id/state')
  @Access('question:write')
  @Returns(QuestionView)
  async setState(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) questionId: string,
    @Body({ schema: QuestionStateChange }) input: QuestionStateChange,
    @CurrentLanguage() language: Language,
  ) {
    await this.writing.setState(actor, questionId, input);
    return this.reading.get(questionId, language);
  }

  @Put(':id/translation')
  @Access('question:write')
  @Returns(QuestionView)
  async translate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) questionId: string,
    @Body({ schema: QuestionTranslation }) input: QuestionTranslation,
    @CurrentLanguage() language: Language,
  ) {
    await this.writing.translate(actor, questionId, input);
    return this.reading.get(questionId, language);
  }

  @Get(':id/statistics')
  @Access('question:read')
  @Returns(QuestionStatistics)
  figures(@Param('id', { schema: id() }) questionId: string, @CurrentLanguage() language: Language) {
    return this.statistics.of(questionId, language);
  }

  @Get(':id/diff')
  @Access('question:read')
  @Returns(QuestionDiff)
  diff(@Param('id', { schema: id() }) questionId: string, @Query({ schema: DiffQuery }) query: DiffQuery) {
    return this.reading.diff(questionId, query);
  }

  @Get(':id/versions/:number')
  @Access('question:read')
  @Returns(QuestionVersionItem)
  version(
    @Param('id', { schema: id() }) questionId: string,
    @Param('number', { schema: z.coerce.number().int().min(1) }) number: number,
  ) {
    return this.reading.version(questionId, number);
  }
}
