import { CreatePlatform } from './20261124-01-create-platform.js';
import { CreateJobAndAudit } from './20261124-02-create-job-and-audit.js';
import { CreateOrganisation } from './20261124-11-create-organisation.js';
import { CreateSession } from './20261124-12-create-session.js';
import { CreateLaw } from './20261124-21-create-law.js';
import { CreateQuestion } from './20261124-31-create-question.js';
import { CreateAttempt } from './20261124-32-create-attempt.js';
import { ExtendQuiz } from './20261124-33-extend-quiz.js';
import { CreateScenario } from './20261124-41-create-scenario.js';
import { CreateRun } from './20261124-42-create-run.js';
import { CreateSkillExam } from './20261124-48-create-skill-exam.js';
import { AddShiftToRun } from './20261124-43-add-shift-to-run.js';
import { CreateCriterionStanding } from './20261124-44-create-criterion-standing.js';
import { CreateCourse } from './20261124-51-create-course.js';
import { CreateLesson } from './20261124-52-create-lesson.js';
import { CreateClass } from './20261124-61-create-class.js';
import { CreateEnrolment } from './20261124-62-create-enrolment.js';
import { CreateShift } from './20261124-63-create-shift.js';
import { CreateLessonAssignment } from './20261124-64-create-lesson-assignment.js';
import { CreateCertification } from './20261124-71-create-certification.js';
import { CreateInbox } from './20261124-81-create-inbox.js';
import { CreateMarking } from './20261124-101-create-marking.js';
import { CreateRunReview } from './20261124-102-create-run-review.js';
import { NoteApplicationOfRegrade } from './20261124-103-note-application-of-regrade.js';
import { ExtendQuestionBank } from './20261124-111-extend-question-bank.js';
import { DescribeQuestions } from './20261124-112-describe-questions.js';
import { AddSlotDecision } from './20261124-141-add-slot-decision.js';
import { CreateAppeal } from './20261124-142-create-appeal.js';
import { CreateQuizRegrade } from './20261124-143-create-quiz-regrade.js';
import { WidenAppeal } from './20261124-171-widen-appeal.js';
import { CreateScenarioDraft } from './20261124-43-create-scenario-draft.js';
import { CreateAttemptFile } from './20261124-36-create-attempt-file.js';
import { FindWorksOfGroup } from './20261124-151-find-works-of-group.js';
import { AddQuizState } from './20261124-161-add-quiz-state.js';
import { CreateRecall } from './20261124-171-create-recall.js';

/** In order. A migration that has landed is never edited: write the next one. */
export const migrations = [
  CreatePlatform,
  CreateJobAndAudit,
  CreateOrganisation,
  CreateSession,
  CreateLaw,
  CreateQuestion,
  CreateAttempt,
  CreateScenario,
  CreateRun,
  CreateSkillExam,
  CreateCourse,
  CreateLesson,
  CreateClass,
  CreateEnrolment,
  CreateCertification,
  CreateInbox,
  AddShiftToRun,
  CreateCriterionStanding,
  CreateShift,
  CreateLessonAssignment,
  CreateMarking,
  CreateRunReview,
  NoteApplicationOfRegrade,
  CreateScenarioDraft,
  ExtendQuestionBank,
  DescribeQuestions,
  AddSlotDecision,
  CreateAppeal,
  CreateQuizRegrade,
  ExtendQuiz,
  CreateAttemptFile,
  FindWorksOfGroup,
  AddQuizState,
  CreateRecall,
  WidenAppeal,
];
