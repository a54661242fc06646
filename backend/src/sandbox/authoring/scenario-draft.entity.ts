import { Entity, ForeignKey, Index } from 'typeorm';
import type { Localized } from '../../../contract/common.js';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What a list shows of a text that may not even be readable. */
export interface DraftHead {
  title: Localized;
  level: string;
  tracks: string[];
}

/** How the proof of a text came out, kept so that a list can show it. */
export interface DraftProof {
  /** Hash of the text it is about: a proof of other words says nothing. */
  hash: string;
  faults: number;
}

/**
 * A scenario while it is written: the YAML itself. Its id is that of the scenario, which need not be published yet, so
 * no key points there.
 */
@Entity('scenario_draft')
export class ScenarioDraft {
  @IdColumn() id: string;
  @Index('scenario_draft_code', { unique: true })
  @StringColumn(10)
  code: string;
  @TextColumn() text: string;
  @StringColumn(64) textHash: string;
  @JsonColumn() head: DraftHead;
  @JsonColumn({ nullable: true }) proof: DraftProof | null;
  /** Counts the saves, so that two authors never overwrite each other silently. */
  @IntColumn() revision: number;
  @InstantColumn() savedAt: Date;
  /** Null: the text of a content file. */
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn({ nullable: true })
  savedBy: string | null;
  @StringColumn(20, { nullable: true }) notice: 'file-changed' | null;
}

/** A draft without its text, which may be long: what a list needs. */
export type DraftFacts = Omit<ScenarioDraft, 'text'>;

/** `trial`: played by its author before publishing; never the live version. */
export type SourceOrigin = 'file' | 'editor' | 'trial';

/** What a version was written as, and by whom: the YAML with its comments. Versions older than the editor have none. */
@Entity('scenario_source')
export class ScenarioSource {
  @ForeignKey('ScenarioVersion', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  versionId: string;
  @TextColumn() text: string;
  @StringColumn(10) origin: SourceOrigin;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn({ nullable: true })
  publishedBy: string | null;
}

/** A scenario that is offered no more. Its runs, results and versions stay. */
@Entity('scenario_retirement')
export class ScenarioRetirement {
  @ForeignKey('Scenario', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  scenarioId: string;
  @InstantColumn() at: Date;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  retiredBy: string;
}
