import { Entity, ForeignKey } from 'typeorm';
import { BoolColumn, InstantColumn, KeyColumn, MarkColumn } from '../../platform/database/columns.js';

/** The best a person reached in a quiz or a case, heard from the domains that mark them. */
@Entity('activity_result')
export class ActivityResult {
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @KeyColumn()
  personId: string;
  /** Id of the quiz or of the scenario. */
  @KeyColumn() thingId: string;
  /** In percent. */
  @MarkColumn() best: number;
  @BoolColumn() passed: boolean;
  @InstantColumn() at: Date;
}
