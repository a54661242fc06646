import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentModule } from '../assessment/assessment.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { LawModule } from '../law/law.module.js';
import { SandboxModule } from '../sandbox/sandbox.module.js';
import { ClassRoster } from './class/class-roster.js';
import { ClassViews } from './class/class-views.js';
import { ClassCourse, ClassMember, ClassTrainer, TrainingClass } from './class/class.entity.js';
import { ClassesOfPerson } from './class/classes-of-person.js';
import { ClassesController } from './class/classes.controller.js';
import { ClassesService } from './class/classes.service.js';
import { ActivityFactsService } from './course/activity-facts.service.js';
import { ActivityResult } from './course/activity-result.entity.js';
import { ActivityResultsService } from './course/activity-results.service.js';
import { CompletionService } from './course/completion.service.js';
import { CourseAdmission } from './course/course-admission.js';
import { CourseOutlinesController } from './course/course-outlines.controller.js';
import { CourseOutlinesService } from './course/course-outlines.service.js';
import { LearningNews } from './course/learning-news.js';
import { CourseRunAdmission } from './course/run-admission.js';
import { DemoClasses } from './demo/demo-classes.js';
import { Enrolment } from './enrolment/enrolment.entity.js';
import { EnrolmentsController } from './enrolment/enrolments.controller.js';
import { EnrolmentsService } from './enrolment/enrolments.service.js';
import { EnrolmentViews } from './enrolment/enrolment-views.js';
import { LessonProgressRow } from './lesson/lesson-progress.entity.js';
import { LessonsController } from './lesson/lessons.controller.js';
import { LessonsService } from './lesson/lessons.service.js';
import { LessonAssignment } from './mistake/lesson-assignment.entity.js';
import { LessonAssignmentsService } from './mistake/lesson-assignments.service.js';
import { MistakesController } from './mistake/mistakes.controller.js';
import { MistakesService } from './mistake/mistakes.service.js';
import { TaughtMistakes } from './mistake/taught-mistakes.js';
import { TeachingLessons } from './mistake/teaching-lessons.js';
import { ClassPeople } from './results/class-people.service.js';
import { GradebookController } from './results/gradebook.controller.js';
import { GradebookLookup } from './results/gradebook-lookup.js';
import { GradebookService } from './results/gradebook.service.js';
import { QuizResultsController } from './results/quiz-results.controller.js';
import { MyShiftsController } from './shift/my-shifts.controller.js';
import { ShiftAccess } from './shift/shift-access.js';
import { ShiftControl } from './shift/shift-control.service.js';
import { ShiftDebriefService } from './shift/shift-debrief.service.js';
import { ShiftIncidents } from './shift/shift-incidents.service.js';
import { ShiftJoining } from './shift/shift-joining.service.js';
import { ShiftOpening } from './shift/shift-opening.service.js';
import { ShiftViews } from './shift/shift-views.js';
import { ShiftWatch } from './shift/shift-watch.js';
import { Shift, ShiftPlace } from './shift/shift.entity.js';
import { ShiftsController } from './shift/shifts.controller.js';
import { ShiftsService } from './shift/shifts.service.js';

/** Who learns what, with whom, and how far they are. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Enrolment,
      LessonProgressRow,
      ActivityResult,
      TrainingClass,
      ClassMember,
      ClassTrainer,
      ClassCourse,
      LessonAssignment,
      Shift,
      ShiftPlace,
    ]),
    AssessmentModule,
    CatalogModule,
    LawModule,
    SandboxModule,
  ],
  controllers: [
    EnrolmentsController,
    CourseOutlinesController,
    LessonsController,
    ClassesController,
    ShiftsController,
    MyShiftsController,
    MistakesController,
    QuizResultsController,
    GradebookController,
  ],
  providers: [
    ActivityFactsService,
    ActivityResultsService,
    ClassesOfPerson,
    ClassesService,
    ClassPeople,
    GradebookLookup,
    GradebookService,
    ClassRoster,
    ClassViews,
    CompletionService,
    CourseAdmission,
    CourseOutlinesService,
    CourseRunAdmission,
    DemoClasses,
    EnrolmentsService,
    EnrolmentViews,
    LearningNews,
    LessonsService,
    ShiftAccess,
    ShiftControl,
    ShiftDebriefService,
    ShiftIncidents,
    LessonAssignmentsService,
    MistakesService,
    TaughtMistakes,
    TeachingLessons,
    ShiftJoining,
    ShiftOpening,
    ShiftViews,
    ShiftWatch,
    ShiftsService,
  ],
  exports: [CourseAdmission, CourseRunAdmission, EnrolmentsService],
})
export class LearningModule {}
