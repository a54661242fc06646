import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  DraftSave,
  DraftSaved,
  LessonDraft,
  LessonPreview,
  LessonVersionPage,
  PreviewRequest,
  PublishLesson,
} from '../../../contract/catalog/lesson-draft.js';
import { id, type Language } from '../../../contract/common.js';
import { Access, CurrentActor } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { LessonDraftsService } from './lesson-drafts.service.js';
import { LessonVersionsService } from './lesson-versions.service.js';

@Controller('lessons')
export class LessonDraftsController {
  constructor(
    private readonly drafts: LessonDraftsService,
    private readonly versions: LessonVersionsService,
  ) {}

  @Post('preview')
  @Access('course:write')
  @Returns(LessonPreview)
  preview(@Body({ schema: PreviewRequest }) request: PreviewRequest) {
    return this.drafts.preview(request);
  }

  @Get(':id/draft')
  @Access('course:write')
  @Returns(LessonDraft)
  get(@Param('id', { schema: id() }) lessonId: string, @CurrentLanguage() language: Language) {
    return this.drafts.get(lessonId, language);
  }

  @Put(':id/draft')
  @Access('course:write')
  @Returns(DraftSaved)
  save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) lessonId: string,
    @Body({ schema: DraftSave }) draft: DraftSave,
  ) {
    return this.drafts.save(actor, lessonId, draft);
  }

  @Post(':id/publication')
  @Access('course:write')
  @Returns(LessonDraft)
  publish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) lessonId: string,
    @Body({ schema: PublishLesson }) publication: PublishLesson,
    @CurrentLanguage() language: Language,
  ) {
    return this.drafts.publish(actor, lessonId, publication, language);
  }

  @Get(':id/versions')
  @Access('course:write')
  @Returns(LessonVersionPage)
  history(@Param('id', { schema: id() }) lessonId: string) {
    return this.versions.list(lessonId);
  }
}
