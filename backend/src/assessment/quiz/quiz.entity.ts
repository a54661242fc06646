import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { QuizState } from '../../../contract/assessment/quiz-draft.js';
import type { OverrideRules } from '../../../contract/assessment/quiz-override.js';
import type { QuizSection } from '../../../contract/assessment/quiz-section.js';
import type { QuizSettings } from '../../../contract/assessment/quiz-settings.js';
import type { Localized } from '../../../contract/common.js';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  IntKeyColumn,
  JsonColumn,
  KeyColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

@Entity('quiz')
@Unique('quiz_slug', ['slug'])
export class Quiz {
  @IdColumn() id: string;
  @StringColumn(60) slug: string;
  @StringColumn(20) code: string;
  @JsonColumn() title: Localized;
  @JsonColumn() introduction: Localized;
  @JsonColumn() settings: QuizSettings;
  @JsonColumn() sections: QuizSection[];
  /** Only an open one can be started; attempts that run go on whatever it is. */
  @StringColumn(10, { default: 'open' }) state: QuizState;
  /** Counts the changes; attempts keep the version they were drawn by. */
  @IntColumn({ default: 1 }) version: number;
  /** Argon2; null: no password is asked. */
  @StringColumn(200, { nullable: true }) passwordHash: string | null;
  /** When a person changed it in the product: its file no longer does. */
  @InstantColumn({ nullable: true }) editedAt: Date | null;
}

/** A former version of a quiz, for the attempts that were drawn by it. */
@Entity('quiz_version')
export class QuizVersion {
  @ForeignKey('Quiz', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  quizId: string;
  @IntKeyColumn() number: number;
  @JsonColumn() settings: QuizSettings;
  @JsonColumn() sections: QuizSection[];
  @InstantColumn() createdAt: Date;
}

/** Rules of their own for one person, or for a group: a unit with those below it, or a class. */
@Entity('quiz_override')
@Index('quiz_override_quiz_id_person_id', ['quizId', 'personId'])
@Check('quiz_override_whose', '(person_id IS NULL) <> (group_id IS NULL)')
export class QuizOverride {
  @IdColumn() id: string;
  @ForeignKey('Quiz', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  quizId: string;
  @RefColumn({ nullable: true }) personId: string | null;
  @RefColumn({ nullable: true }) groupId: string | null;
  @JsonColumn() rules: OverrideRules;
  @StringColumn(500) reason: string;
  @RefColumn() createdBy: string;
  @InstantColumn() createdAt: Date;
  @IntColumn() version: number;
}
