import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { id, type Language } from '../../../contract/common.js';
import { JoinedShift, MyShift, MyShiftList } from '../../../contract/learning/shift.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { ShiftJoining } from './shift-joining.service.js';

@Controller('me/shifts')
export class MyShiftsController {
  constructor(private readonly joining: ShiftJoining) {}

  @Get()
  @Access('scenario:run')
  @Returns(MyShiftList)
  list(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language) {
    return this.joining.mine(actor, language);
  }

  @Get(':id')
  @Access('scenario:run')
  @Returns(MyShift)
  get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) shiftId: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.joining.one(actor, shiftId, language);
  }

  /** Joins: 201 with a new run, or 200 with the one that is there. */
  @Post(':id/run')
  @Access('scenario:run')
  @Returns(JoinedShift, 201)
  async join(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) shiftId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { isNew, runId } = await this.joining.join(actor, shiftId);
    if (!isNew) void reply.status(200);
    return { runId };
  }
}
