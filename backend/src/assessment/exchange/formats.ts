import type { ImportFormat } from '../../../contract/assessment/exchange.js';
import { readAiken } from './aiken-reader.js';
import { readCsv } from './csv-reader.js';
import { readGift } from './gift-reader.js';
import { readMoodleXml } from './moodle-xml-reader.js';
import type { ReadQuestion } from './read-question.js';
import { textOfFile } from './text-of-file.js';
import { readYamlBank } from './yaml-reader.js';

const readers: Record<Exclude<ImportFormat, 'yaml'>, (text: string) => ReadQuestion[]> = {
  gift: readGift,
  'moodle-xml': readMoodleXml,
  aiken: readAiken,
  csv: readCsv,
};

/** The questions of a file in the order in which they stand there; never throws for what a file holds. */
export const readQuestions = (format: ImportFormat, bytes: Uint8Array): ReadQuestion[] =>
  format === 'yaml' ? readYamlBank(bytes) : readers[format](textOfFile(bytes));
