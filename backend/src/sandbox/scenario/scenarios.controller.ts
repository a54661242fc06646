import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { id, type Language } from '../../../contract/common.js';
import { RunView } from '../../../contract/sandbox/run.js';
import { ScenarioList, ScenarioView, StartRun } from '../../../contract/sandbox/scenario.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage, languageOf } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { RunsService } from '../run/runs.service.js';
import { ScenarioListService } from './scenario-list.service.js';

@Controller('scenarios')
export class ScenariosController {
  constructor(
    private readonly scenarios: ScenarioListService,
    private readonly runs: RunsService,
  ) {}

  @Get()
  @Access('scenario:read')
  @Returns(ScenarioList)
  list(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language) {
    return this.scenarios.list(actor, language);
  }

  @Get(':id')
  @Access('scenario:read')
  @Returns(ScenarioView)
  get(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) scenarioId: string,
  ) {
    return this.scenarios.get(actor, scenarioId, language);
  }

  /** 201 for a new run, 200 for the running one. */
  @Post(':id/runs')
  @Access('scenario:run')
  @Returns(RunView, 201)
  async start(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) scenarioId: string,
    @Body({ schema: StartRun }) input: StartRun,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const language = languageOf(reply.request.headers['accept-language']);
    const { view, isResumed } = await this.runs.start(actor, scenarioId, input, language);
    if (isResumed) void reply.status(200);
    return view;
  }
}
