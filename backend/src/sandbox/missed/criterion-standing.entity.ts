import { Entity, ForeignKey, Index } from 'typeorm';
import { BoolColumn, InstantColumn, KeyColumn, RefColumn } from '../../platform/database/columns.js';

/** How one criterion came out the last time that a person was judged by it. One row, however often they practise. */
@Entity('criterion_standing')
@Index('criterion_standing_unit_id_at', ['unitId', 'at'])
export class CriterionStanding {
  @ForeignKey('Person', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  personId: string;
  @ForeignKey('Scenario', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  scenarioId: string;
  @KeyColumn(20) code: string;
  /** Where the person worked then. */
  @ForeignKey('Unit', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  unitId: string;
  @BoolColumn() isMissed: boolean;
  /** When that run ended. */
  @InstantColumn() at: Date;
}
