import * as z from 'zod';
import { Language, id } from '../common.js';
import { ITEM_TYPES, KnowledgeArea } from './item.js';
import { QuestionState } from './bank.js';

/** Questions on their way from files and into them. */

export const IMPORT_FORMATS = ['gift', 'moodle-xml', 'aiken', 'csv', 'yaml'] as const;
export const ImportFormat = z.enum(IMPORT_FORMATS);
export type ImportFormat = z.infer<typeof ImportFormat>;

/** The largest file that is read, in bytes, and the most questions that are taken from one. */
export const LARGEST_IMPORT = 20 * 1024 * 1024;
export const MOST_IMPORTED = 2000;

export const ImportQuery = z.object({
  format: ImportFormat,
  area: KnowledgeArea.default('K1').describe('Of questions that name none.'),
});
export type ImportQuery = z.infer<typeof ImportQuery>;
export const ImportCall = ImportQuery.extend({
  state: z.enum(['draft', 'ready']).default('draft').describe('In which state new questions come into the bank.'),
});
export type ImportCall = z.infer<typeof ImportCall>;

export const IMPORT_STATES = ['ready', 'duplicate', 'unchanged', 'invalid'] as const;
export const ImportState = z.enum(IMPORT_STATES);
export type ImportState = z.infer<typeof ImportState>;

export const ReportedAnswer = z.object({
  text: z.string(),
  fraction: z.number().describe('In percent, as in the source.'),
  feedback: z.string().optional(),
  tolerance: z.number().optional(),
});
export type ReportedAnswer = z.infer<typeof ReportedAnswer>;

/** One question of a file: what would become of it, why, and how it was read. */
export const ReportedQuestion = z
  .object({
    state: ImportState,
    line: z.int(),
    reason: z.string().nullable(),
    question: z
      .object({
        type: z.enum(ITEM_TYPES),
        name: z.string(),
        text: z.string(),
        answers: z.array(ReportedAnswer),
        pairs: z.array(z.object({ left: z.string(), right: z.string() })),
        category: z.string(),
        tags: z.array(z.string()),
      })
      .nullable(),
  })
  .meta({ id: 'ReportedQuestion' });
export type ReportedQuestion = z.infer<typeof ReportedQuestion>;

/** What a file holds; after an import also what was done. */
export const ImportReport = z
  .object({
    questions: z.array(ReportedQuestion),
    counts: z.object({ ready: z.int(), duplicate: z.int(), unchanged: z.int(), invalid: z.int() }),
    written: z
      .object({ created: z.int(), changed: z.int() })
      .nullable()
      .describe('Null when nothing was to be written.'),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof ImportReport>;

export const EXPORT_FORMATS = ['gift', 'moodle-xml', 'csv', 'yaml'] as const;
export const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const ExportQuery = z.object({
  format: ExportFormat,
  language: Language.default('zh-CN').describe('Of formats that hold one language.'),
  category: z
    .union([z.literal('none'), id()])
    .optional()
    .describe('With everything below it.'),
  state: QuestionState.optional().describe('All but the retired ones when absent.'),
});
export type ExportQuery = z.infer<typeof ExportQuery>;

/** What a file would hold, and each question that it would not, with the reason. */
export const ExportReport = z
  .object({
    questions: z.int(),
    leftOut: z.array(z.object({ name: z.string(), reason: z.string() })),
  })
  .meta({ id: 'ExportReport' });
export type ExportReport = z.infer<typeof ExportReport>;
