import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  AcceptLate,
  ExtraTime,
  LateAnswers,
  Reason,
  Watch,
  WatchQuery,
} from '../../../contract/assessment/invigilation.js';
import { id, type Language } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { type Caller, CurrentCaller } from '../../platform/http/caller.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { Invigilation } from './invigilation.service.js';
import { WatchService } from './watch.service.js';

const attempt = { schema: id() };

/** What an invigilator sees and does. */
@Controller()
export class InvigilationController {
  constructor(
    private readonly watch: WatchService,
    private readonly invigilation: Invigilation,
  ) {}

  @Get('quizzes/:id/watch')
  @Access('attempt:invigilate')
  @Returns(Watch)
  board(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) quizId: string,
    @Query({ schema: WatchQuery }) query: WatchQuery,
    @CurrentLanguage() language: Language,
  ) {
    return this.watch.board(actor, quizId, query, language);
  }

  @Post('attempts/:id/extra-time')
  @Access('attempt:invigilate')
  @HttpCode(204)
  giveTime(
    @CurrentActor() actor: Actor,
    @Param('id', attempt) id: string,
    @Body({ schema: ExtraTime }) input: ExtraTime,
  ) {
    return this.invigilation.giveTime(actor, id, input);
  }

  @Post('attempts/:id/pause')
  @Access('attempt:invigilate')
  @HttpCode(204)
  pause(@CurrentActor() actor: Actor, @Param('id', attempt) id: string, @Body({ schema: Reason }) input: Reason) {
    return this.invigilation.pause(actor, id, input);
  }

  @Post('attempts/:id/resumption')
  @Access('attempt:invigilate')
  @HttpCode(204)
  resume(@CurrentActor() actor: Actor, @Param('id', attempt) id: string, @Body({ schema: Reason }) input: Reason) {
    return this.invigilation.resume(actor, id, input);
  }

  @Post('attempts/:id/end')
  @Access('attempt:invigilate')
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @Param('id', attempt) id: string, @Body({ schema: Reason }) input: Reason) {
    return this.invigilation.end(actor, id, input);
  }

  @Post('attempts/:id/identity')
  @Access('attempt:invigilate')
  @HttpCode(204)
  sign(@CurrentCaller() caller: Caller, @Param('id', attempt) id: string, @Body({ schema: Reason }) input: Reason) {
    return this.invigilation.sign(caller, id, input);
  }

  @Get('attempts/:id/late-answers')
  @Access('attempt:invigilate')
  @Returns(LateAnswers)
  late(@CurrentActor() actor: Actor, @Param('id', attempt) id: string) {
    return this.invigilation.late(actor, id);
  }

  @Post('attempts/:id/late-answers')
  @Access('attempt:invigilate')
  @HttpCode(204)
  acceptLate(
    @CurrentActor() actor: Actor,
    @Param('id', attempt) id: string,
    @Body({ schema: AcceptLate }) input: AcceptLate,
  ) {
    return this.invigilation.acceptLate(actor, id, input);
  }
}
