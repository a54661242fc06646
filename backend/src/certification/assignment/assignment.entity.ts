import { Entity, ForeignKey, Index } from 'typeorm';
import type { Localized } from '../../../contract/common.js';
import { DayColumn, IdColumn, JsonColumn, RefColumn } from '../../platform/database/columns.js';

/** A stretch of days on which a program's rule asks a person to be certified. */
@Entity('assignment')
@Index('assignment_person_id_program_id', ['personId', 'programId'])
export class Assignment {
  @IdColumn() id: string;
  @ForeignKey('Person', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  personId: string;
  @ForeignKey('Program', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  programId: string;
  @DayColumn() assignedOn: string;
  /** The first day on which the rule no longer asks; null while it does. */
  @DayColumn({ nullable: true }) endedOn: string | null;
  /** The rule and the facts it went by, in words as they were that day. */
  @JsonColumn() because: Localized;
}
