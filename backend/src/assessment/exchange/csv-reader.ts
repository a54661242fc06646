import { CsvError, parse } from 'csv-parse/sync';
import { choiceId, type Draft, type ReadQuestion, settledTags, UnreadableQuestion } from './read-question.js';

type Row = Record<string, string>;

/** The types that a table of answers can express. */
export const CSV_TYPES = ['single-choice', 'multiple-choice', 'true-false', 'short-answer', 'numeric'] as const;
type CsvType = (typeof CSV_TYPES)[number];

/**
 * Reads a table, one question a row: `type,category,tags,name,text,answer1,fraction1,feedback1,…,tolerance,
 * general_feedback,basis,id`; a column ending in `_en` holds the English of the one before. Tags are parted by `;`, bases
 * too, each as `law|article|version`. Commas, semicolons or tabs part the cells.
 */
export function readCsv(text: string): ReadQuestion[] {
  const faults: ReadQuestion[] = [];
  const rows = rowsOf(text, faults);
  const questions = rows.map(({ record, info }): ReadQuestion => {
    const line = info.lines;
    const category = (record.category ?? '').trim();
    try {
      return { line, reason: null, category, draft: draftOf(record) };
    } catch (error) {
      if (!(error instanceof UnreadableQuestion)) throw error;
      return { line, reason: error.reason, category, draft: null };
    }
  });
  return [...questions, ...faults].sort((one, other) => one.line - other.line);
}

function rowsOf(text: string, faults: ReadQuestion[]): { record: Row; info: { lines: number } }[] {
  const [head = ''] = text.split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].find((sign) => head.split(sign).length > 2) ?? ',';
  const faulty = (error: CsvError) => {
    const reason = { 'zh-CN': `表格写法不对（${error.message}）`, en: error.message };
    faults.push({ line: Number(error.lines ?? 1), reason, category: '', draft: null });
  };
  try {
    return parse(text, {
      bom: true,
      // The apostrophe that keeps spreadsheets from taking a text for a formula.
      cast: (cell: string) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, ''),
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter,
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count_less: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error) faulty(error);
        return undefined;
      },
    }) as unknown as { record: Row; info: { lines: number } }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faulty(error);
    return [];
  }
}

interface Answer {
  text: string;
  fraction: number;
  say: unknown;
  feedback: { feedback?: unknown };
}

function draftOf(row: Row): Draft {
  const type = (row.type ?? '').trim() as CsvType;
  if (!CSV_TYPES.includes(type)) {
    throw new UnreadableQuestion(
      `type "${type}" is none of ${CSV_TYPES.join(', ')}`,
      `题型“${type}”不在 ${CSV_TYPES.join('、')} 之中`,
    );
  }
  const text = bilingual(row, 'text');
  if (text === undefined) throw new UnreadableQuestion('the column text is empty', 'text 一列是空的');
  const basis = listOf(row.basis).map((one) => {
    const [law = '', article = '', version] = one.split('|').map((part) => part.trim());
    return { law, article, ...(version && { version }) };
  });
  const explanation = bilingual(row, 'general_feedback');
  const name = (row.name ?? '').trim();
  return {
    type,
    ...(name !== '' && { name }),
    ...(row.id?.trim() && { slug: row.id.trim() }),
    ...settledTags(listOf(row.tags)),
    text,
    ...(explanation !== undefined && { explanation }),
    ...(basis.length > 0 && { basis }),
    ...answersOf(type, answersIn(row), row),
  };
}

function answersOf(type: CsvType, answers: Answer[], row: Row): Record<string, unknown> {
  switch (type) {
    case 'single-choice':
    case 'multiple-choice':
      return {
        choices: answers.map(({ say, fraction, feedback }, at) => ({
          id: choiceId(at),
          text: say,
          fraction,
          ...feedback,
        })),
      };
    case 'short-answer':
      return { accept: answers.map(({ say, fraction, feedback }) => ({ text: say, fraction, ...feedback })) };
    case 'numeric':
      return {
        accept: answers.map(({ text, fraction, feedback }) => ({
          value: numberIn(text, 'answer'),
          tolerance: row.tolerance?.trim() ? numberIn(row.tolerance, 'tolerance') : 0,
          fraction,
          ...feedback,
        })),
      };
    case 'true-false':
      return truth(answers);
  }
}

/** The words that stand for right and wrong in the answers of a true-or-false question. */
const TRUE = ['true', 't', '1', '对', '正确', '是'];
const FALSE = ['false', 'f', '0', '错', '错误', '否'];

function truth(answers: Answer[]): Record<string, unknown> {
  const right = answers.find(({ fraction }) => fraction === 100);
  const isTrue = (text: string) => TRUE.includes(text.toLowerCase());
  for (const { text } of answers) {
    if (!isTrue(text) && !FALSE.includes(text.toLowerCase())) {
      throw new UnreadableQuestion(`"${text}" is neither true nor false`, `“${text}”既不是对也不是错`);
    }
  }
  if (!right)
    throw new UnreadableQuestion('one of true and false needs the fraction 100', '对与错之中要有一个得分为 100');
  const said = Object.fromEntries(
    answers.flatMap(({ text, feedback }) =>
      feedback.feedback === undefined ? [] : [[isTrue(text) ? 'true' : 'false', feedback.feedback]],
    ),
  );
  return { answer: isTrue(right.text), ...(Object.keys(said).length > 0 && { feedback: said }) };
}

function answersIn(row: Row): Answer[] {
  const numbers = Object.keys(row).flatMap((name) => /^answer(\d+)$/.exec(name)?.[1] ?? []);
  return numbers.flatMap((number): Answer[] => {
    const say = bilingual(row, `answer${number}`);
    if (say === undefined) return [];
    const fraction = row[`fraction${number}`]?.trim() ?? '';
    const feedback = bilingual(row, `feedback${number}`);
    return [
      {
        text: (row[`answer${number}`] ?? '').trim(),
        say,
        fraction: fraction === '' ? 0 : numberIn(fraction, `fraction${number}`),
        feedback: feedback === undefined ? {} : { feedback },
      },
    ];
  });
}

/** A text with its English where the table has it. */
function bilingual(row: Row, column: string): unknown {
  const [zh, en] = [row[column]?.trim() ?? '', row[`${column}_en`]?.trim() ?? ''];
  if (zh === '') return undefined;
  return en === '' ? zh : { zh, en };
}

const listOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(/[;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

function numberIn(cell: string, column: string): number {
  const value = Number(cell.trim().replace(/%$/, ''));
  if (!Number.isFinite(value))
    throw new UnreadableQuestion(`"${cell}" in ${column} is no number`, `${column} 一列的“${cell}”不是数字`);
  return value;
}
