import { Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LawModule } from './law/law.module.js';
import { PlatformModule } from './platform/platform.module.js';

@Module({
  imports: [
    PlatformModule,
    AuditModule,
    JobsModule,
    LawModule,
    IdentityModule,
  ],
})
export class AppModule {}
