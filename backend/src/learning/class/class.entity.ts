import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

/** 班次: a named set of people with trainers, courses, dates and a unit. (`Class` alone would be hard to read in code.) */
@Entity('class')
export class TrainingClass {
  @IdColumn() id: string;
  @StringColumn(100) name: string;
  /** Name in lower case, for search alike on both databases. */
  @StringColumn(100) searchText: string;
  @Index('class_unit_id')
  @ForeignKey('Unit', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  unitId: string;
  @DayColumn() startsOn: string;
  /** Last day, inclusive. */
  @DayColumn() endsOn: string;
  /** When a trainer ended it before its last day; null otherwise. */
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  @InstantColumn() createdAt: Date;
  /** Counts the changes, so that two trainers never overwrite each other silently. */
  @IntColumn() revision: number;
}

@Entity('class_member')
export class ClassMember {
  @ForeignKey('TrainingClass', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  classId: string;
  @Index('class_member_person_id')
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @KeyColumn()
  personId: string;
}

@Entity('class_trainer')
export class ClassTrainer {
  @ForeignKey('TrainingClass', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  classId: string;
  @Index('class_trainer_person_id')
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @KeyColumn()
  personId: string;
}

@Entity('class_course')
export class ClassCourse {
  @ForeignKey('TrainingClass', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  classId: string;
  @ForeignKey('Course', 'id', { onDelete: 'RESTRICT' })
  @KeyColumn()
  courseId: string;
  /** Place in the list, from 1. */
  @IntColumn() position: number;
}
