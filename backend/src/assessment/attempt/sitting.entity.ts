import { Entity, ForeignKey, Index } from 'typeorm';
import type { AttemptEventKind } from '../../../contract/assessment/invigilation.js';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  IntKeyColumn,
  JsonColumn,
  KeyColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

/** How the candidate's page stands: told by the page every few seconds, beside the answers and never instead of them. */
@Entity('attempt_sitting')
export class AttemptSitting {
  @ForeignKey('Attempt', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  attemptId: string;
  @IntColumn() slot: number;
  /** How far a sequential paper has been turned. */
  @IntColumn() page: number;
  @InstantColumn() heardAt: Date;
  @StringColumn(45) address: string;
  @JsonColumn() flags: number[];
  /** When an invigilator signed that the person is who they say. */
  @InstantColumn({ nullable: true }) identityAt: Date | null;
  @RefColumn({ nullable: true }) identityBy: string | null;
}

/** What was found when a question was checked during the attempt. */
export interface SlotTry {
  at: string;
  /** Of the answer that was checked. */
  sequence: number;
  /** Before any penalty. */
  fraction: number;
}

/** A question that was checked. Locked: its answer can no longer change. */
@Entity('attempt_slot')
export class AttemptSlot {
  @ForeignKey('Attempt', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  attemptId: string;
  @IntKeyColumn() slot: number;
  @InstantColumn({ nullable: true }) lockedAt: Date | null;
  @JsonColumn() tries: SlotTry[];
}

/** What happened around an attempt, besides its answers. Technical, never proof of anything. Append-only. */
@Entity('attempt_event')
@Index('attempt_event_attempt_id', ['attemptId', 'id'])
export class AttemptEvent {
  @IdColumn() id: string;
  @ForeignKey('Attempt', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  attemptId: string;
  @StringColumn(24) kind: AttemptEventKind;
  @InstantColumn() at: Date;
  /** Who did it; null: the candidate's page or the server noticed it. */
  @RefColumn({ nullable: true }) actorId: string | null;
  @StringColumn(500, { nullable: true }) reason: string | null;
  @JsonColumn() facts: Record<string, string | number>;
}
