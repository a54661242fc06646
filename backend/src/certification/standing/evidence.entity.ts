import { Entity, ForeignKey, Index } from 'typeorm';
import type { SingleRequirement } from '../../../contract/certification/program.js';
import type { RunMode } from '../../../contract/sandbox/terms.js';
import {
  BoolColumn,
  DayColumn,
  IdColumn,
  MarkColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

/** Something a person did that requirements may count. Kept for ever, also where no program asks for it today. */
@Entity('evidence')
@Index('evidence_person_id', ['personId'])
@Index('evidence_kind_source_id', ['kind', 'sourceId'], { unique: true })
export class EvidenceRow {
  @IdColumn() id: string;
  @ForeignKey('Person', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  personId: string;
  @StringColumn(20) kind: SingleRequirement['kind'];
  /** The course, quiz, scenario or skill exam. */
  @RefColumn() subjectId: string;
  /** The enrolment, attempt, run or sitting that it came from. */
  @RefColumn() sourceId: string;
  @DayColumn() onDay: string;
  /** Percent; null where there is nothing to score. */
  @MarkColumn({ nullable: true }) score: number | null;
  /** Of a scenario. */
  @StringColumn(20, { nullable: true }) mode: RunMode | null;
  @BoolColumn() hasCriticalFailure: boolean;
}
