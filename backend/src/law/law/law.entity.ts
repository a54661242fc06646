import { Entity, Unique } from 'typeorm';
import type { Localized } from '../../../contract/common.js';
import type { LawKind, SourceMark } from '../../../contract/law/law.js';
import {
  DayColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/columns.js';

@Entity('law')
@Unique('law_slug', ['slug'])
export class Law {
  @IdColumn() id: string;
  @StringColumn(60) slug: string;
  /** Place in the list. */
  @IntColumn() position: number;
  @JsonColumn() title: Localized;
  @JsonColumn() short: Localized;
  @StringColumn(20) kind: LawKind;
  /** Null where no official number is known. */
  @StringColumn(60, { nullable: true }) number: string | null;
  @DayColumn({ nullable: true }) issued: string | null;
  @DayColumn() version: string;
  @DayColumn({ nullable: true }) inForce: string | null;
  @StringColumn(3) mark: SourceMark;
  /** Null: nothing is known to have moved since the version. */
  @JsonColumn({ nullable: true }) recheck: Localized | null;
  @IntColumn() articleCount: number;
  /** Everything a search looks in, in lower case. */
  @TextColumn() searchText: string;
}
