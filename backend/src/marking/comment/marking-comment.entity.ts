import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** A comment that a marker keeps to use again. */
@Entity('marking_comment')
export class MarkingComment {
  @IdColumn() id: string;
  @Index('marking_comment_marker_id')
  @ForeignKey('Person', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  markerId: string;
  /** The scenario or quiz that it is meant for; null for all. */
  @RefColumn({ nullable: true }) subjectId: string | null;
  @StringColumn(1000) text: string;
  /** The latest used stands first. */
  @InstantColumn() usedAt: Date;
}
