import { Entity, ForeignKey, Index } from 'typeorm';
import type { Role } from '../../../contract/access.js';
import {
  BoolColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

@Entity('person')
export class Person {
  @IdColumn() id: string;
  /** Lower case. */
  @Index('person_username', { unique: true })
  @StringColumn(50)
  username: string;
  @StringColumn(100) name: string;
  /** Name and user name in lower case, for search alike on both databases. */
  @StringColumn(200) searchText: string;
  /** Whether the person may sign in. Nobody is ever deleted: their history stays. */
  @BoolColumn() isActive: boolean;
  @DayColumn({ nullable: true }) hiredOn: string | null;
  /** Null until the person has chosen a password. */
  @StringColumn(200, { nullable: true }) passwordHash: string | null;
  /** SHA-256 of the printed one-time code; null once used. */
  @StringColumn(64, { nullable: true }) codeHash: string | null;
  @InstantColumn({ nullable: true }) codeValidUntil: Date | null;
  @InstantColumn({ nullable: true }) lastSignInAt: Date | null;
  @InstantColumn() createdAt: Date;
  /** Counts changes, so that two administrators never overwrite each other silently. */
  @IntColumn() version: number;
}

/** A person in a post of a unit, from a day to a day; several at once are possible. */
@Entity('appointment')
export class Appointment {
  @IdColumn() id: string;
  @Index('appointment_person_id')
  @ForeignKey('Person', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  personId: string;
  @Index('appointment_unit_id')
  @ForeignKey('Unit', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  unitId: string;
  @ForeignKey('Post', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  postId: string;
  @DayColumn() fromDay: string;
  /** Last day, inclusive; null while it is open. */
  @DayColumn({ nullable: true }) toDay: string | null;
}

/** A role of a person, and where it holds. Every active person is a learner without any grant. */
@Entity('role_grant')
export class PersonRole {
  @IdColumn() id: string;
  @Index('role_grant_person_id')
  @ForeignKey('Person', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  personId: string;
  @StringColumn(30) role: Role;
  /** With the units below; null: everywhere. */
  @ForeignKey('Unit', 'id', { onDelete: 'RESTRICT' })
  @RefColumn({ nullable: true })
  unitId: string | null;
}
