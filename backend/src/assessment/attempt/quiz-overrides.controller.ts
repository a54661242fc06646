import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  NewQuizOverride,
  QuizOverrideChange,
  QuizOverridePage,
  QuizOverrideRemoval,
  QuizOverrideTargetQuery,
  QuizOverrideTargets,
  QuizOverrideView,
} from '../../../contract/assessment/quiz-override.js';
import { id, type Language, Paging } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { QuizOverrideTargetsService } from './quiz-override-targets.service.js';
import { QuizOverridesService } from './quiz-overrides.service.js';

@Controller()
export class QuizOverridesController {
  constructor(
    private readonly overrides: QuizOverridesService,
    private readonly targets: QuizOverrideTargetsService,
  ) {}

  @Get('quizzes/:id/overrides')
  @Access('attempt:invigilate')
  @Returns(QuizOverridePage)
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) quizId: string,
    @Query({ schema: Paging }) paging: Paging,
    @CurrentLanguage() language: Language,
  ) {
    return this.overrides.list(actor, quizId, paging, language);
  }

  @Get('quiz-override-targets')
  @Access('attempt:invigilate')
  @Returns(QuizOverrideTargets)
  findTargets(
    @CurrentActor() actor: Actor,
    @Query({ schema: QuizOverrideTargetQuery }) { search }: QuizOverrideTargetQuery,
    @CurrentLanguage() language: Language,
  ) {
    return this.targets.find(actor, search, language);
  }

  @Post('quizzes/:id/overrides')
  @Access('attempt:invigilate')
  @Returns(QuizOverrideView, 201)
  create(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) quizId: string,
    @Body({ schema: NewQuizOverride }) input: NewQuizOverride,
    @CurrentLanguage() language: Language,
  ) {
    return this.overrides.create(actor, quizId, input, language);
  }

  @Put('quiz-overrides/:id')
  @Access('attempt:invigilate')
  @Returns(QuizOverrideView)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) overrideId: string,
    @Body({ schema: QuizOverrideChange }) input: QuizOverrideChange,
    @CurrentLanguage() language: Language,
  ) {
    return this.overrides.change(actor, overrideId, input, language);
  }

  @Post('quiz-overrides/:id/removal')
  @Access('attempt:invigilate')
  @HttpCode(204)
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) overrideId: string,
    @Body({ schema: QuizOverrideRemoval }) { reason }: QuizOverrideRemoval,
  ) {
    return this.overrides.remove(actor, overrideId, reason);
  }
}
