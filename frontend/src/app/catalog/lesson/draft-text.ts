import { type LessonFault, type LessonPreview, type LessonRow, UNTRANSLATED } from '@lms/contract/catalog/lesson-draft';
import type { Language, Localized } from '@lms/contract/common';

/** One block as it is being written: both languages side by side. */
export interface DraftRow {
  /** Names the row for as long as the page is open, whatever happens around it. */
  readonly key: number;
  readonly 'zh-CN': string;
  readonly en: string;
}

/** What the server made of a row. Usually one block; several while an author is writing them into one row. */
export interface RenderedRow {
  readonly blocks: readonly LessonRow[];
  readonly faults: readonly LessonFault[];
}

const GAP = '\n\n';
const isEmpty = (row: DraftRow): boolean => row['zh-CN'].trim() === '' && row.en.trim() === '';

/** The Markdown of both languages; where a translation is missing stands a mark, so that blocks stay side by side. */
export function joinRows(rows: readonly DraftRow[]): Localized {
  const written = rows.filter((row) => !isEmpty(row));
  return {
    'zh-CN': written
      .map((row) => row['zh-CN'].trim())
      .filter(Boolean)
      .join(GAP),
    en: written.map((row) => row.en.trim() || UNTRANSLATED).join(GAP),
  };
}

/** The rows of a rendered lesson, each with the key that `newKey` gives. */
export const rowsOf = ({ rows }: Pick<LessonPreview, 'rows'>, newKey: () => number): DraftRow[] =>
  rows.map((row) => ({ key: newKey(), 'zh-CN': row['zh-CN']?.source ?? '', en: row.en?.source ?? '' }));

/** Finds for each row what the server made of it, by the lines at which the row stands in the joined Markdown. */
export function renderedRows(rows: readonly DraftRow[], preview: LessonPreview): Map<number, RenderedRow> {
  const rendered = new Map<number, { blocks: LessonRow[]; faults: LessonFault[] }>();
  const starts = { 'zh-CN': startsOf(rows, 'zh-CN'), en: startsOf(rows, 'en') };
  preview.rows.forEach((block, index) => {
    const language: Language = block['zh-CN'] ? 'zh-CN' : 'en';
    const line = block[language]?.line ?? 1;
    const key = starts[language].findLast((start) => start.line <= line)?.key;
    if (key === undefined) return;
    const row = rendered.get(key) ?? { blocks: [], faults: [] };
    row.blocks.push(block);
    row.faults.push(...preview.faults.filter((fault) => fault.row === index));
    rendered.set(key, row);
  });
  return rendered;
}

interface Start {
  key: number;
  line: number;
}

function startsOf(rows: readonly DraftRow[], language: Language): Start[] {
  const starts: Start[] = [];
  let line = 1;
  for (const row of rows) {
    const text = row[language].trim() || (language === 'en' && !isEmpty(row) ? UNTRANSLATED : '');
    if (text === '') continue;
    starts.push({ key: row.key, line });
    line += text.split('\n').length + 1;
  }
  return starts;
}

/** The rows with each row that became several blocks split into them. */
export function splitRows(
  rows: readonly DraftRow[],
  rendered: ReadonlyMap<number, RenderedRow>,
  newKey: () => number,
): DraftRow[] {
  return rows.flatMap((row) => {
    const blocks = rendered.get(row.key)?.blocks ?? [];
    if (blocks.length < 2) return [row];
    const [first, ...rest] = rowsOf({ rows: [...blocks] }, newKey);
    return first ? [{ ...first, key: row.key }, ...rest] : [row];
  });
}
