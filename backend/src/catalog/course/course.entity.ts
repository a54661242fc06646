import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { CompletionRule } from '../../../contract/catalog/course-file.js';
import type { Basis, Localized } from '../../../contract/common.js';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/columns.js';

export type Track = 'A' | 'B' | 'C';

@Entity('course')
@Unique('course_slug', ['slug'])
export class Course {
  @IdColumn() id: string;
  @StringColumn(60) slug: string;
  @StringColumn(10) code: string;
  @JsonColumn() title: Localized;
  @JsonColumn() summary: Localized;
  @StringColumn(1) track: Track;
  /** 学时 of 45 minutes. */
  @IntColumn() hours: number;
  @JsonColumn() objectives: Localized[];
  @JsonColumn() basis: Basis[];
  @JsonColumn() completion: CompletionRule;
  /** Number of the live version; null while nothing has been published, and then only authors see the course. */
  @IntColumn({ nullable: true }) version: number | null;
  @InstantColumn({ nullable: true }) publishedAt: Date | null;
  /** Lessons and minutes of the live version, kept so that the catalogue needs no counting. */
  @IntColumn() lessonCount: number;
  @IntColumn() minutes: number;
  /** Code, title and summary in lower case, for search alike on both databases. */
  @TextColumn() searchText: string;
}

/** What was live from when: each publication of a course or of one of its lessons makes one. */
@Entity('course_version')
@Unique('course_version_course_id_number', ['courseId', 'number'])
export class CourseVersion {
  @IdColumn() id: string;
  @ForeignKey('Course', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  courseId: string;
  @IntColumn() number: number;
  /** The lessons that were live, in order, and which version of each. */
  @JsonColumn() lessons: { lessonId: string; version: number }[];
  @InstantColumn() publishedAt: Date;
  /** Null where it came from content files. */
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn({ nullable: true })
  publishedBy: string | null;
}

@Entity('module')
export class CourseModule {
  @IdColumn() id: string;
  @Index('module_course_id')
  @ForeignKey('Course', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  courseId: string;
  /** From 1. */
  @IntColumn() number: number;
  @JsonColumn() title: Localized;
}
