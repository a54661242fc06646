import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import type { Item } from '../../../contract/assessment/item.js';
import type { Localized } from '../../../contract/common.js';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

@Entity('question_bank')
@Unique('question_bank_slug', ['slug'])
export class QuestionBank {
  @IdColumn() id: string;
  @StringColumn(60) slug: string;
  @JsonColumn() title: Localized;
}

/** A question through all its versions. */
@Entity('question')
@Unique('question_bank_id_slug', ['bankId', 'slug'])
@Check('question_state', "state IN ('draft', 'ready', 'retired')")
export class Question {
  @IdColumn() id: string;
  @ForeignKey('QuestionBank', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  bankId: string;
  @StringColumn(60) slug: string;
  @IntColumn() position: number;
  /** Only ready questions come into new papers; a retired one stays in the papers that hold it. */
  @StringColumn(10) state: 'draft' | 'ready' | 'retired';
  @RefColumn() latestVersionId: string;
}

/** One wording of a question. Never changes: papers and marks rest on it. */
@Entity('question_version')
@Unique('question_version_question_id_number', ['questionId', 'number'])
export class QuestionVersion {
  @IdColumn() id: string;
  @ForeignKey('Question', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  questionId: string;
  @IntColumn() number: number;
  @JsonColumn() item: Item;
  @InstantColumn() createdAt: Date;
}
