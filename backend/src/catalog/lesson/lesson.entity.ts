import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { LessonText } from '../../../contract/catalog/lesson-draft.js';
import type { Basis, Localized } from '../../../contract/common.js';
import {
  BoolColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';
import type { StoredBlock } from './stored-block.js';

@Entity('lesson')
export class Lesson {
  @IdColumn() id: string;
  @Index('lesson_course_id')
  @ForeignKey('Course', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  courseId: string;
  @ForeignKey('CourseModule', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  moduleId: string;
  @StringColumn(80) slug: string;
  /** Place in its module, from 1. */
  @IntColumn() number: number;
  /** Whether the course still has it. A lesson that left keeps its versions and everybody's progress. */
  @BoolColumn() isRetired: boolean;
  /** The published version; null while there is only a draft. */
  @IntColumn({ nullable: true }) liveVersion: number | null;
}

export type VersionState = 'draft' | 'live' | 'archived';

@Entity('lesson_version')
@Unique('lesson_version_lesson_id_number', ['lessonId', 'number'])
export class LessonVersion {
  @IdColumn() id: string;
  @ForeignKey('Lesson', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  lessonId: string;
  @IntColumn() number: number;
  /** At most one draft and one live version a lesson. */
  @StringColumn(10) state: VersionState;
  @StringColumn(10) origin: 'file' | 'editor';
  @JsonColumn() title: Localized;
  @JsonColumn() summary: Localized;
  @IntColumn() minutes: number;
  @JsonColumn() basis: Basis[];
  @JsonColumn() markdown: LessonText['markdown'];
  /** What the Markdown became when it was published; null for a draft. */
  @JsonColumn({ nullable: true }) blocks: Record<'zh-CN' | 'en', StoredBlock[]> | null;
  /** Translations that are missing, counted at the last save. */
  @IntColumn() missing: number;
  /** Counts the saves, so that two authors never overwrite each other silently. */
  @IntColumn() revision: number;
  /** `file-changed`: the content file changed although people have edited the lesson; this draft holds the file's text. */
  @StringColumn(20, { nullable: true }) notice: 'file-changed' | null;
  @InstantColumn() savedAt: Date;
  /** Null where it came from a content file. */
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn({ nullable: true })
  savedBy: string | null;
  @InstantColumn({ nullable: true }) publishedAt: Date | null;
}
