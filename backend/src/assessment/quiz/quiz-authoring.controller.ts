import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  NewQuiz,
  ProofOrder,
  QuizChange,
  QuizDraft,
  QuizDraftPage,
  QuizDraftQuery,
  QuizLosses,
  QuizLossOrder,
  QuizPreview,
  QuizProof,
  QuizSources,
  QuizStateChange,
  QuizVersionPage,
} from '../../../contract/assessment/quiz-draft.js';
import { id, type Language, Paging } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { QuizAuthoringService } from './quiz-authoring.service.js';
import { QuizDraftsService } from './quiz-drafts.service.js';
import { QuizProofs } from './quiz-proofs.service.js';
import { QuizSourcesService } from './quiz-sources.service.js';

/** Quizzes as their authors see them. */
@Controller()
export class QuizAuthoringController {
  constructor(
    private readonly authoring: QuizAuthoringService,
    private readonly drafts: QuizDraftsService,
    private readonly proofs: QuizProofs,
    private readonly sources: QuizSourcesService,
  ) {}

  @Get('quiz-drafts')
  @Access('quiz:write')
  @Returns(QuizDraftPage)
  list(@Query({ schema: QuizDraftQuery }) query: QuizDraftQuery, @CurrentLanguage() language: Language) {
    return this.drafts.page(query, language);
  }

  @Post('quiz-drafts')
  @Access('quiz:write')
  @Returns(QuizDraft, 201)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewQuiz }) input: NewQuiz,
    @CurrentLanguage() language: Language,
  ) {
    return this.authoring.create(actor, input, language);
  }

  @Get('quiz-drafts/:id')
  @Access('quiz:write')
  @Returns(QuizDraft)
  get(@Param('id', { schema: id() }) quizId: string, @CurrentLanguage() language: Language) {
    return this.authoring.get(quizId, language);
  }

  @Put('quiz-drafts/:id')
  @Access('quiz:write')
  @Returns(QuizDraft)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) quizId: string,
    @Body({ schema: QuizChange }) input: QuizChange,
    @CurrentLanguage() language: Language,
  ) {
    return this.authoring.change(actor, quizId, input, language);
  }

  @Put('quiz-drafts/:id/state')
  @Access('quiz:write')
  @Returns(QuizDraft)
  become(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) quizId: string,
    @Body({ schema: QuizStateChange }) input: QuizStateChange,
    @CurrentLanguage() language: Language,
  ) {
    return this.authoring.become(actor, quizId, input, language);
  }

  @Get('quiz-drafts/:id/versions')
  @Access('quiz:write')
  @Returns(QuizVersionPage)
  versions(@Param('id', { schema: id() }) quizId: string, @Query({ schema: Paging }) query: Paging) {
    return this.drafts.versions(quizId, query);
  }

  /** One paper as a candidate might get it; nothing is kept. */
  @Get('quiz-drafts/:id/preview')
  @Access('quiz:write')
  @Returns(QuizPreview)
  preview(@Param('id', { schema: id() }) quizId: string, @CurrentLanguage() language: Language) {
    return this.authoring.preview(quizId, language);
  }

  /** From how many questions sections can choose; nothing is kept. */
  @Post('quiz-proofs')
  @Access('quiz:write')
  @Returns(QuizProof)
  prove(@Body({ schema: ProofOrder }) { sections }: ProofOrder, @CurrentLanguage() language: Language) {
    return this.proofs.of(sections, language);
  }

  /** Which quizzes would be short without these questions; nothing is kept. */
  @Post('quiz-losses')
  @Access('question:write')
  @HttpCode(200)
  @Returns(QuizLosses)
  losses(@Body({ schema: QuizLossOrder }) { questionIds }: QuizLossOrder, @CurrentLanguage() language: Language) {
    return this.proofs.losses(questionIds, language);
  }

  @Get('quiz-sources')
  @Access('quiz:write')
  @Returns(QuizSources)
  choices(@CurrentLanguage() language: Language) {
    return this.sources.list(language);
  }
}
