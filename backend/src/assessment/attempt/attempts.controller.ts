import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  AttemptPage,
  AttemptQuery,
  AttemptView,
  SaveAnswer,
  SavedAnswer,
} from '../../../contract/assessment/attempt.js';
import { id, type Language } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { type Caller, CurrentCaller } from '../../platform/http/caller.js';
import { Returns } from '../../platform/http/returns.js';
import { AttemptAnswersService } from './attempt-answers.service.js';
import { AttemptsService } from './attempts.service.js';

const slotNumber = () => z.coerce.number().int().min(1).max(1000);

@Controller('attempts')
export class AttemptsController {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly answers: AttemptAnswersService,
  ) {}

  @Get()
  @Access('attempt:read')
  @Returns(AttemptPage)
  list(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query({ schema: AttemptQuery }) query: AttemptQuery,
  ) {
    return this.attempts.list(actor, query, language);
  }

  @Get(':id')
  @Access('attempt:read')
  @Returns(AttemptView)
  get(@CurrentCaller() caller: Caller, @Param('id', { schema: id() }) attemptId: string) {
    return this.attempts.get(caller, attemptId);
  }

  @Put(':id/answers/:slot')
  @Access('quiz:take')
  @Returns(SavedAnswer)
  save(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: id() }) attemptId: string,
    @Param('slot', { schema: slotNumber() }) slot: number,
    @Body({ schema: SaveAnswer }) input: SaveAnswer,
  ) {
    return this.answers.save(caller, { attemptId, slot }, input);
  }

  @Post(':id/submission')
  @Access('quiz:take')
  @Returns(AttemptView)
  submit(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) attemptId: string,
  ) {
    return this.attempts.submit(actor, attemptId, language);
  }
}
