import { Injectable, type StreamableFile } from '@nestjs/common';
import type {
  AttemptRow,
  AttemptRowsFileQuery,
  FileFormat,
  QuestionFigures,
} from '../../../contract/assessment/results.js';
import type { Language } from '../../../contract/common.js';
import type { Actor } from '../../platform/http/actor.js';
import { MOST_CSV_ROWS, MOST_WORKBOOK_ROWS, tableFile, type TableCell } from '../../platform/table-file/table-file.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { AttemptRowsService } from './attempt-rows.service.js';
import type { ResultsScope } from './counted-attempts.service.js';
import { type AnalysisScope, QuizAnalysisService } from './quiz-analysis.service.js';
import { ATTEMPT_COLUMNS, FLAG_WORDS, FIGURE_COLUMNS, STATE_WORDS, TYPE_WORDS } from './file-words.js';

/** Results of a quiz as files for spreadsheets, headed in the reader's language. */
@Injectable()
export class ResultsFiles {
  constructor(
    private readonly quizzes: QuizzesService,
    private readonly rows: AttemptRowsService,
    private readonly analysis: QuizAnalysisService,
  ) {}

  async attempts(
    actor: Actor,
    scope: ResultsScope & { quizId: string },
    query: AttemptRowsFileQuery,
    language: Language,
  ): Promise<StreamableFile> {
    const { slug } = await this.quizzes.get(scope.quizId);
    const most = query.format === 'csv' ? MOST_CSV_ROWS : MOST_WORKBOOK_ROWS;
    const batches = this.rows.batches(actor, scope, { ...query, most }, language);
    const rows = mapped(batches, (row) => attemptCells(row, language));
    return tableFile({ name: `${slug}-results`, head: ATTEMPT_COLUMNS[language], rows }, query.format);
  }

  async questions(actor: Actor, scope: AnalysisScope, format: FileFormat, language: Language): Promise<StreamableFile> {
    const { slug } = await this.quizzes.get(scope.quizId);
    const { items } = await this.analysis.list(actor, scope, language);
    const rows = mapped([items], (item) => figureCells(item, language));
    return tableFile({ name: `${slug}-questions`, head: FIGURE_COLUMNS[language], rows }, format);
  }
}

async function* mapped<T>(
  strides: Iterable<readonly T[]> | AsyncIterable<readonly T[]>,
  cells: (one: T) => TableCell[],
): AsyncGenerator<TableCell[][]> {
  for await (const stride of strides) yield stride.map(cells);
}

function attemptCells(row: AttemptRow, language: Language): TableCell[] {
  const { person, unitName, number, startedAt, endedAt, minutes, points, maximum, percent } = row;
  return [person.name, unitName, number, stateOf(row, language), startedAt, endedAt, minutes, points, maximum, percent];
}

function stateOf({ state, passed, provisional }: AttemptRow, language: Language): string {
  const words = STATE_WORDS[language];
  if (state !== 'submitted') return words[state];
  const verdict = passed ? words.passed : words.failed;
  return provisional ? `${verdict} (${words.provisional})` : verdict;
}

function figureCells(item: QuestionFigures, language: Language): TableCell[] {
  return [
    item.position,
    item.name,
    item.text,
    TYPE_WORDS[language][item.type] ?? item.type,
    item.area,
    item.attempts,
    item.maximum,
    ...[item.facility, item.sd, item.effectiveWeight, item.discriminationIndex].map(rounded),
    ...[item.discriminativeEfficiency, item.pointBiserial].map(rounded),
    item.flags.map((flag) => FLAG_WORDS[language][flag]).join('; '),
  ];
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);
