import { Entity, Index } from 'typeorm';
import type { CertificationStatus } from '../../../contract/certification/status.js';
import { IntColumn, KeyColumn } from '../../platform/database/columns.js';

/**
 * How many people entered (or, negative, left) a status in a unit on a day. Future expiries stand in it from the day of
 * the win, so today, any past day and the forecast are one sum of everything up to that day.
 */
@Entity('status_change')
// The whole row, so that a sum is read from the index alone.
@Index('status_change_sum', ['unitId', 'day', 'programId', 'status', 'people', 'required'])
export class StatusChange {
  @KeyColumn() unitId: string;
  @KeyColumn() programId: string;
  @KeyColumn(10) day: string;
  @KeyColumn(20) status: CertificationStatus;
  @IntColumn() people: number;
  /** Those of them who must be certified. */
  @IntColumn() required: number;
}
