import { Entity, ForeignKey, Index } from 'typeorm';
import type { Localized } from '../../../contract/common.js';
import type { SourceMark } from '../../../contract/law/law.js';
import { IdColumn, IntColumn, JsonColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

@Entity('law_article')
export class LawArticle {
  @IdColumn() id: string;
  @Index('law_article_law_id')
  @ForeignKey('Law', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  lawId: string;
  @IntColumn() position: number;
  @StringColumn(10) no: string;
  /** Its number before the law was renumbered; null where it was not. */
  @StringColumn(10, { nullable: true }) formerNo: string | null;
  @StringColumn(3) mark: SourceMark;
  @JsonColumn() summary: Localized;
  /** Null where the text itself was not read in full. */
  @JsonColumn({ nullable: true }) quote: Localized | null;
}
