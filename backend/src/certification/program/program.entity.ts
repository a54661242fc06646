import { Entity, Index } from 'typeorm';
import type { ProgramFile } from '../../../contract/certification/program.js';
import { DayColumn, IdColumn, IntColumn, JsonColumn, StringColumn } from '../../platform/database/columns.js';

/** A certification program: what must be done, and every rule of its dates. */
@Entity('program')
export class Program {
  @IdColumn() id: string;
  @StringColumn(64) slug: string;
  /** Stands in the numbers of its awards. */
  @Index('program_code', { unique: true })
  @StringColumn(8)
  code: string;
  @JsonColumn() definition: ProgramFile;
  /** Nobody is assigned by its rule earlier than this. */
  @DayColumn() since: string;
  /** How many awards have been numbered. */
  @IntColumn() awardsIssued: number;
}
