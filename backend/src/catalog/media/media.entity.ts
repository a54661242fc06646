import { Entity, ForeignKey, Index } from 'typeorm';
import { BoolColumn, IdColumn, IntColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** A file that lessons show. It never changes: a changed file is another row with another address. */
@Entity('media')
export class Media {
  @IdColumn() id: string;
  @Index('media_course_id')
  @ForeignKey('Course', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  courseId: string;
  /** As lessons call it: `media/five.svg`. */
  @StringColumn(200) path: string;
  /** SHA-256 of the bytes, which lie under this name in the data folder. */
  @StringColumn(64) hash: string;
  @StringColumn(60) contentType: string;
  @IntColumn() size: number;
  /** Whether this is what the path means now. Older ones serve older versions. */
  @BoolColumn() isCurrent: boolean;
}
