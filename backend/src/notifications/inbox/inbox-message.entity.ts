import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Localized } from '../../../contract/common.js';
import type { InboxKind } from '../../../contract/notifications/inbox.js';
import { IdColumn, InstantColumn, JsonColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** What the text of a message names. A title is kept in both languages; names of people are not kept at all. */
export type InboxFacts = Record<string, string | number | Localized>;

@Entity('inbox_message')
@Index('inbox_message_person_id_read_at', ['personId', 'readAt'])
@Unique('inbox_message_person_id_key', ['personId', 'key'])
export class InboxMessageRow {
  @IdColumn() id: string;
  @ForeignKey('Person', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  personId: string;
  @StringColumn(40) kind: InboxKind;
  @JsonColumn() facts: InboxFacts;
  @StringColumn(200) link: string;
  /** What is told once only has the same key each time. */
  @StringColumn(100) key: string;
  @Index('inbox_message_at')
  @InstantColumn()
  at: Date;
  @InstantColumn({ nullable: true }) readAt: Date | null;
}
