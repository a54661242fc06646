import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** One act. Holds ids and facts, never names or other personal data, so that it can be kept for ever. */
@Entity('audit_entry')
@Index('audit_entry_thing_thing_id', ['thing', 'thingId'])
export class AuditEntry {
  @IdColumn() id: string;
  @Index('audit_entry_at')
  @InstantColumn()
  at: Date;
  /** Null where the platform itself acted. */
  @RefColumn({ nullable: true }) personId: string | null;
  /** Names the job or loader that acted; null for people. */
  @StringColumn(100, { nullable: true }) systemName: string | null;
  /** `thing.verb`, e.g. `person.deactivate`. */
  @StringColumn(100) action: string;
  @StringColumn(50) thing: string;
  @StringColumn(100) thingId: string;
  @JsonColumn() facts: Record<string, unknown>;
}
