import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
  StringColumn,
} from '../../platform/database/columns.js';

/** What else happened to a person in a program: suspended, reinstated, refreshed, temporarily permitted. Append-only. */
@Entity('standing_event')
@Index('standing_event_person_id_program_id', ['personId', 'programId'])
export class StandingEvent {
  @IdColumn() id: string;
  @ForeignKey('Person', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  personId: string;
  @ForeignKey('Program', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  programId: string;
  @StringColumn(20) type: 'suspended' | 'reinstated' | 'refreshed' | 'temporary';
  @DayColumn() onDay: string;
  /** The last day of a temporary permission. */
  @DayColumn({ nullable: true }) untilDay: string | null;
  @TextColumn({ nullable: true }) reason: string | null;
  @InstantColumn() createdAt: Date;
}
