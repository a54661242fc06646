import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { id, type Language } from '../../../contract/common.js';
import { Command } from '../../../contract/sandbox/command.js';
import { CommandAnswer } from '../../../contract/sandbox/event.js';
import { ServiceGuidePage, ServiceGuideQuery } from '../../../contract/sandbox/guide.js';
import { RunResult } from '../../../contract/sandbox/result.js';
import { RunView } from '../../../contract/sandbox/run.js';
import { RunPage, RunQuery } from '../../../contract/sandbox/scenario.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { RunCommandsService } from './run-commands.service.js';
import { RunListService } from './run-list.service.js';
import { RunResultsService } from './run-results.service.js';
import { RunsService } from './runs.service.js';

@Controller('runs')
export class RunsController {
  constructor(
    private readonly runs: RunsService,
    private readonly lists: RunListService,
    private readonly commands: RunCommandsService,
    private readonly results: RunResultsService,
  ) {}

  @Get()
  @Access('scenario:run')
  @Returns(RunPage)
  list(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query({ schema: RunQuery }) query: RunQuery,
  ) {
    return this.lists.own(actor, query, language);
  }

  @Get(':id')
  @Access('run:read')
  @Returns(RunView)
  get(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) runId: string,
  ) {
    return this.runs.get(actor, runId, language);
  }

  @Get(':id/guides')
  @Access('run:read')
  @Returns(ServiceGuidePage)
  guides(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) runId: string,
    @Query({ schema: ServiceGuideQuery }) query: ServiceGuideQuery,
  ) {
    return this.runs.guides(actor, runId, query, language);
  }

  @Post(':id/commands')
  @Access('scenario:run')
  @Returns(CommandAnswer)
  command(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) runId: string,
    @Body({ schema: Command }) command: Command,
  ) {
    return this.commands.carryOut(actor, runId, command, language);
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Access('scenario:run')
  @Returns(RunResult)
  submit(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) runId: string,
  ) {
    return this.results.submit(actor, runId, language);
  }

  @Get(':id/result')
  @Access('run:read')
  @Returns(RunResult)
  result(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) runId: string,
  ) {
    return this.results.get(actor, runId, language);
  }
}
