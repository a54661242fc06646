import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppealAnswering } from './appeal/appeal-answering.service.js';
import { AppealPlaces } from './appeal/appeal-places.js';
import { AppealViews } from './appeal/appeal-views.js';
import { AppealWatch } from './appeal/appeal-watch.service.js';
import { AppealAnswersService } from './appeal/appeal-answers.service.js';
import { Appeal } from './appeal/appeal.entity.js';
import { AppealsController } from './appeal/appeals.controller.js';
import { AppealsService } from './appeal/appeals.service.js';
import { AttemptScope } from './human/attempt-scope.js';
import { MarkedViews } from './human/marked-views.service.js';
import { MarksController } from './human/marks.controller.js';
import { MarksService } from './human/marks.service.js';
import { ResultReleaseService } from './human/result-release.service.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MarkingModule } from '../marking/marking.module.js';
import { LawModule } from '../law/law.module.js';
import { AttemptAnswersService } from './attempt/attempt-answers.service.js';
import { AttemptEndingService } from './attempt/attempt-ending.service.js';
import { AttemptMaterials } from './attempt/attempt-materials.service.js';
import { AttemptStartService } from './attempt/attempt-start.service.js';
import { AttemptConduct } from './attempt/attempt-conduct.service.js';
import { AttemptDeadlines } from './attempt/attempt-deadlines.js';
import { AttemptDoor } from './attempt/attempt-door.js';
import { AttemptEvents } from './attempt/attempt-events.service.js';
import { AttemptLog } from './attempt/attempt-log.service.js';
import { AttemptPulse } from './attempt/attempt-pulse.service.js';
import { AttemptReading } from './attempt/attempt-reading.js';
import { AttemptStartBasis } from './attempt/attempt-start-basis.js';
import { QuizSittingService } from './attempt/quiz-sitting.service.js';
import { AttemptSittingsController } from './attempt/attempt-sittings.controller.js';
import { Answer, AnswerLog, Attempt } from './attempt/attempt.entity.js';
import { InvigilationController } from './attempt/invigilation.controller.js';
import { Invigilation } from './attempt/invigilation.service.js';
import { AttemptEvent, AttemptSitting, AttemptSlot } from './attempt/sitting.entity.js';
import { WatchService } from './attempt/watch.service.js';
import { AttemptsController } from './attempt/attempts.controller.js';
import { AttemptsService } from './attempt/attempts.service.js';
import { PapersService } from './attempt/papers.service.js';
import { AssessmentLoader } from './bank/assessment.loader.js';
import { BankStoringService } from './bank/bank-storing.service.js';
import { BanksService } from './bank/banks.service.js';
import { QuestionBanksController } from './bank/question-banks.controller.js';
import { QuestionChangesService } from './bank/question-changes.service.js';
import { QuestionListService } from './bank/question-list.service.js';
import { QuestionReadingService } from './bank/question-reading.service.js';
import { QuestionStatisticsService } from './bank/question-statistics.service.js';
import { QuestionWritingService } from './bank/question-writing.service.js';
import { QuestionsController } from './bank/questions.controller.js';
import { CategoriesService } from './bank/categories.service.js';
import {
  Question,
  QuestionBank,
  QuestionBasis,
  QuestionCategory,
  QuestionTag,
  QuestionUse,
  QuestionVersion,
} from './bank/question.entity.js';
import { QuestionsService } from './bank/questions.service.js';
import { QuizMarkingService } from './human/quiz-marking.service.js';
import { SlotDecision } from './human/slot-decision.entity.js';
import { SlotDecisions } from './human/slot-decisions.service.js';
import { AttemptFile } from './upload/attempt-file.entity.js';
import { AttemptFilesController } from './upload/attempt-files.controller.js';
import { AttemptFilesService } from './upload/attempt-files.service.js';
import { UploadFolder } from './upload/upload-folder.js';
import { DemoAttempts } from './demo/demo-attempts.js';
import { DemoSittings } from './demo/demo-sittings.js';
import { ImportIntoBank } from './exchange/import-into-bank.service.js';
import { QuestionExchangeController } from './exchange/question-exchange.controller.js';
import { QuestionExportsService } from './exchange/question-exports.service.js';
import { QuestionImportsService } from './exchange/question-imports.service.js';
import { DemoRecall } from './demo/demo-recall.js';
import { ItemsService } from './item/items.service.js';
import { RecallAnswers } from './recall/recall-answers.service.js';
import { RecallIntake } from './recall/recall-intake.service.js';
import { RecallReading } from './recall/recall-reading.service.js';
import { RecallStrength } from './recall/recall-strength.service.js';
import { RecallController } from './recall/recall.controller.js';
import { RecallAnswerRow, RecallCard, RecallWaiting } from './recall/recall.entity.js';
import { QuizRegrade, QuizRegradeLine } from './regrade/quiz-regrade.entity.js';
import { QuizRegradeViews } from './regrade/quiz-regrade-views.js';
import { QuizRegradesController } from './regrade/quiz-regrades.controller.js';
import { QuizRegradesService } from './regrade/quiz-regrades.service.js';
import { RegradeJudge } from './regrade/regrade-judge.js';
import { RegradeQuestionsService } from './regrade/regrade-questions.service.js';
import { QuizRegradeWork } from './regrade/regrade-work.service.js';
import { RegradeWriter } from './regrade/regrade-writer.js';
import { AccessRules } from './quiz/access-rules.js';
import { QuizOverridesController } from './attempt/quiz-overrides.controller.js';
import { QuizOverrideTargetsService } from './attempt/quiz-override-targets.service.js';
import { QuizOverridesService } from './attempt/quiz-overrides.service.js';
import { RunningDeadlines } from './attempt/running-deadlines.js';
import { QuizAuthoringController } from './quiz/quiz-authoring.controller.js';
import { QuizAuthoringService } from './quiz/quiz-authoring.service.js';
import { QuizDraftsService } from './quiz/quiz-drafts.service.js';
import { QuizPreviews } from './quiz/quiz-previews.service.js';
import { QuizProofs } from './quiz/quiz-proofs.service.js';
import { QuizSourcesService } from './quiz/quiz-sources.service.js';
import { PersonalSettingsService } from './quiz/personal-settings.service.js';
import { PinnedVersions } from './quiz/pinned-versions.js';
import { QuizGroups } from './quiz/quiz-groups.js';
import { Quiz, QuizOverride, QuizVersion } from './quiz/quiz.entity.js';
import { QuizzesController } from './quiz/quizzes.controller.js';
import { QuizzesService } from './quiz/quizzes.service.js';
import { AttemptRowsService } from './results/attempt-rows.service.js';
import { AttemptSums } from './results/attempt-sums.service.js';
import { CountedAttempts } from './results/counted-attempts.service.js';
import { CountingResults } from './results/counting-results.service.js';
import { MarksReading } from './results/marks-reading.service.js';
import { QuizAnalysisService } from './results/quiz-analysis.service.js';
import { QuizResultsListService } from './results/quiz-results-list.service.js';
import { ResultsFiles } from './results/results-files.service.js';

