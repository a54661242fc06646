import { Module } from '@nestjs/common';
import { CertificationModule } from '../certification/certification.module.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewQueries } from './overview/overview-queries.js';
import { OverviewService } from './overview/overview.service.js';
import { PeopleExportController } from './people/people-export.controller.js';
import { PeopleExportService } from './people/people-export.service.js';

/** What managers look at: reads across domains, writes nothing. */
@Module({
  imports: [CertificationModule],
  controllers: [OverviewController, PeopleExportController],
  providers: [OverviewQueries, OverviewService, PeopleExportService],
})
export class ReportingModule {}
