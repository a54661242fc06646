import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentModule } from '../assessment/assessment.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { AppointmentsListener } from './assignment/appointments.listener.js';
import { Assignment } from './assignment/assignment.entity.js';
import { AssignmentsService } from './assignment/assignments.service.js';
import { StaffRecordsService } from './assignment/staff-records.service.js';
import { Award } from './award/award.entity.js';
import { AwardJudge } from './award/award-judge.service.js';
import { AwardingService } from './award/awarding.service.js';
import { AwardsController } from './award/awards.controller.js';
import { AwardsService } from './award/awards.service.js';
import { CertificatePrinter } from './award/certificate-printer.js';
import { ExpiringAwards } from './award/expiring-awards.js';
import { CheckLimit } from './award/check-limit.js';
import { RevocationsService } from './award/revocations.service.js';
import { DemoHistory } from './demo/demo-history.js';
import { DemoRecords } from './demo/demo-records.js';
import { KnowledgeController } from './knowledge/knowledge.controller.js';
import { KnowledgeService } from './knowledge/knowledge.service.js';
import { Program } from './program/program.entity.js';
import { ProgramsController } from './program/programs.controller.js';
import { ProgramsLoader } from './program/programs.loader.js';
import { ProgramsService } from './program/programs.service.js';
import { EligibilityService } from './standing/eligibility.service.js';
import { EvidenceRow } from './standing/evidence.entity.js';
import { EvidenceService } from './standing/evidence.service.js';
import { HistoriesService } from './standing/histories.service.js';
import { PersonProgramsService } from './standing/person-programs.service.js';
import { StandingEvent } from './standing/standing-event.entity.js';
import { StandingsService } from './standing/standings.service.js';
import { StatusChange } from './standing/status-change.entity.js';
import { StatusListService } from './standing/status-list.service.js';
import { StatusScopeService } from './standing/status-scope.service.js';
import { StatusSpan } from './standing/status-span.entity.js';
import { StatusesController } from './standing/statuses.controller.js';
import { StatusesService } from './standing/statuses.service.js';

/** Programs, who must be certified, who is, and the certificates. */
@Module({
  imports: [
    AssessmentModule,
    IdentityModule,
    TypeOrmModule.forFeature([Assignment, Award, EvidenceRow, Program, StandingEvent, StatusChange, StatusSpan]),
  ],
  controllers: [AwardsController, KnowledgeController, ProgramsController, StatusesController],
  providers: [
    AppointmentsListener,
    AssignmentsService,
    AwardingService,
    AwardJudge,
    AwardsService,
    CertificatePrinter,
    CheckLimit,
    DemoHistory,
    DemoRecords,
    EligibilityService,
    EvidenceService,
    ExpiringAwards,
    HistoriesService,
    KnowledgeService,
    PersonProgramsService,
    ProgramsLoader,
    ProgramsService,
    RevocationsService,
    StaffRecordsService,
    StandingsService,
    StatusListService,
    StatusScopeService,
    StatusesService,
  ],
  exports: [ExpiringAwards, ProgramsService, StatusListService],
})
export class CertificationModule {}