/** Question banks, quizzes, attempts and their marking. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[QuestionBank, QuestionCategory, Question, QuestionTag, QuestionBasis, QuestionVersion, QuestionUse],
      ...[Quiz, Attempt, Answer, AnswerLog],
      ...[SlotDecision, Appeal, QuizRegrade, QuizRegradeLine, AttemptFile],
      ...[QuizVersion, QuizOverride, AttemptSitting, AttemptSlot, AttemptEvent],
      ...[RecallCard, RecallAnswerRow, RecallWaiting],
    ]),
    IdentityModule,
    LawModule,
    MarkingModule,
  ],
  controllers: [
    ...[QuizzesController, AttemptsController, MarksController, AppealsController, QuizRegradesController],
    ...[QuestionBanksController, QuestionsController, QuestionExchangeController],
    ...[AttemptSittingsController, InvigilationController, QuizOverridesController, QuizAuthoringController],
    ...[AttemptFilesController, RecallController],
  ],
  providers: [
    QuestionsService,
    QuizzesService,
    ItemsService,
    PapersService,
    AttemptsService,
    AttemptStartService,
    AttemptAnswersService,
    AttemptEndingService,
    ...[CategoriesService, BankStoringService, BanksService, QuestionListService, QuestionReadingService],
    ...[QuestionWritingService, QuestionChangesService, QuestionStatisticsService],
    ...[QuestionImportsService, QuestionExportsService, ImportIntoBank],
    AccessRules,
    PersonalSettingsService,
    PinnedVersions,
    QuizGroups,
    AttemptConduct,
    AttemptDeadlines,
    AttemptDoor,
    AttemptEvents,
    AttemptLog,
    AttemptPulse,
    AttemptReading,
    AttemptStartBasis,
    QuizSittingService,
    ...[
      QuizOverrideTargetsService,
      QuizOverridesService,
      RunningDeadlines,
      QuizAuthoringService,
      QuizDraftsService,
      QuizPreviews,
      QuizProofs,
      QuizSourcesService,
    ],
    Invigilation,
    WatchService,
    ...[AttemptFilesService, UploadFolder],
    AssessmentLoader,
    AttemptMaterials,
    AttemptScope,
    MarkedViews,
    MarksService,
    ResultReleaseService,
    AppealsService,
    AppealAnswering,
    AppealPlaces,
    AppealViews,
    AppealWatch,
    AppealAnswersService,
    QuizMarkingService,
    SlotDecisions,
    QuizRegradesService,
    QuizRegradeViews,
    QuizRegradeWork,
    RegradeJudge,
    RegradeQuestionsService,
    RegradeWriter,
    ...[AttemptRowsService, AttemptSums, CountedAttempts, CountingResults, MarksReading, QuizAnalysisService],
    ...[QuizResultsListService, ResultsFiles],
    ...[DemoAttempts, DemoSittings],
    ...[RecallAnswers, RecallIntake, RecallReading, RecallStrength, DemoRecall],
  ],
  exports: [
    ...[AttemptRowsService, CountingResults, QuizAnalysisService, QuizResultsListService, ResultsFiles],
    AppealWatch,
    ItemsService,
    QuizzesService,
    RecallStrength,
  ],
})
export class AssessmentModule {}
