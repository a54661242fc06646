import { Entity, ForeignKey } from 'typeorm';
import { BoolColumn, InstantColumn, KeyColumn, MarkColumn } from '../../platform/database/columns.js';

/** What a person reached in one attempt at a quiz or one run of a case, heard from the domains that mark them. */
@Entity('activity_result')
export class ActivityResult {
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @KeyColumn()
  personId: string;
  /** Id of the quiz or of the scenario. */
  @KeyColumn() thingId: string;
  /** Id of the attempt or of the run; marked again, it tells the new result. */
  @KeyColumn() sourceId: string;
  @MarkColumn() percent: number;
  @BoolColumn() passed: boolean;
  @InstantColumn() at: Date;
}
