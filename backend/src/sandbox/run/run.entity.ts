import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { RunMode, RunStatus } from '../../../contract/sandbox/terms.js';
import {
  BoolColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  IntKeyColumn,
  KeyColumn,
  MarkColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/columns.js';

@Entity('run')
@Unique('run_scenario_id_person_id_mode_number', ['scenarioId', 'personId', 'mode', 'number'])
@Index('run_person_id', ['personId'])
@Check('run_mode', "mode IN ('demonstration', 'guided', 'practice', 'exam')")
@Check('run_status', "status IN ('running', 'submitted', 'expired', 'abandoned')")
export class Run {
  @IdColumn() id: string;
  @ForeignKey('Scenario', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  scenarioId: string;
  @ForeignKey('ScenarioVersion', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  versionId: string;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  personId: string;
  @StringColumn(16) mode: RunMode;
  @StringColumn(4) variant: string;
  @IntColumn() seed: number;
  /** Which run of this scenario and mode it is for the person, from 1. */
  @IntColumn() number: number;
  @StringColumn(12) status: RunStatus;
  @StringColumn(20) engineVersion: string;
  /** Number of the last event of the log. A command states the one it was judged by. */
  @IntColumn() lastEvent: number;
  @InstantColumn() startedAt: Date;
  /** End of the exam, or of the shift, by the wall clock; null elsewhere. */
  @InstantColumn({ nullable: true }) deadline: Date | null;
  @InstantColumn({ nullable: true }) finishedAt: Date | null;
  /** The shift of a class that it belongs to; null where the person began it alone. */
  @Index('run_shift_id')
  @RefColumn({ nullable: true })
  shiftId: string | null;
  /** By which mode's rules it is run, where not its own's: a practice without help follows those of an exam. */
  @StringColumn(16, { nullable: true }) rules: RunMode | null;
  /** Since when a trainer holds it still; null while it goes on. */
  @InstantColumn({ nullable: true }) pausedAt: Date | null;
}

/** A line of the log. Rows are only ever added: the state is a fold over them, and the evidence of the grade. */
@Entity('run_event')
export class RunEventRow {
  @ForeignKey('Run', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  runId: string;
  @IntKeyColumn() number: number;
  @StringColumn(40) type: string;
  /** The event as the engine wrote it, JSON. */
  @TextColumn() event: string;
  /** By the wall clock. */
  @InstantColumn() at: Date;
}

/** How a finished run was scored, for lists. The whole result is computed from the log. */
@Entity('run_result')
export class RunResultRow {
  @ForeignKey('Run', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  runId: string;
  @MarkColumn() score: number;
  /** Points that could be earned without a person's judgement. */
  @MarkColumn() judged: number;
  /** Points that wait for a person. */
  @MarkColumn() pending: number;
  @BoolColumn() passed: boolean;
  @BoolColumn() critical: boolean;
  @InstantColumn() scoredAt: Date;
}
