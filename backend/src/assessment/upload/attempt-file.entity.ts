import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** A file that somebody handed over while answering. Its bytes lie in the data folder under its id; it never changes. */
@Entity('attempt_file')
@Index('attempt_file_attempt_id_slot', ['attemptId', 'slot'])
export class AttemptFile {
  @IdColumn() id: string;
  @ForeignKey('Attempt', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  attemptId: string;
  @IntColumn() slot: number;
  @StringColumn(200) name: string;
  /** As its content says, not as its name does. */
  @StringColumn(10) kind: string;
  @IntColumn() size: number;
  /** SHA-256 of the bytes. */
  @StringColumn(64) hash: string;
  @InstantColumn() createdAt: Date;
}
