import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  RecallAnswer,
  RecallDay,
  RecallEase,
  RecallEased,
  RecallOutcome,
  RecallSession,
} from '../../../contract/assessment/recall.js';
import { id, type Language } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { RecallAnswers } from './recall-answers.service.js';
import { RecallReading } from './recall-reading.service.js';

/** Everybody's own, and nobody else's. */
@Controller('recall')
export class RecallController {
  constructor(
    private readonly reading: RecallReading,
    private readonly answers: RecallAnswers,
  ) {}

  @Get()
  @Access('quiz:take')
  @Returns(RecallSession)
  session(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language) {
    return this.reading.session(actor.id, language);
  }

  @Get('day')
  @Access('quiz:take')
  @Returns(RecallDay)
  day(@CurrentActor() actor: Actor) {
    return this.reading.day(actor.id);
  }

  /** The same answer again has the same outcome. */
  @Post('cards/:id/answers')
  @HttpCode(200)
  @Access('quiz:take')
  @Returns(RecallOutcome)
  answer(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) cardId: string,
    @Body({ schema: RecallAnswer }) input: RecallAnswer,
  ) {
    return this.answers.answer(actor, cardId, input, language);
  }

  @Put('cards/:id/ease')
  @Access('quiz:take')
  @Returns(RecallEased)
  ease(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) cardId: string,
    @Body({ schema: RecallEase }) input: RecallEase,
  ) {
    return this.answers.ease(actor, cardId, input);
  }
}
