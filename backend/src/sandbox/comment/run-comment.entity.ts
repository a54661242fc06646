import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** A trainer's words pinned to a moment of a finished run. */
@Entity('run_comment')
export class RunComment {
  @IdColumn() id: string;
  @Index('run_comment_run_id')
  @ForeignKey('Run', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  runId: string;
  /** Number of the event. */
  @IntColumn() event: number;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  authorId: string;
  @TextColumn() text: string;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) editedAt: Date | null;
  @IntColumn() version: number;
}
