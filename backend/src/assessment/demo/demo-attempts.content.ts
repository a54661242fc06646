import * as z from 'zod';
import { type ContentFile, readYaml } from '../../platform/content/content-file.js';

const daysAgo = () => z.number().int().min(0).max(3000);

const Sat = z.strictObject({
  quiz: z.string(),
  sat: z.record(z.string(), z.array(daysAgo()).min(1).max(3)).describe('By user name: the oldest first.'),
  lastPasses: z.boolean().default(false).describe('The last attempt of each passed, and those before it did not.'),
  releasedDaysAgo: daysAgo().optional().describe('When results were let go together.'),
});

const Text = z.strictObject({
  text: z.string(),
  points: z.array(z.number().int().min(0)).optional(),
  comment: z.string().optional(),
});

const DemoAppeal = z.strictObject({
  person: z.string(),
  quiz: z.string(),
  item: z.string(),
  daysAgo: daysAgo(),
  text: z.string(),
  answered: z
    .strictObject({ by: z.string().describe('User name.'), daysAgo: daysAgo(), text: z.string() })
    .optional()
    .describe('That the mark stands, and why.'),
});

/** `content/demo/attempts.yaml`. */
export const DemoAttemptsFile = z.strictObject({
  quizzes: z.array(Sat),
  unmarkedDays: daysAgo(),
  lures: z.record(z.string(), z.string()).describe('By slug: the wrong choice that those who know much fall for.'),
  known: z.array(z.string()).describe('Slugs of questions that hardly anybody misses.'),
  texts: z.record(z.string(), z.array(Text).min(1)).describe('By slug, or slug and part: the best first.'),
  appeals: z.array(DemoAppeal),
});
export type DemoAttemptsFile = z.infer<typeof DemoAttemptsFile>;
export type DemoSat = DemoAttemptsFile['quizzes'][number];
export type DemoText = z.infer<typeof Text>;
export type DemoAppeal = z.infer<typeof DemoAppeal>;

export const parseDemoAttempts = (file: ContentFile): DemoAttemptsFile => readYaml(file, DemoAttemptsFile).value;
