import { Global, Module } from '@nestjs/common';
import { AttemptAdmission } from './assessment/admission.js';
import { AssessmentModule } from './assessment/assessment.module.js';
import { AuditModule } from './audit/audit.module.js';
import { CatalogModule } from './catalog/catalog.module.js';
import { CertificationModule } from './certification/certification.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LawModule } from './law/law.module.js';
import { CourseAdmission } from './learning/course/course-admission.js';
import { CourseRunAdmission } from './learning/course/run-admission.js';
import { LearningModule } from './learning/learning.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { MarkingModule } from './marking/marking.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { ReportingModule } from './reporting/reporting.module.js';
import { RunAdmission } from './sandbox/admission.js';
import { SandboxModule } from './sandbox/sandbox.module.js';

/** Binds the questions that lower domains ask of upper ones. */
@Global()
@Module({
  imports: [LearningModule],
  providers: [
    { provide: AttemptAdmission, useExisting: CourseAdmission },
    { provide: RunAdmission, useExisting: CourseRunAdmission },
  ],
  exports: [AttemptAdmission, RunAdmission],
})
class AdmissionModule {}

@Module({
  imports: [
    PlatformModule,
    AuditModule,
    JobsModule,
    LawModule,
    IdentityModule,
    MarkingModule,
    AssessmentModule,
    SandboxModule,
    CatalogModule,
    LearningModule,
    AdmissionModule,
    CertificationModule,
    NotificationsModule,
    ReportingModule,
  ],
})
export class AppModule {}
