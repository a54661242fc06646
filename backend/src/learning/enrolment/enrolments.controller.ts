import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { id, type Language } from '../../../contract/common.js';
import { EnrolmentView, MyLearning, NewEnrolment } from '../../../contract/learning/enrolment.js';
import { Access, CurrentActor } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { EnrolmentsService } from './enrolments.service.js';
import { EnrolmentViews } from './enrolment-views.js';

@Controller()
export class EnrolmentsController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly views: EnrolmentViews,
  ) {}

  /** Enrols the caller: 201, or 200 with the enrolment that is there already. */
  @Post('enrolments')
  @Access('enrolment:write')
  @Returns(EnrolmentView, 201)
  async enrol(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewEnrolment }) input: NewEnrolment,
    @CurrentLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { isNew, view } = await this.enrolments.enrol(actor, input, language);
    if (!isNew) void reply.status(200);
    return view;
  }

  @Get('enrolments/:id')
  @Access('progress:read')
  @Returns(EnrolmentView)
  get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) enrolmentId: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.enrolments.get(actor, enrolmentId, language);
  }

  @Get('me/learning')
  @Access('progress:read')
  @Returns(MyLearning)
  mine(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language) {
    return this.views.mine(actor.id, language);
  }
}
