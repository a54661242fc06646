import { Entity, ForeignKey, Index } from 'typeorm';
import type { CertificationStatus } from '../../../contract/certification/status.js';
import {
  BoolColumn,
  DayColumn,
  JsonColumn,
  KeyColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';
import type { Cycle } from '../dates/status.js';
import type { Why } from '../dates/why.js';

/** `to_day` of a span that nothing known will end. */
export const FOREVER = '9999-12-31';

/**
 * A stretch of days on which a person's status in a program, main unit and post stay the same: what the pure rules say,
 * written down so that thousands can be listed. Made anew whenever something happens to the person; never edited.
 */
@Entity('status_span')
// Holds all that lists and counts are sorted and narrowed by, so that they never read the rows themselves.
@Index('status_span_list', [
  'unitId',
  'toDay',
  'fromDay',
  'status',
  'programId',
  'dueOn',
  'lastDay',
  'holdsTo',
  'personId',
  'required',
])
export class StatusSpan {
  @KeyColumn() personId: string;
  @ForeignKey('Program', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  programId: string;
  @KeyColumn(10) fromDay: string;
  /** Inclusive; {@link FOREVER} while nothing known will end it. */
  @DayColumn() toDay: string;
  /** Main unit and post of those days; null where the person had none. */
  @RefColumn({ nullable: true }) unitId: string | null;
  @RefColumn({ nullable: true }) postId: string | null;
  @StringColumn(20) status: CertificationStatus;
  @BoolColumn() required: boolean;
  @JsonColumn() why: Why;
  @DayColumn({ nullable: true }) validFrom: string | null;
  @DayColumn({ nullable: true }) lastDay: string | null;
  @DayColumn({ nullable: true }) holdsTo: string | null;
  @DayColumn({ nullable: true }) dueOn: string | null;
  @JsonColumn({ nullable: true }) cycle: Cycle | null;
}
