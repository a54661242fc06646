import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LawModule } from '../law/law.module.js';
import { LiveRuns } from './run/live-runs.service.js';
import { RunCommandsService } from './run/run-commands.service.js';
import { RunEndingService } from './run/run-ending.service.js';
import { RunLog } from './run/run-log.service.js';
import { RunStartService } from './run/run-start.service.js';
import { Run, RunEventRow, RunResultRow } from './run/run.entity.js';
import { RunsController } from './run/runs.controller.js';
import { RunsService } from './run/runs.service.js';
import { ScenarioListService } from './scenario/scenario-list.service.js';
import { Scenario, ScenarioVersion } from './scenario/scenario.entity.js';
import { ScenarioLoader } from './scenario/scenario.loader.js';
import { ScenariosController } from './scenario/scenarios.controller.js';
import { ScenariosService } from './scenario/scenarios.service.js';

/** The simulated office: scenarios, runs, and their grades. The rules themselves are in `engine/` and `grading/`. */
@Module({
  imports: [TypeOrmModule.forFeature([Scenario, ScenarioVersion, Run, RunEventRow, RunResultRow]), LawModule],
  controllers: [ScenariosController, RunsController],
  providers: [
    ScenariosService,
    ScenarioListService,
    ScenarioLoader,
    LiveRuns,
    RunLog,
    RunStartService,
    RunCommandsService,
    RunEndingService,
    RunsService,
  ],
  exports: [ScenariosService],
})
export class SandboxModule {}
