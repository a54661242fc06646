import { Controller, Get, Query } from '@nestjs/common';
import { AuditPage, AuditQuery } from '../../../contract/audit/audit-entry.js';
import { Access } from '../../platform/http/access.js';
import { Returns } from '../../platform/http/returns.js';
import { Audit } from './audit.service.js';

@Controller('audit-entries')
export class AuditEntriesController {
  constructor(private readonly audit: Audit) {}

  @Get()
  @Access('audit:read')
  @Returns(AuditPage)
  list(@Query({ schema: AuditQuery }) query: AuditQuery) {
    return this.audit.list(query);
  }
}
