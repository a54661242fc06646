import * as z from 'zod';
import { zhEn } from '../../common.js';
import { levelsFault, RubricLevels } from '../../marking/level.js';
import type { Report, Rules } from './pieces.js';

export const UPLOAD_KINDS = ['pdf', 'docx', 'xlsx', 'pptx', 'png', 'jpeg', 'webp', 'txt'] as const;
export const UploadKind = z.enum(UPLOAD_KINDS);
export type UploadKind = z.infer<typeof UploadKind>;
export const MOST_UPLOAD_MB = 10;

/** What a marker looks for and what each line is worth; together they are the points of the item. */
const guide = z
  .array(z.strictObject({ text: zhEn(), points: z.int().min(0).max(100), levels: RubricLevels.optional() }))
  .min(1)
  .max(20);

/** What a person marks, and what nobody answers. */
export const byHandShapes = {
  essay: {
    type: z.literal('essay'),
    lines: z.int().min(3).max(30).default(8),
    minimumWords: z.int().min(1).max(5000).optional().describe('A Chinese character counts as a word.'),
    maximumWords: z.int().min(1).max(5000).optional(),
    model: zhEn().optional().describe('A model answer, shown afterwards.'),
    guide,
  },
  'file-upload': {
    type: z.literal('file-upload'),
    kinds: z.array(UploadKind).min(1).default(['pdf', 'docx', 'png', 'jpeg']),
    maximumMb: z.number().min(0.1).max(MOST_UPLOAD_MB).default(5).describe('Of one file.'),
    maximumFiles: z.int().min(1).max(5).default(1),
    model: zhEn().optional().describe('What a good work holds, shown afterwards.'),
    guide,
  },
  description: { type: z.literal('description') },
} as const;

export const byHandRules: Rules<typeof byHandShapes> = {
  essay: (item, report) => {
    checkGuide(item, report);
    const { minimumWords = 0, maximumWords = Infinity } = item;
    if (maximumWords < minimumWords) report(['maximumWords'], 'maximum-below-minimum');
  },
  'file-upload': (item, report) => {
    checkGuide(item, report);
    if (new Set(item.kinds).size < item.kinds.length) report(['kinds'], 'named-twice');
  },
  description: () => undefined,
};

interface Guided {
  guide: readonly { points: number; levels?: readonly { points: number }[] | undefined }[];
  points?: number | undefined;
}

function checkGuide({ guide: lines, points = 1 }: Guided, report: Report): void {
  const sum = lines.reduce((total, line) => total + line.points, 0);
  lines.forEach(({ levels = [], points: worth }, at) => {
    const fault = levelsFault(levels, worth);
    if (fault) report(['guide', at, 'levels'], fault, { points: worth });
  });
  if (sum !== points) report(['guide'], 'guide-adds-up', { points, sum });
}
