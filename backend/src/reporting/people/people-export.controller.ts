import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import { PeopleExportQuery } from '../../../contract/reporting/people.js';
import { Clock } from '../../platform/clock.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { PeopleExportService } from './people-export.service.js';

@Controller('reporting')
export class PeopleExportController {
  constructor(
    private readonly exports: PeopleExportService,
    private readonly clock: Clock,
  ) {}

  /** The rows of `/api/certification/statuses` under the same filters, all of them, as CSV. */
  @Get('people.csv')
  @Access('report:read')
  async people(
    @CurrentActor() actor: Actor,
    @Query({ schema: PeopleExportQuery }) query: PeopleExportQuery,
    @CurrentLanguage() language: Language,
  ) {
    const name = `certification-${query.on ?? this.clock.today()}.csv`;
    const type = 'text/csv; charset=utf-8';
    return new StreamableFile(await this.exports.open(actor, query, language), {
      type,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
