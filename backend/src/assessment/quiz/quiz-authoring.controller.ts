import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  NewQuiz,
  ProofOrder,
  QuizChange,
  QuizDraft,
  QuizDraftPage,
  QuizPreview,
  QuizProof,
  QuizSources,
} from '../../../contract/assessment/quiz-draft.js';
import { id, type Language } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { QuizAuthoringService } from './quiz-authoring.service.js';
import { QuizSourcesService } from './quiz-sources.service.js';

/** Quizzes as their authors see them. */
@Controller()
export class QuizAuthoringController {
  constructor(
    private readonly authoring: QuizAuthoringService,
    private readonly sources: QuizSourcesService,
  ) {}

  @Get('quiz-drafts')
  @Access('quiz:write')
  @Returns(QuizDraftPage)
  list(@CurrentLanguage() language: Language) {
    return this.authoring.list(language);
  }

  @Post('quiz-drafts')
  @Access('quiz:write')
  @Returns(QuizDraft, 201)
  create(@CurrentActor() actor: Actor, @Body({ schema: NewQuiz }) input: NewQuiz) {
    return this.authoring.create(actor, input);
  }

  @Get('quiz-drafts/:id')
  @Access('quiz:write')
  @Returns(QuizDraft)
  get(@Param('id', { schema: id() }) quizId: string) {
    return this.authoring.get(quizId);
  }

  @Put('quiz-drafts/:id')
  @Access('quiz:write')
  @Returns(QuizDraft)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) quizId: string,
    @Body({ schema: QuizChange }) input: QuizChange,
  ) {
    return this.authoring.change(actor, quizId, input);
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
  prove(@Body({ schema: ProofOrder }) { sections }: ProofOrder) {
    return this.authoring.prove(sections);
  }

  @Get('quiz-sources')
  @Access('quiz:write')
  @Returns(QuizSources)
  choices(@CurrentLanguage() language: Language) {
    return this.sources.list(language);
  }
}
