import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LawModule } from '../law/law.module.js';
import { MarkingModule } from '../marking/marking.module.js';
import { AuthoringController } from './authoring/authoring.controller.js';
import { AUTHORING_ENTITIES, AUTHORING_SERVICES } from './authoring/authoring.parts.js';
import { RunCommentNews } from './comment/run-comment-news.js';
import { RunComment } from './comment/run-comment.entity.js';
import { RunCommentsController } from './comment/run-comments.controller.js';
import { RunCommentsService } from './comment/run-comments.service.js';
import { RunMark } from './marking/run-mark.entity.js';
import { RunMarkingService } from './marking/run-marking.service.js';
import { OldRuns } from './regrade/old-runs.js';
import { RegradeJudge } from './regrade/regrade-judge.js';
import { RegradeViews } from './regrade/regrade-views.js';
import { RegradeWorkService } from './regrade/regrade-work.service.js';
import { RegradeWriter } from './regrade/regrade-writer.js';
import { Regrade, RegradeLine, RunRubric } from './regrade/regrade.entity.js';
import { RegradesController } from './regrade/regrades.controller.js';
import { RegradesService } from './regrade/regrades.service.js';
import { LiveRuns } from './run/live-runs.service.js';
import { RunCommandsService } from './run/run-commands.service.js';
import { RunEndingService } from './run/run-ending.service.js';
import { RunAccess } from './run/run-access.js';
import { RunListService } from './run/run-list.service.js';
import { RunLog } from './run/run-log.service.js';
import { RunOutcomes } from './run/run-outcomes.js';
import { RunResultsService } from './run/run-results.service.js';
import { RunScoring } from './run/run-scoring.service.js';
import { RunStartService } from './run/run-start.service.js';
import { Run, RunEventRow, RunResultRow } from './run/run.entity.js';
import { RunsController } from './run/runs.controller.js';
import { RunsService } from './run/runs.service.js';
import { TraineeRunsController } from './run/trainee-runs.controller.js';
import { ScenarioListService } from './scenario/scenario-list.service.js';
import { Scenario, ScenarioVersion } from './scenario/scenario.entity.js';
import { ScenarioLoader } from './scenario/scenario.loader.js';
import { ScenariosController } from './scenario/scenarios.controller.js';
import { ScenariosService } from './scenario/scenarios.service.js';
import { CriterionStanding } from './missed/criterion-standing.entity.js';
import { DemoOutcome } from './demo/demo-outcome.js';
import { DemoRuns } from './demo/demo-runs.js';
import { MissedCriteria } from './missed/missed-criteria.service.js';
import { RunPulse } from './shift-run/run-pulse.js';
import { ShiftBoardService } from './shift-run/shift-board.service.js';
import { ShiftHold } from './shift-run/shift-hold.service.js';
import { ShiftInjection } from './shift-run/shift-injection.service.js';
import { ShiftRunStart } from './shift-run/shift-run-start.service.js';
import { SittingPapers } from './skill-exam/sitting-papers.service.js';
import { SittingStateService } from './skill-exam/sitting-state.service.js';
import { SkillExam, SkillPaper, SkillSitting } from './skill-exam/skill-exam.entity.js';
import { SkillExamLoader } from './skill-exam/skill-exam.loader.js';
import { SkillExamsController } from './skill-exam/skill-exams.controller.js';
import { SkillExamsService } from './skill-exam/skill-exams.service.js';

/** The simulated office: scenarios, runs, and their grades. The rules themselves are in `engine/` and `grading/`. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Scenario,
      ...AUTHORING_ENTITIES,
      ScenarioVersion,
      Run,
      RunEventRow,
      RunResultRow,
      CriterionStanding,
      RunMark,
      RunComment,
      Regrade,
      RegradeLine,
      RunRubric,
      SkillExam,
      SkillSitting,
      SkillPaper,
    ]),
    LawModule,
    MarkingModule,
  ],
  controllers: [
    ScenariosController,
    AuthoringController,
    RunsController,
    TraineeRunsController,
    RunCommentsController,
    RegradesController,
    SkillExamsController,
  ],
  providers: [
    ScenariosService,
    ScenarioListService,
    ScenarioLoader,
    ...AUTHORING_SERVICES,
    DemoOutcome,
    DemoRuns,
    LiveRuns,
    RunLog,
    RunStartService,
    RunCommandsService,
    RunEndingService,
    RunsService,
    RunAccess,
    RunListService,
    RunOutcomes,
    RunResultsService,
    RunScoring,
    RunPulse,
    MissedCriteria,
    ShiftBoardService,
    ShiftHold,
    ShiftInjection,
    ShiftRunStart,
    RunMarkingService,
    RunCommentNews,
    RunCommentsService,
    SittingPapers,
    SittingStateService,
    SkillExamLoader,
    SkillExamsService,
    OldRuns,
    RegradeJudge,
    RegradesService,
    RegradeViews,
    RegradeWorkService,
    RegradeWriter,
  ],
  exports: [
    LiveRuns,
    MissedCriteria,
    RunPulse,
    ScenariosService,
    ShiftBoardService,
    ShiftHold,
    ShiftInjection,
    ShiftRunStart,
  ],
})
export class SandboxModule {}
