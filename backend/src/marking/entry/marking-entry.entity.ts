import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Localized } from '../../../contract/common.js';
import type { MarkingMode, MarkingSource, MarkingState, PartMark } from '../../../contract/marking/entry.js';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  MarkColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';
import type { PartOutcome, WorkPart } from './work.js';

/**
 * A handed-in work with texts that a person marks. What is to be marked is kept here whole, so that no later change of a
 * scenario or an item alters it.
 */
@Entity('marking_entry')
@Unique('marking_entry_source_source_id', ['source', 'sourceId'])
@Index('marking_entry_state_due_at', ['state', 'dueAt'])
@Index('marking_entry_person_id', ['personId'])
@Index('marking_entry_subject_id_topic_id', ['subjectId', 'topicId'])
@Index('marking_entry_group_id', ['groupId'])
@Check('marking_entry_source', "source IN ('run', 'attempt')")
@Check('marking_entry_mode', "mode IN ('exam', 'practice')")
@Check('marking_entry_state', "state IN ('waiting', 'second', 'moderation', 'settled')")
export class MarkingEntry {
  @IdColumn() id: string;
  @StringColumn(10) source: MarkingSource;
  /** Id of the run, or of one answer of an attempt. */
  @RefColumn() sourceId: string;
  /** What is answered, the same for everybody who was asked it; null where a work stands for itself. */
  @RefColumn({ nullable: true }) topicId: string | null;
  /** What belongs together as one person's: the attempt. Null where a work is all there is. */
  @RefColumn({ nullable: true }) groupId: string | null;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  personId: string;
  /** Id of the scenario or quiz. */
  @RefColumn() subjectId: string;
  @StringColumn(40) subjectCode: string;
  @JsonColumn() subjectTitle: Localized;
  @StringColumn(10) mode: MarkingMode;
  @StringColumn(12) state: MarkingState;
  /** Points that are certain without these texts, and the pass mark: both of 100. */
  @MarkColumn() base: number;
  @IntColumn() passMark: number;
  /** What the texts are worth together. */
  @IntColumn() points: number;
  /** How many points of 100 that is; null where the texts are marked in points of 100. */
  @MarkColumn({ nullable: true }) worth: number | null;
  @JsonColumn() parts: readonly WorkPart[];
  @InstantColumn() handedInAt: Date;
  @InstantColumn() dueAt: Date;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn({ nullable: true })
  leasePersonId: string | null;
  @InstantColumn({ nullable: true }) leaseUntil: Date | null;
  @JsonColumn({ nullable: true }) outcome: readonly PartOutcome[] | null;
  /** Points of the outcome. */
  @MarkColumn({ nullable: true }) total: number | null;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
  @IntColumn() version: number;
}

/** One marker's mark. Rows are only added. */
@Entity('mark')
@Unique('mark_entry_id_round', ['entryId', 'round'])
@Index('mark_marker_id', ['markerId'])
export class Mark {
  @IdColumn() id: string;
  @ForeignKey('MarkingEntry', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  entryId: string;
  @IntColumn() round: number;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  markerId: string;
  @MarkColumn() total: number;
  @JsonColumn() parts: readonly PartMark[];
  /** Why a settled mark was corrected; null otherwise. */
  @StringColumn(500, { nullable: true }) reason: string | null;
  @InstantColumn() at: Date;
}
