import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import * as z from 'zod';
import { MarkedAttemptView, OverrideMark, Released } from '../../../contract/assessment/marks.js';
import { id, type Language } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { MarksService } from './marks.service.js';
import { ResultReleaseService } from './result-release.service.js';

const Place = z.object({ id: id(), slot: z.coerce.number().int().min(1).max(1000) });
type Place = z.infer<typeof Place>;

@Controller()
export class MarksController {
  constructor(
    private readonly marks: MarksService,
    private readonly results: ResultReleaseService,
  ) {}

  /** Lets the results of everybody in reach go together. */
  @Post('marked-quizzes/:quizId/release')
  @HttpCode(200)
  @Access('mark:moderate')
  @Returns(Released)
  release(@CurrentActor() actor: Actor, @Param('quizId', { schema: id() }) quizId: string) {
    return this.results.release(actor, quizId);
  }

  @Get('attempts/:id/marks')
  @Access('mark:moderate')
  @Returns(MarkedAttemptView)
  get(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) attemptId: string,
  ) {
    return this.marks.get(actor, attemptId, language);
  }

  @Post('attempts/:id/marks/:slot/overrides')
  @Access('mark:moderate')
  @Returns(MarkedAttemptView, 201)
  override(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param({ schema: Place }) { id: attemptId, slot }: Place,
    @Body({ schema: OverrideMark }) input: OverrideMark,
  ) {
    return this.marks.override(actor, { attemptId, slot }, input, language);
  }
}
