import { readAiken } from './aiken-reader.js';
import { readCsv } from './csv-reader.js';
import { readGift } from './gift-reader.js';
import { readMoodleXml } from './moodle-xml-reader.js';
import type { ReadQuestion } from './read-question.js';
import { textOfFile } from './text-of-file.js';
import { readYamlBank } from './yaml-reader.js';

export const READ_FORMATS = ['gift', 'moodle-xml', 'aiken', 'csv', 'yaml'] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];
export const isReadFormat = (format: string): format is ReadFormat =>
  (READ_FORMATS as readonly string[]).includes(format);

const readers: Record<Exclude<ReadFormat, 'yaml'>, (text: string) => ReadQuestion[]> = {
  gift: readGift,
  'moodle-xml': readMoodleXml,
  aiken: readAiken,
  csv: readCsv,
};

/** The questions of a file in the order in which they stand there; never throws for what a file holds. */
export const readQuestions = (format: ReadFormat, bytes: Uint8Array): ReadQuestion[] =>
  format === 'yaml' ? readYamlBank(bytes) : readers[format](textOfFile(bytes));
