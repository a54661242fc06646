import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  AnswerAppeal,
  AppealDetail,
  AppealPage,
  AppealQuery,
  AttemptAppeals,
  NewAppeal,
  NewConductAppeal,
} from '../../../contract/assessment/appeal.js';
import { id, type Language } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { AppealAnswersService } from './appeal-answers.service.js';
import { AppealsService } from './appeals.service.js';

const slotNumber = () => z.coerce.number().int().min(1).max(1000);

@Controller()
export class AppealsController {
  constructor(
    private readonly own: AppealsService,
    private readonly appeals: AppealAnswersService,
  ) {}

  /** One's own, and against which marks one may still appeal. */
  @Get('attempts/:id/appeals')
  @Access('quiz:take')
  @Returns(AttemptAppeals)
  of(@CurrentActor() actor: Actor, @Param('id', { schema: id() }) attemptId: string) {
    return this.own.of(actor, attemptId);
  }

  @Post('attempts/:id/appeals/:slot')
  @Access('quiz:take')
  @Returns(AttemptAppeals, 201)
  file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) attemptId: string,
    @Param('slot', { schema: slotNumber() }) slot: number,
    @Body({ schema: NewAppeal }) input: NewAppeal,
  ) {
    return this.own.file(actor, attemptId, slot, input);
  }

  /** Against something that was noted of the attempt, or how it went as a whole. */
  @Post('attempts/:id/conduct-appeals')
  @Access('quiz:take')
  @Returns(AttemptAppeals, 201)
  fileConduct(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) attemptId: string,
    @Body({ schema: NewConductAppeal }) input: NewConductAppeal,
  ) {
    return this.own.fileConduct(actor, attemptId, input);
  }

  @Delete('appeals/:id')
  @Access('quiz:take')
  @Returns(AttemptAppeals)
  withdraw(@CurrentActor() actor: Actor, @Param('id', { schema: id() }) appealId: string) {
    return this.own.withdraw(actor, appealId);
  }

  @Get('appeals')
  @Access('mark:write')
  @Returns(AppealPage)
  list(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query({ schema: AppealQuery }) query: AppealQuery,
  ) {
    return this.appeals.list(actor, query, language);
  }

  @Get('appeals/:id')
  @Access('mark:write')
  @Returns(AppealDetail)
  get(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) appealId: string,
  ) {
    return this.appeals.get(actor, appealId, language);
  }

  @Post('appeals/:id/answer')
  @Access('mark:write')
  @Returns(AppealDetail, 201)
  answer(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) appealId: string,
    @Body({ schema: AnswerAppeal }) input: AnswerAppeal,
  ) {
    return this.appeals.answer(actor, appealId, input, language);
  }
}
