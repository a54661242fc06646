import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { id, type Language } from '../../../contract/common.js';
import {
  MarkingEntryPage,
  MarkingEntryQuery,
  MarkingEntryView,
  MarkingNeighbourQuery,
  MarkingNeighbours,
  NewMark,
  TakenEntry,
  TakeNext,
} from '../../../contract/marking/entry.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { EntriesService } from './entries.service.js';
import { MarksService } from './marks.service.js';

@Controller('marking-entries')
export class EntriesController {
  constructor(
    private readonly entries: EntriesService,
    private readonly marks: MarksService,
  ) {}

  @Get()
  @Access('mark:write')
  @Returns(MarkingEntryPage)
  list(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query({ schema: MarkingEntryQuery }) query: MarkingEntryQuery,
  ) {
    return this.entries.list(actor, query, language);
  }

  /** Takes the most urgent work that waits and that nobody is at. */
  @Post('lease')
  @Access('mark:write')
  @Returns(TakenEntry)
  takeNext(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Body({ schema: TakeNext }) filter: TakeNext,
  ) {
    return this.entries.takeNext(actor, filter, language);
  }

  @Get(':id')
  @Access('mark:write')
  @Returns(MarkingEntryView)
  get(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) entryId: string,
  ) {
    return this.entries.get(actor, entryId, language);
  }

  @Get(':id/neighbours')
  @Access('mark:write')
  @Returns(MarkingNeighbours)
  neighbours(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) entryId: string,
    @Query({ schema: MarkingNeighbourQuery }) query: MarkingNeighbourQuery,
  ) {
    return this.entries.neighbours(actor, entryId, query);
  }

  @Post(':id/lease')
  @Access('mark:write')
  @Returns(MarkingEntryView)
  take(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) entryId: string,
  ) {
    return this.entries.take(actor, entryId, language);
  }

  @Delete(':id/lease')
  @HttpCode(204)
  @Access('mark:write')
  release(@CurrentActor() actor: Actor, @Param('id', { schema: id() }) entryId: string) {
    return this.entries.release(actor, entryId);
  }

  @Post(':id/marks')
  @Access('mark:write')
  @Returns(MarkingEntryView, 201)
  give(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) entryId: string,
    @Body({ schema: NewMark }) input: NewMark,
  ) {
    return this.marks.give(actor, entryId, input, language);
  }
}
