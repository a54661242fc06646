import type { ItemFigures, ItemMarks } from './item-analysis.js';

/** A file that is no table of marks: which line, and why. */
export class MarksFault extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${String(line)}: ${reason}`);
  }
}

const MOST_ATTEMPTS = 1_000_000;

/**
 * Reads a table with one row per attempt and one column per item; a column is headed `<item>/<maximum mark>`
 * (`Q1/1,Q2/8`). An empty cell is a mark of 0.
 *
 * @throws MarksFault with the line.
 */
export function parseMarks(text: string): ItemMarks[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  const [head, ...rows] = lines;
  if (head === undefined) throw new MarksFault(1, 'the file is empty');
  if (rows.length > MOST_ATTEMPTS) throw new MarksFault(MOST_ATTEMPTS + 2, 'too many attempts');
  const items = cellsOf(head).map((cell) => ({ ...headOf(cell), marks: new Float64Array(rows.length) }));
  rows.forEach((row, at) => {
    const cells = cellsOf(row);
    if (cells.length !== items.length) {
      throw new MarksFault(at + 2, `${String(cells.length)} cells, where the head has ${String(items.length)}`);
    }
    items.forEach(({ marks, name, maximum }, column) => {
      marks[at] = markOf(cells[column] ?? '', { name, maximum, line: at + 2 });
    });
  });
  return items;
}

/** Figures have no commas and names seldom do: a cell may stand in double quotes. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')).trim(),
  );

function headOf(cell: string): { name: string; maximum: number } {
  const slash = cell.lastIndexOf('/');
  const [name, maximum] = [cell.slice(0, slash).trim(), Number(cell.slice(slash + 1))];
  if (slash < 1 || cell.slice(slash + 1).trim() === '' || !Number.isFinite(maximum) || maximum < 0) {
    throw new MarksFault(1, `"${cell}" is not <item>/<maximum mark>`);
  }
  return { name, maximum };
}

function markOf(cell: string, { name, maximum, line }: { name: string; maximum: number; line: number }): number {
  const mark = cell === '' ? 0 : Number(cell);
  if (!Number.isFinite(mark)) throw new MarksFault(line, `"${cell}" is no mark for ${name}`);
  if (mark > maximum) throw new MarksFault(line, `${cell} is more than the ${String(maximum)} of ${name}`);
  return mark;
}

const HEAD = 'item,facility,sd,effective_weight,discrimination_index,discriminative_efficiency';

/** The figures as a table, one row per item; a cell is empty where the figure cannot be computed. */
export const figuresAsCsv = (items: readonly ItemFigures[]): string =>
  [
    HEAD,
    ...items.map(({ name, facility, sd, effectiveWeight, discriminationIndex, discriminativeEfficiency }) =>
      [
        cellWith(name),
        ...[facility, sd, effectiveWeight, discriminationIndex, discriminativeEfficiency].map(figure),
      ].join(','),
    ),
  ].join('\n');

const cellWith = (name: string): string => (/[",\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);

const figure = (value: number | null): string => (value === null ? '' : String(Number(value.toFixed(10))));
