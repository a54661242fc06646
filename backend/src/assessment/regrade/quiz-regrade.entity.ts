import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { QuizRegradeLineState, QuizRegradeState, RegradeChange } from '../../../contract/assessment/regrade.js';
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

/** A change with what it needs to judge by, as it stood when the trial began. */
export type FixedChange = RegradeChange & {
  /** The version of the question whose key judges; of every change, so that its words can be shown. */
  readonly versionId: string;
};

/** Ended attempts of a quiz judged anew because questions were put right: first on trial, then for good. */
@Entity('quiz_regrade')
@Check('quiz_regrade_state', "state IN ('judging', 'ready', 'applying', 'applied', 'discarded')")
export class QuizRegrade {
  @IdColumn() id: string;
  @ForeignKey('Quiz', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  quizId: string;
  @Index('quiz_regrade_asked_by')
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  askedBy: string;
  @InstantColumn() askedAt: Date;
  @StringColumn(12) state: QuizRegradeState;
  @JsonColumn() changes: readonly FixedChange[];
  @IntColumn() total: number;
  /** Attempts judged on trial, and after that attempts that have got their new marks. */
  @IntColumn() done: number;
  @StringColumn(500, { nullable: true }) reason: string | null;
  @InstantColumn({ nullable: true }) appliedAt: Date | null;
}

/** How one slot came out before and now. */
export interface SlotMove {
  readonly slot: number;
  readonly before: number;
  readonly after: number;
  readonly maximum: number;
}

/** One attempt of a regrade. Values are null until it has been judged. */
@Entity('quiz_regrade_line')
@Index('quiz_regrade_line_regrade_id_state', ['regradeId', 'state'])
@Check('quiz_regrade_line_state', "state IN ('waiting', 'same', 'changed', 'flipped', 'impossible')")
@Check('quiz_regrade_line_application', "application IN ('applied', 'left')")
export class QuizRegradeLine {
  @ForeignKey('QuizRegrade', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  regradeId: string;
  @Index('quiz_regrade_line_attempt_id')
  @ForeignKey('Attempt', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  attemptId: string;
  @StringColumn(12) state: QuizRegradeLineState;
  /** What became of it when the regrade was applied; null before. */
  @StringColumn(10, { nullable: true }) application: 'applied' | 'left' | null;
  @MarkColumn({ nullable: true }) oldPoints: number | null;
  @MarkColumn({ nullable: true }) newPoints: number | null;
  @MarkColumn({ nullable: true }) oldPercent: number | null;
  @MarkColumn({ nullable: true }) newPercent: number | null;
  @BoolColumn({ nullable: true }) oldPassed: boolean | null;
  @BoolColumn({ nullable: true }) newPassed: boolean | null;
  @JsonColumn({ nullable: true }) slots: readonly SlotMove[] | null;
}
