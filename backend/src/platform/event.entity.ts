import { Entity, Index } from 'typeorm';
import {
  BoolColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  StringColumn,
  TextColumn,
} from './database/columns.js';

/** One piece of news, written in the transaction that made it true. */
@Entity('event')
export class DomainEvent {
  @IdColumn() id: string;
  @StringColumn(100) type: string;
  @TextColumn() payload: string;
  @InstantColumn() at: Date;
  /** Null until every handler has heard it. */
  @Index('event_settled_at')
  @InstantColumn({ nullable: true })
  settledAt: Date | null;
}

/** That one handler heard one event, or why it could not. */
@Entity('event_delivery')
export class EventDelivery {
  @KeyColumn() eventId: string;
  @KeyColumn(100) handler: string;
  @Index('event_delivery_is_delivered')
  @BoolColumn()
  isDelivered: boolean;
  @IntColumn() attempts: number;
  @TextColumn({ nullable: true }) error: string | null;
}
