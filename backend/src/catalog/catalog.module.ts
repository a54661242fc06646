import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentModule } from '../assessment/assessment.module.js';
import { CourseAuthoringService } from './course/course-authoring.service.js';
import { CourseImport } from './course/course-import.js';
import { CoursePublishing } from './course/course-publishing.js';
import { Course, CourseModule, CourseVersion } from './course/course.entity.js';
import { CoursesController } from './course/courses.controller.js';
import { CoursesLoader } from './course/courses.loader.js';
import { CoursesService } from './course/courses.service.js';
import { PublishedCourses } from './course/published-courses.js';
import { Glossary } from './glossary/glossary.js';
import { LessonDraftsController } from './lesson/lesson-drafts.controller.js';
import { LessonDraftsService } from './lesson/lesson-drafts.service.js';
import { LessonReferences } from './lesson/lesson-references.js';
import { LessonRendering } from './lesson/lesson-rendering.js';
import { LessonVersionsService } from './lesson/lesson-versions.service.js';
import { Lesson, LessonVersion } from './lesson/lesson.entity.js';
import { MediaController } from './media/media.controller.js';
import { Media } from './media/media.entity.js';
import { MediaService } from './media/media.service.js';

/** Courses, modules, lessons and media: what there is to learn, and how it is written. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Course, CourseVersion, CourseModule, Lesson, LessonVersion, Media]),
    AssessmentModule,
  ],
  controllers: [CoursesController, LessonDraftsController, MediaController],
  providers: [
    CourseAuthoringService,
    CourseImport,
    CoursePublishing,
    CoursesLoader,
    CoursesService,
    Glossary,
    LessonDraftsService,
    LessonReferences,
    LessonRendering,
    LessonVersionsService,
    MediaService,
    PublishedCourses,
  ],
  exports: [CoursesService, LessonReferences, PublishedCourses],
})
export class CatalogModule {}
