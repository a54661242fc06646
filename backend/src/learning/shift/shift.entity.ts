import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { ShiftDraw, ShiftRules } from '../../../contract/learning/shift.js';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

/** 实训场次: a class practises at the same time, watched by its trainers. */
@Entity('shift')
@Index('shift_unit_id_starts_at', ['unitId', 'startsAt'])
@Check('shift_rules', "rules IN ('guided', 'practice', 'closed-book')")
@Check('shift_draw', "draw IN ('same', 'lot')")
export class Shift {
  @IdColumn() id: string;
  @Index('shift_class_id')
  @ForeignKey('TrainingClass', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  classId: string;
  /** The unit of the class when the shift was opened. */
  @ForeignKey('Unit', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  unitId: string;
  @StringColumn(12) rules: ShiftRules;
  @StringColumn(8) draw: ShiftDraw;
  @JsonColumn() scenarioIds: string[];
  @IntColumn() minutes: number;
  @InstantColumn() startsAt: Date;
  /** Moves on by each pause. */
  @InstantColumn() endsAt: Date;
  @InstantColumn({ nullable: true }) pausedAt: Date | null;
  /** When a trainer ended it before its time; null otherwise. */
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  openedBy: string;
  @InstantColumn() openedAt: Date;
}

/** Who takes part, and what was drawn for them when the shift was opened. */
@Entity('shift_place')
export class ShiftPlace {
  @ForeignKey('Shift', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  shiftId: string;
  @Index('shift_place_person_id')
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @KeyColumn()
  personId: string;
  @ForeignKey('Scenario', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  scenarioId: string;
  @StringColumn(4) variant: string;
  @IntColumn() seed: number;
  /** Null until the person has joined. */
  @ForeignKey('Run', 'id', { onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  runId: string | null;
}
