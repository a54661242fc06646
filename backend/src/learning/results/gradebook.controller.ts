import { Controller, Get, Param, Query } from '@nestjs/common';
import { id, type Language } from '../../../contract/common.js';
import { Gradebook, GradebookFileQuery, GradebookQuery } from '../../../contract/learning/gradebook.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { GradebookService } from './gradebook.service.js';

@Controller('classes/:id/gradebook')
export class GradebookController {
  constructor(private readonly gradebooks: GradebookService) {}

  @Get()
  @Access('attempt:read')
  @Returns(Gradebook)
  page(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) classId: string,
    @Query({ schema: GradebookQuery }) query: GradebookQuery,
  ) {
    return this.gradebooks.page(actor, classId, query, language);
  }

  /** All of it as a file for spreadsheets. */
  @Get('file')
  @Access('attempt:read')
  file(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) classId: string,
    @Query({ schema: GradebookFileQuery }) query: GradebookFileQuery,
  ) {
    return this.gradebooks.file(actor, classId, query, language);
  }
}
