import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { RegradeApplication, RegradeLineState, RegradeState } from '../../../contract/sandbox/regrade.js';
import {
  BoolColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  MarkColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';
import type { CriterionChange } from './comparison.js';

/** Old runs of a scenario judged by the criteria of its present version: first on trial, then for good. */
@Entity('regrade')
@Check('regrade_state', "state IN ('judging', 'ready', 'applying', 'applied', 'discarded')")
export class Regrade {
  @IdColumn() id: string;
  @Index('regrade_scenario_id')
  @ForeignKey('Scenario', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  scenarioId: string;
  /** The version whose criteria judge. */
  @ForeignKey('ScenarioVersion', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  versionId: string;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  askedBy: string;
  @InstantColumn() askedAt: Date;
  @StringColumn(12) state: RegradeState;
  @IntColumn() total: number;
  /** Runs judged on trial, and after that runs that have got their new score. */
  @IntColumn() done: number;
  @StringColumn(500, { nullable: true }) reason: string | null;
  @InstantColumn({ nullable: true }) appliedAt: Date | null;
}

/** One run of a regrade. Values are null until it has been judged. */
@Entity('regrade_line')
@Check('regrade_line_state', "state IN ('waiting', 'same', 'changed', 'flipped', 'impossible')")
@Check('regrade_line_application', "application IN ('applied', 'left')")
export class RegradeLine {
  @ForeignKey('Regrade', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  regradeId: string;
  @Index('regrade_line_run_id')
  @ForeignKey('Run', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  runId: string;
  @StringColumn(12) state: RegradeLineState;
  /** What became of it when the regrade was applied; null before. */
  @StringColumn(10, { nullable: true }) application: RegradeApplication | null;
  @MarkColumn({ nullable: true }) oldScore: number | null;
  @MarkColumn({ nullable: true }) newScore: number | null;
  @BoolColumn({ nullable: true }) oldPassed: boolean | null;
  @BoolColumn({ nullable: true }) newPassed: boolean | null;
  @MarkColumn({ nullable: true }) oldPending: number | null;
  @MarkColumn({ nullable: true }) newPending: number | null;
  @JsonColumn({ nullable: true }) changes: readonly CriterionChange[] | null;
}

/** A run that is judged by other criteria than those of the version it was played in. */
@Entity('run_rubric')
export class RunRubric {
  @ForeignKey('Run', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  runId: string;
  @ForeignKey('ScenarioVersion', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  versionId: string;
  @ForeignKey('Regrade', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  regradeId: string;
  @InstantColumn() at: Date;
}
