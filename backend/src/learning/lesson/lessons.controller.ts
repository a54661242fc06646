import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { id, type Language } from '../../../contract/common.js';
import { LessonProgress, LessonProgressUpdate, LessonView } from '../../../contract/learning/lesson.js';
import { Access, CurrentActor } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { LessonsService } from './lessons.service.js';

@Controller('lessons')
export class LessonsController {
  constructor(private readonly lessons: LessonsService) {}

  @Get(':id')
  @Access('course:read')
  @Returns(LessonView)
  get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) lessonId: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.lessons.get(actor, lessonId, language);
  }

  @Put(':id/progress')
  @Access('enrolment:write')
  @Returns(LessonProgress)
  save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) lessonId: string,
    @Body({ schema: LessonProgressUpdate }) update: LessonProgressUpdate,
    @CurrentLanguage() language: Language,
  ) {
    return this.lessons.save(actor, lessonId, update, language);
  }
}
