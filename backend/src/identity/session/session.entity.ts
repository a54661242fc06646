import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

/** A signed-in browser, or a personal access token. */
@Entity('session')
export class Session {
  @IdColumn() id: string;
  @Index('session_person_id')
  @ForeignKey('Person', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  personId: string;
  /** SHA-256 of the secret: a copy of the database signs nobody in. */
  @Index('session_token_hash', { unique: true })
  @StringColumn(64)
  tokenHash: string;
  @StringColumn(10) kind: 'browser' | 'token';
  @StringColumn(200) name: string;
  @InstantColumn() createdAt: Date;
  @InstantColumn() lastSeenAt: Date;
  @InstantColumn() expiresAt: Date;
}

/** Failed sign-ins of one user name, whether or not somebody bears it. */
@Entity('sign_in_throttle')
export class SignInThrottle {
  @KeyColumn(64) nameHash: string;
  @IntColumn() failures: number;
  @InstantColumn() nextTryAt: Date;
}
