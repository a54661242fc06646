import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
} from '../../platform/database/columns.js';

/** How far somebody is in one lesson, kept beside the enrolment so that home and outline read one row a course. */
export interface LessonMark {
  percent: number;
  done: boolean;
}

/** One person's place in one course. */
@Entity('enrolment')
@Unique('enrolment_person_id_course_id', ['personId', 'courseId'])
export class Enrolment {
  @IdColumn() id: string;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  personId: string;
  @Index('enrolment_course_id')
  @ForeignKey('Course', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  courseId: string;
  /** The class that brought the course; null where the person enrolled alone. */
  @ForeignKey('TrainingClass', 'id', { onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  classId: string | null;
  @InstantColumn() enrolledAt: Date;
  /** Last day of that class; null where there is none. */
  @DayColumn({ nullable: true }) dueOn: string | null;
  @InstantColumn({ nullable: true }) completedAt: Date | null;
  @InstantColumn({ nullable: true }) lastSeenAt: Date | null;
  /** Lessons done, counted as they are done. */
  @IntColumn() lessonsDone: number;
  /** By lesson. */
  @JsonColumn() lessons: Record<string, LessonMark>;
}
