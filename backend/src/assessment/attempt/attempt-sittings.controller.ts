import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import * as z from 'zod';
import { AttemptView, CheckSlot, PaperSlot, TurnPage } from '../../../contract/assessment/attempt.js';
import { AttemptEventPage, Pulse, PulseAnswer } from '../../../contract/assessment/invigilation.js';
import { id, Paging } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { type Caller, CurrentCaller } from '../../platform/http/caller.js';
import { Returns } from '../../platform/http/returns.js';
import { AttemptConduct } from './attempt-conduct.service.js';
import { AttemptEvents } from './attempt-events.service.js';
import { AttemptPulse } from './attempt-pulse.service.js';

/** What goes on around the answers of an attempt. */
@Controller('attempts')
export class AttemptSittingsController {
  constructor(
    private readonly conduct: AttemptConduct,
    private readonly pulses: AttemptPulse,
    private readonly events: AttemptEvents,
  ) {}

  /** Marks the saved answer of one question during the attempt, where the behaviour of the quiz has that. */
  @Post(':id/checks/:slot')
  @Access('quiz:take')
  @Returns(PaperSlot)
  check(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: id() }) attemptId: string,
    @Param('slot', { schema: z.coerce.number().int().min(1).max(1000) }) slot: number,
    @Body({ schema: CheckSlot.prefault({}) }) input: CheckSlot,
  ) {
    return this.conduct.check(caller, { id: attemptId, slot }, input);
  }

  /** Turns a sequential paper one page on. */
  @Put(':id/page')
  @Access('quiz:take')
  @Returns(AttemptView)
  turn(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: id() }) attemptId: string,
    @Body({ schema: TurnPage }) input: TurnPage,
  ) {
    return this.conduct.turn(caller, attemptId, input);
  }

  /** The candidate's page says where it is, and hears how the clock stands. */
  @Put(':id/pulse')
  @Access('quiz:take')
  @Returns(PulseAnswer)
  pulse(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: id() }) attemptId: string,
    @Body({ schema: Pulse }) input: Pulse,
  ) {
    return this.pulses.hear(caller, attemptId, input);
  }

  /** What was noted beside the answers: for the candidate and for whoever watches over the attempt. */
  @Get(':id/events')
  @Access('attempt:read')
  @Returns(AttemptEventPage)
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) attemptId: string,
    @Query({ schema: Paging }) paging: Paging,
  ) {
    return this.events.list(actor, attemptId, paging);
  }
}
