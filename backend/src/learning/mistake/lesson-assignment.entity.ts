import { Entity, ForeignKey } from 'typeorm';
import { InstantColumn, KeyColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** A lesson that a trainer gave somebody because of a mistake; once for each lesson. */
@Entity('lesson_assignment')
export class LessonAssignment {
  @ForeignKey('Person', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  personId: string;
  /** The lesson, or the course where all of it was given. */
  @KeyColumn() subjectId: string;
  @ForeignKey('Course', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  courseId: string;
  /** The mistake that led to it. */
  @RefColumn() scenarioId: string;
  @StringColumn(20) code: string;
  @RefColumn() assignedBy: string;
  @InstantColumn() assignedAt: Date;
}
