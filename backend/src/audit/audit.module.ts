import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntry } from './entry/audit-entry.entity.js';
import { AuditEntriesController } from './entry/audit-entries.controller.js';
import { Audit } from './entry/audit.service.js';

/** Who did what, when; append-only. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntry])],
  controllers: [AuditEntriesController],
  providers: [Audit],
  exports: [Audit],
})
export class AuditModule {}
