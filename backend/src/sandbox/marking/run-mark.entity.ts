import { Entity, ForeignKey } from 'typeorm';
import { InstantColumn, JsonColumn, KeyColumn, MarkColumn } from '../../platform/database/columns.js';

/** What a person gave for a human criterion of a run, as marking settled it. */
@Entity('run_mark')
export class RunMark {
  @ForeignKey('Run', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  runId: string;
  /** Code of the criterion. */
  @KeyColumn(60) code: string;
  @MarkColumn() points: number;
  /** Points for each line of the guide. */
  @JsonColumn() lines: readonly number[];
  @JsonColumn() comments: readonly string[];
  @InstantColumn() at: Date;
}
