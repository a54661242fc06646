import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OfficialCalendars } from './calendar/official-calendars.js';
import { DeadlinesController } from './deadline/deadlines.controller.js';
import { DeadlinesService } from './deadline/deadlines.service.js';
import { LawArticle } from './law/law-article.entity.js';
import { Law } from './law/law.entity.js';
import { LawNames } from './law/law-names.js';
import { LawsController } from './law/laws.controller.js';
import { LawsLoader } from './law/laws.loader.js';
import { LawsService } from './law/laws.service.js';
import { LimitsController } from './limit/limits.controller.js';
import { OfficialLimits } from './limit/official-limits.js';

/** Laws, articles, official calendars and the time limits that follow from them. */
@Module({
  imports: [TypeOrmModule.forFeature([Law, LawArticle])],
  controllers: [LawsController, LimitsController, DeadlinesController],
  providers: [LawNames, LawsService, LawsLoader, OfficialCalendars, OfficialLimits, DeadlinesService],
  exports: [LawNames, OfficialCalendars],
})
export class LawModule {}
