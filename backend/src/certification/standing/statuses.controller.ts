import { Controller, Get, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  Eligibility,
  EligibilityQuery,
  PersonPrograms,
  StatusPage,
  StatusQuery,
  StatusSummary,
  SummaryQuery,
} from '../../../contract/certification/status.js';
import { day, id, type Language } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { EligibilityService } from './eligibility.service.js';
import { PersonProgramsService } from './person-programs.service.js';
import { StatusListService } from './status-list.service.js';
import { StatusesService } from './statuses.service.js';

const OnDay = z.object({ on: day().optional() });

@Controller()
export class StatusesController {
  constructor(
    private readonly rows: StatusListService,
    private readonly statuses: StatusesService,
    private readonly people: PersonProgramsService,
    private readonly eligibility: EligibilityService,
  ) {}

  @Get('certification/statuses')
  @Access('status:read')
  @Returns(StatusPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: StatusQuery }) query: StatusQuery,
    @CurrentLanguage() language: Language,
  ) {
    return this.rows.list(actor, query, language);
  }

  @Get('certification/summary')
  @Access('status:read')
  @Returns(StatusSummary)
  summary(@CurrentActor() actor: Actor, @Query({ schema: SummaryQuery }) query: SummaryQuery) {
    return this.statuses.summary(actor, query);
  }

  @Get('certification/people/:personId')
  @Access('status:read')
  @Returns(PersonPrograms)
  person(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: id() }) personId: string,
    @Query({ schema: OnDay }) { on }: z.infer<typeof OnDay>,
    @CurrentLanguage() language: Language,
  ) {
    return this.people.get(actor, personId, language, on);
  }

  @Get('eligibility')
  @Access('status:read')
  @Returns(Eligibility)
  check(
    @CurrentActor() actor: Actor,
    @Query({ schema: EligibilityQuery }) query: EligibilityQuery,
    @CurrentLanguage() language: Language,
  ) {
    return this.eligibility.check(actor, query, language);
  }
}
