import { Entity, Unique } from 'typeorm';
import type { QuizSection, QuizSettings } from '../../../contract/assessment/quiz.js';
import type { Localized } from '../../../contract/common.js';
import { IdColumn, JsonColumn, StringColumn } from '../../platform/database/columns.js';

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
}
