import { Controller, Get, Param } from '@nestjs/common';
import { id, type Language } from '../../../contract/common.js';
import { CourseOutline } from '../../../contract/learning/course-outline.js';
import { Access, CurrentActor } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { CourseOutlinesService } from './course-outlines.service.js';

@Controller('courses')
export class CourseOutlinesController {
  constructor(private readonly outlines: CourseOutlinesService) {}

  @Get(':id')
  @Access('course:read')
  @Returns(CourseOutline)
  get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) courseId: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.outlines.get(actor, courseId, language);
  }
}
