import * as z from 'zod';
import { type ContentFile, readYaml } from '../../platform/content/content-file.js';

const daysAgo = () => z.number().int().min(0).max(5000);

/** `content/demo/history.yaml`. */
export const DemoHistoryFile = z.strictObject({
  program: z.string(),
  sinceDaysAgo: daysAgo(),
  revokedBy: z.string().describe('User name of a member of the board.'),
  people: z.record(
    z.string(),
    z.strictObject({
      won: z.array(daysAgo()).default([]),
      did: z
        .array(
          z.strictObject({
            kind: z.enum(['course', 'quiz', 'scenario']),
            daysAgo: daysAgo(),
            score: z.number().min(0).max(100).optional(),
            criticalFailure: z.boolean().default(false),
          }),
        )
        .default([]),
      suspended: z.strictObject({ daysAgo: daysAgo(), reason: z.string() }).optional(),
      revoked: z.strictObject({ daysAgo: daysAgo(), reason: z.string() }).optional(),
    }),
  ),
});
export type DemoHistoryFile = z.infer<typeof DemoHistoryFile>;
export type DemoPerson = DemoHistoryFile['people'][string];

export const parseDemoHistory = (file: ContentFile): DemoHistoryFile => readYaml(file, DemoHistoryFile).value;
