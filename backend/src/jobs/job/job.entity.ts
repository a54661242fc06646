import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, StringColumn, TextColumn } from '../../platform/database/columns.js';

/** Work to be done once, now or at a time. */
@Entity('job')
@Index('job_done_at_run_at', ['doneAt', 'runAt'])
export class Job {
  @IdColumn() id: string;
  @StringColumn(100) name: string;
  /** At most one undone job of a name and key; null where several may wait. */
  @StringColumn(200, { nullable: true }) key: string | null;
  @TextColumn() payload: string;
  @InstantColumn() runAt: Date;
  /** Null while it waits or runs. */
  @InstantColumn({ nullable: true }) doneAt: Date | null;
  @IntColumn() attempts: number;
  @TextColumn({ nullable: true }) error: string | null;
}
