import { Controller, Get, Query } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import { Overview, OverviewQuery } from '../../../contract/reporting/overview.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { OverviewService } from './overview.service.js';

@Controller('reporting/overview')
export class OverviewController {
  constructor(private readonly overviews: OverviewService) {}

  @Get()
  @Access('report:read')
  @Returns(Overview)
  get(
    @CurrentActor() actor: Actor,
    @Query({ schema: OverviewQuery }) query: OverviewQuery,
    @CurrentLanguage() language: Language,
  ) {
    return this.overviews.get(actor, query, language);
  }
}
