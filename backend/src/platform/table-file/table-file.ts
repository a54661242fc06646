import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';

export type TableCell = string | number | boolean | null;

/** A table that leaves the house as a file for spreadsheets. */
export interface TableFile {
  /** Without ending. */
  readonly name: string;
  readonly head: readonly string[];
  /** In strides, so that no file has to be in memory whole. */
  readonly rows: AsyncIterable<readonly (readonly TableCell[])[]>;
}

/** A workbook is made in memory: who asks for more rows takes the CSV. */
export const MOST_WORKBOOK_ROWS = 20_000;
export const MOST_CSV_ROWS = 200_000;

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type TableFormat = keyof typeof TYPES;

/** Reads the first rows before anything is sent, so that a refusal is still an answer of its own. */
export async function tableFile(table: TableFile, format: TableFormat): Promise<StreamableFile> {
  const strides = table.rows[Symbol.asyncIterator]();
  const first = await strides.next();
  const rows = continued(first.done ? [] : first.value, strides);
  const body = format === 'csv' ? Readable.from(csvOf(table.head, rows)) : await workbookOf(table.head, rows);
  return new StreamableFile(body, {
    type: TYPES[format],
    disposition: `attachment; filename="${table.name}.${format}"`,
  });
}

async function* continued<T>(first: T, rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

type Rows = readonly (readonly TableCell[])[];

async function* csvOf(head: readonly string[], strides: AsyncIterable<Rows>): AsyncGenerator<string> {
  yield csvRecords([head], true);
  for await (const rows of strides) if (rows.length > 0) yield csvRecords(rows);
}

/** RFC 4180; `bom` tells spreadsheets that the file is UTF-8; what begins like a formula is not run by them. */
const csvRecords = (rows: readonly (readonly TableCell[])[], bom = false): string =>
  stringify(
    rows.map((row) => [...row]),
    { bom, escape_formulas: true, record_delimiter: '\r\n', cast: { boolean: String } },
  );

async function workbookOf(head: readonly string[], strides: AsyncIterable<Rows>): Promise<Readable> {
  const sheet: SheetData = [head.map((value) => ({ value, fontWeight: 'bold' as const }))];
  for await (const rows of strides) {
    for (const row of rows) sheet.push(row.map((value) => (value === null ? null : { value, type: typeOf(value) })));
  }
  return Readable.from(await writeExcelFile(sheet, { stickyRowsCount: 1 }).toBuffer());
}

/** Said outright: a text that begins with = stays a text. */
function typeOf(value: string | number | boolean): StringConstructor | NumberConstructor | BooleanConstructor {
  if (typeof value === 'number') return Number;
  return typeof value === 'boolean' ? Boolean : String;
}
