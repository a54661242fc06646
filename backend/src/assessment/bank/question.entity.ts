import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { QuestionOrigin, QuestionState } from '../../../contract/assessment/bank.js';
import type { Item } from '../../../contract/assessment/item.js';
import type { Localized } from '../../../contract/common.js';
import {
  BoolColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  IntKeyColumn,
  JsonColumn,
  KeyColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/columns.js';

@Entity('question_bank')
@Unique('question_bank_slug', ['slug'])
export class QuestionBank {
  @IdColumn() id: string;
  @StringColumn(60) slug: string;
  @JsonColumn() title: Localized;
}

/** A shelf of one bank. */
@Entity('question_category')
@Unique('question_category_bank_id_path', ['bankId', 'path'])
export class QuestionCategory {
  @IdColumn() id: string;
  @ForeignKey('QuestionBank', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  bankId: string;
  @RefColumn({ nullable: true }) parentId: string | null;
  @JsonColumn() title: Localized;
  /** The names of it and those above it in the base language: `行政许可/期限`. */
  @StringColumn(400) path: string;
}

/** A question through all its versions. What is said of its wording (type to search text) is of the latest version. */
@Entity('question')
@Unique('question_bank_id_slug', ['bankId', 'slug'])
@Index('question_category_id', ['categoryId'])
@Check('question_state', "state IN ('draft', 'ready', 'retired')")
export class Question {
  @IdColumn() id: string;
  @ForeignKey('QuestionBank', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  bankId: string;
  @StringColumn(60) slug: string;
  @IntColumn() position: number;
  /** Only ready questions come into new papers; a retired one stays in the papers that hold it. */
  @StringColumn(10) state: QuestionState;
  /** The newest wording, which may be a draft. */
  @RefColumn() latestVersionId: string;
  /** The wording that new papers get while the question is ready; null where none has ever been ready. */
  @RefColumn({ nullable: true }) readyVersionId: string | null;
  /** The wording that its content file gave last; null for one made in the product, and for one that left its file. */
  @RefColumn({ nullable: true }) fileVersionId: string | null;
  @StringColumn(10, { default: 'file' }) origin: QuestionOrigin;
  @RefColumn({ nullable: true }) categoryId: string | null;
  /** Counts the changes, so that nobody overwrites what he has not seen. */
  @IntColumn({ default: 1 }) revision: number;
  @InstantColumn({ nullable: true }) changedAt: Date | null;
  @StringColumn(20, { default: '' }) type: string;
  @StringColumn(4, { default: '' }) area: string;
  @IntColumn({ default: 2 }) difficulty: number;
  /** Whether a text stands in the base language only. */
  @BoolColumn({ default: false }) untranslated: boolean;
  /** In lower case. */
  @TextColumn({ default: '' }) searchText: string;
}

/** The words that authors find questions by; of the latest version. */
@Entity('question_tag')
@Index('question_tag_tag', ['tag'])
export class QuestionTag {
  @ForeignKey('Question', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  questionId: string;
  @KeyColumn(100) tag: string;
}

/** What a question rests on; of the latest version. */
@Entity('question_basis')
@Index('question_basis_law_article', ['law', 'article'])
export class QuestionBasis {
  @ForeignKey('Question', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  questionId: string;
  @IntKeyColumn() position: number;
  @StringColumn(200) law: string;
  @StringColumn(200) article: string;
  @StringColumn(10, { nullable: true }) version: string | null;
}

/** One wording of a question. Once it has been ready it never changes: papers and marks rest on it. */
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
  @StringColumn(10, { default: 'file' }) origin: QuestionOrigin;
  /** Who wrote it; null for a content file. */
  @RefColumn({ nullable: true }) createdBy: string | null;
  /** Since when it may stand in papers; null while it is a draft. */
  @InstantColumn({ nullable: true }) readyAt: Date | null;
}

/** In how many attempts a wording stands. */
@Entity('question_use')
@Index('question_use_question_id', ['questionId'])
export class QuestionUse {
  @ForeignKey('QuestionVersion', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  versionId: string;
  @RefColumn() questionId: string;
  @IntColumn() attempts: number;
}
