import { stringify } from 'csv-stringify/sync';
import type { Item, Markable } from '../../../contract/assessment/item.js';
import type { Localized } from '../../../contract/common.js';
import { type LeftOut, nameOf, type OutgoingQuestion, tagsOf, type WrittenFile } from './written.js';

interface Answer {
  text: Localized;
  fraction: number;
  feedback?: Localized | undefined;
}

/** Writes the table that `csv-reader.ts` reads, both languages; what the table cannot hold is named with the reason. */
export function writeCsv(questions: readonly OutgoingQuestion[]): WrittenFile {
  const leftOut: LeftOut[] = [];
  const rows = questions.flatMap((question) => {
    const answers = answersOf(question.item);
    if (typeof answers !== 'string') return [{ question, ...answers }];
    leftOut.push({ name: nameOf(question.item, 'zh-CN'), reason: answers });
    return [];
  });
  const most = Math.max(4, ...rows.map(({ answers }) => answers.length));
  const numbered = Array.from({ length: most }, (_, at) => String(at + 1));
  const columns = [
    ...['type', 'category', 'tags', 'name', 'text', 'text_en'],
    ...numbered.flatMap((at) => [
      `answer${at}`,
      `answer${at}_en`,
      `fraction${at}`,
      `feedback${at}`,
      `feedback${at}_en`,
    ]),
    ...['tolerance', 'general_feedback', 'general_feedback_en', 'basis', 'id'],
  ];
  const records = rows.map(({ question, answers, tolerance }) => recordOf(question, answers, tolerance));
  // The mark at the beginning tells spreadsheets that it is UTF-8; a cell that would be a formula gets an apostrophe.
  return { text: stringify(records, { header: true, columns, bom: true, escape_formulas: true }), leftOut };
}

function recordOf({ item, category }: OutgoingQuestion, answers: readonly Answer[], tolerance: string) {
  const basis = item.basis.map(({ law, article, version }) => [law, article, ...(version ? [version] : [])].join('|'));
  return {
    type: item.type,
    category,
    tags: tagsOf(item).join(';'),
    name: item.name ?? '',
    ...both('text', item.text),
    ...Object.fromEntries(answers.flatMap((one, at) => cellsOf(one, String(at + 1)))),
    tolerance,
    ...both('general_feedback', item.explanation),
    basis: basis.join(';'),
    id: item.slug ?? '',
  };
}

/** A text in its two columns; what is the same in both languages stands once. */
const both = (column: string, text: Localized | undefined): Record<string, string> => ({
  [column]: text?.['zh-CN'] ?? '',
  [`${column}_en`]: text && text.en !== text['zh-CN'] ? text.en : '',
});

const cellsOf = ({ text, fraction, feedback }: Answer, at: string): [string, string][] => [
  ...Object.entries(both(`answer${at}`, text)),
  [`fraction${at}`, String(fraction)],
  ...Object.entries(both(`feedback${at}`, feedback)),
];

const same = (text: string): Localized => ({ 'zh-CN': text, en: text });

interface Cells {
  answers: readonly Answer[];
  tolerance: string;
}

/** The answers of a row, or the reason why a table cannot hold the question. */
function answersOf(item: Item): Cells | string {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
      return { answers: item.choices, tolerance: '' };
    case 'true-false':
      return { answers: truth(item), tolerance: '' };
    case 'short-answer':
      if (item.keywords.length > 0) return 'a table has no place for points to make';
      return { answers: item.accept, tolerance: '' };
    case 'numeric':
      return numbers(item);
    default:
      return `a table has no ${item.type}`;
  }
}

const truth = ({ answer, feedback }: Markable<'true-false'>): Answer[] => [
  { text: same('true'), fraction: answer ? 100 : 0, feedback: feedback?.true },
  { text: same('false'), fraction: answer ? 0 : 100, feedback: feedback?.false },
];

function numbers({ accept }: Markable<'numeric'>): Cells | string {
  const tolerance = accept[0]?.tolerance ?? 0;
  if (accept.some((one) => one.tolerance !== tolerance)) return 'a table has one tolerance for all answers';
  const answers = accept.map(({ value, fraction, feedback }) => ({ text: same(String(value)), fraction, feedback }));
  return { answers, tolerance: String(tolerance) };
}
