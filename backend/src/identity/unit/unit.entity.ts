import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Localized } from '../../../contract/common.js';
import type { UNIT_KINDS } from '../../../contract/identity/unit.js';
import { IdColumn, IntColumn, JsonColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** A unit of the organisation tree. */
@Entity('unit')
@Check('unit_kind', "kind IN ('city', 'centre', 'hall', 'team')")
export class Unit {
  @IdColumn() id: string;
  /** Null for the top. */
  @Index('unit_parent_id')
  @ForeignKey('Unit', 'id', { onDelete: 'RESTRICT' })
  @RefColumn({ nullable: true })
  parentId: string | null;
  @JsonColumn() name: Localized;
  @StringColumn(20) kind: (typeof UNIT_KINDS)[number];
  @IntColumn() position: number;
}

/** A post of the platform: window clerk, handler, approver … `code` is the role code R01–R15. */
@Entity('post')
export class Post {
  @IdColumn() id: string;
  @StringColumn(20) code: string;
  @JsonColumn() name: Localized;
}
