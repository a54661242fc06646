import * as z from 'zod';
import { id, instant, pageOf, Paging } from '../common.js';

export const AuditEntryView = z
  .object({
    id: id(),
    at: instant(),
    personId: id().nullable(),
    systemName: z.string().nullable(),
    action: z.string(),
    thing: z.string(),
    thingId: z.string(),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryView = z.infer<typeof AuditEntryView>;

export const AuditPage = pageOf(AuditEntryView).meta({ id: 'AuditPage' });

export const AuditQuery = Paging.extend({
  thing: z.string().max(50).optional(),
  thingId: z.string().max(100).optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;
