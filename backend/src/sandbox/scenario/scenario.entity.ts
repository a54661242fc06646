import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { ScenarioFile } from '../../../contract/sandbox/scenario-file.js';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';
import type { Library } from '../engine/world.js';

@Entity('scenario')
export class Scenario {
  @IdColumn() id: string;
  @Index('scenario_code', { unique: true })
  @StringColumn(10)
  code: string;
  /** The version that new runs are made from. */
  @RefColumn() currentVersionId: string;
}

/** A published wording. A run keeps the version it was made from, so that its log can be replayed for ever. */
@Entity('scenario_version')
@Unique('scenario_version_scenario_id_number', ['scenarioId', 'number'])
export class ScenarioVersion {
  @IdColumn() id: string;
  @ForeignKey('Scenario', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  scenarioId: string;
  @IntColumn() number: number;
  @StringColumn(64) hash: string;
  @JsonColumn() scenario: ScenarioFile;
  @JsonColumn() library: Library;
  @InstantColumn() createdAt: Date;
}
