import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { DecisionKind } from '../../../contract/assessment/decision.js';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  MarkColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

/** A mark of one slot that was settled or changed after the automatic marking. Rows are only added: the history of marks. */
@Entity('slot_decision')
@Check('slot_decision_kind', "kind IN ('marker', 'override', 'regrade')")
export class SlotDecision {
  @IdColumn() id: string;
  @Index('slot_decision_attempt_id')
  @ForeignKey('Attempt', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  attemptId: string;
  @IntColumn() slot: number;
  @StringColumn(10) kind: DecisionKind;
  @MarkColumn() pointsBefore: number;
  @MarkColumn() pointsAfter: number;
  @MarkColumn() maximumBefore: number;
  @MarkColumn() maximumAfter: number;
  /** Told to the candidate; null where a marker settled the first mark. */
  @StringColumn(500, { nullable: true }) reason: string | null;
  /** What markers said, told to the candidate. */
  @JsonColumn() comments: readonly string[];
  /** Who overrode or regraded; null where marking settled it, whose own records name the markers. */
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn({ nullable: true })
  personId: string | null;
  @InstantColumn() at: Date;
}
