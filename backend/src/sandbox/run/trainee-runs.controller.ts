import { Controller, Get, Query } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import { TraineeRunPage, TraineeRunQuery } from '../../../contract/sandbox/scenario.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { RunListService } from './run-list.service.js';

@Controller('trainee-runs')
export class TraineeRunsController {
  constructor(private readonly runs: RunListService) {}

  /** Runs of the people whom the caller teaches. */
  @Get()
  @Access('run:read')
  @Returns(TraineeRunPage)
  list(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query({ schema: TraineeRunQuery }) query: TraineeRunQuery,
  ) {
    return this.runs.ofTrainees(actor, query, language);
  }
}
