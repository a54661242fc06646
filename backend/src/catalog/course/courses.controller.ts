import { Controller, Get, Param, Query } from '@nestjs/common';
import { CoursePage, CourseQuery } from '../../../contract/catalog/course.js';
import { CourseAuthoring } from '../../../contract/catalog/lesson-draft.js';
import { id, type Language } from '../../../contract/common.js';
import { Access, CurrentActor } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { CourseAuthoringService } from './course-authoring.service.js';
import { CoursesService } from './courses.service.js';

@Controller('courses')
export class CoursesController {
  constructor(
    private readonly courses: CoursesService,
    private readonly authoring: CourseAuthoringService,
  ) {}

  @Get()
  @Access('course:read')
  @Returns(CoursePage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: CourseQuery }) query: CourseQuery,
    @CurrentLanguage() language: Language,
  ) {
    return this.courses.list(actor, query, language);
  }

  @Get(':id/authoring')
  @Access('course:write')
  @Returns(CourseAuthoring)
  authoringView(@Param('id', { schema: id() }) courseId: string) {
    return this.authoring.get(courseId);
  }
}
