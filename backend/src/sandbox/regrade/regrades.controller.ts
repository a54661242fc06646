import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { id, type Language } from '../../../contract/common.js';
import {
  ApplyRegrade,
  NewRegrade,
  RegradeLinePage,
  RegradeLineQuery,
  RegradeListQuery,
  RegradeOverview,
  RegradeView,
} from '../../../contract/sandbox/regrade.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { RegradesService } from './regrades.service.js';

@Controller('regrades')
export class RegradesController {
  constructor(private readonly regrades: RegradesService) {}

  @Get()
  @Access('run:regrade')
  @Returns(RegradeOverview)
  overview(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query({ schema: RegradeListQuery }) query: RegradeListQuery,
  ) {
    return this.regrades.overview(actor, query, language);
  }

  @Post()
  @Access('run:regrade')
  @Returns(RegradeView, 202)
  start(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Body({ schema: NewRegrade }) input: NewRegrade,
  ) {
    return this.regrades.start(actor, input, language);
  }

  @Get(':id')
  @Access('run:regrade')
  @Returns(RegradeView)
  get(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) regradeId: string,
  ) {
    return this.regrades.get(actor, regradeId, language);
  }

  @Get(':id/lines')
  @Access('run:regrade')
  @Returns(RegradeLinePage)
  lines(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) regradeId: string,
    @Query({ schema: RegradeLineQuery }) query: RegradeLineQuery,
  ) {
    return this.regrades.lines(actor, regradeId, query, language);
  }

  @Post(':id/application')
  @Access('run:regrade')
  @Returns(RegradeView, 202)
  apply(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) regradeId: string,
    @Body({ schema: ApplyRegrade }) input: ApplyRegrade,
  ) {
    return this.regrades.apply(actor, regradeId, input, language);
  }

  @Delete(':id')
  @Access('run:regrade')
  @Returns(RegradeView)
  discard(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) regradeId: string,
  ) {
    return this.regrades.discard(actor, regradeId, language);
  }
}
