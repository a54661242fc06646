import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { id, type Language } from '../../../contract/common.js';
import { PaperRun, SkillExamList, SkillExamView } from '../../../contract/sandbox/skill-exam.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage, languageOf } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { SkillExamsService } from './skill-exams.service.js';

@Controller()
export class SkillExamsController {
  constructor(private readonly exams: SkillExamsService) {}

  @Get('skill-exams')
  @Access('scenario:run')
  @Returns(SkillExamList)
  list(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language) {
    return this.exams.list(actor, language);
  }

  @Get('skill-exams/:id')
  @Access('scenario:run')
  @Returns(SkillExamView)
  get(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) skillExamId: string,
  ) {
    return this.exams.get(actor, skillExamId, language);
  }

  /** 201 for a new sitting, 200 for the running one. */
  @Post('skill-exams/:id/sittings')
  @Access('scenario:run')
  @Returns(SkillExamView, 201)
  async begin(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) skillExamId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const language = languageOf(reply.request.headers['accept-language']);
    const { view, isResumed } = await this.exams.begin(actor, skillExamId, language);
    if (isResumed) void reply.status(200);
    return view;
  }

  /** 201 for a new run, 200 for the one that was begun. */
  @Post('skill-sittings/:id/papers/:place/run')
  @Access('scenario:run')
  @Returns(PaperRun, 201)
  async beginPaper(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) sittingId: string,
    @Param('place', { schema: z.coerce.number().int().min(1).max(30) }) at: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { isResumed, ...run } = await this.exams.beginPaper(actor, sittingId, at);
    if (isResumed) void reply.status(200);
    return run;
  }
}
