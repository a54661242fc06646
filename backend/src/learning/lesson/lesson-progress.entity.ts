import { Entity, ForeignKey } from 'typeorm';
import { InstantColumn, IntColumn, JsonColumn, KeyColumn, StringColumn } from '../../platform/database/columns.js';
import type { CheckState } from './lesson-progress.js';

/** What somebody did in one lesson. */
@Entity('lesson_progress')
export class LessonProgressRow {
  @ForeignKey('Enrolment', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  enrolmentId: string;
  @ForeignKey('Lesson', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  lessonId: string;
  /** Version that was read last. */
  @IntColumn() version: number;
  @IntColumn() percent: number;
  /** Ids of the blocks that have been on the screen. */
  @JsonColumn() seen: string[];
  /** The block to resume at. */
  @StringColumn(80, { nullable: true }) position: string | null;
  /** The last answer to each check, by block. */
  @JsonColumn() checks: Record<string, CheckState>;
  @InstantColumn({ nullable: true }) doneAt: Date | null;
  @InstantColumn() savedAt: Date;
}
