import * as z from 'zod';
import { type ContentFile, readYaml } from '../../platform/content/content-file.js';

/** `content/demo/runs.yaml`. */
export const DemoRunsFile = z.strictObject({
  runs: z.array(
    z.strictObject({
      person: z.string().describe('User name.'),
      scenario: z.string(),
      variant: z.string(),
      seed: z.number().int().min(1).max(1000).default(1),
      daysAgo: z.number().int().min(1).max(150),
      at: z
        .string()
        .regex(/^\d\d:\d\d$/)
        .describe('When it was handed in, by the clock of the organisation.'),
      minutes: z.number().int().min(1).max(240),
      mistakes: z.array(z.string()).default([]).describe('Names of mutants of the scenario: what was done wrong.'),
      says: z
        .record(z.string(), z.record(z.string(), z.string()))
        .default({})
        .describe('What the person wrote instead of the reference text: by step, by field.'),
    }),
  ),
});
export type DemoRunsFile = z.infer<typeof DemoRunsFile>;
export type DemoRun = DemoRunsFile['runs'][number];

export const parseDemoRuns = (file: ContentFile): DemoRunsFile => readYaml(file, DemoRunsFile).value;
