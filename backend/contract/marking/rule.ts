import * as z from 'zod';
import { MarkingMode } from './entry.js';

/** When a second person marks, and how far two marks may lie apart. One rule for exams, one for practice. */
export const MarkingRule = z
  .object({
    mode: MarkingMode,
    second: z.enum(['never', 'sample', 'always']).describe('Whether a second marker is asked.'),
    share: z.number().int().min(0).max(100).describe('With `sample`: percent of the works, drawn by their id.'),
    margin: z
      .number()
      .int()
      .min(0)
      .max(50)
      .describe('With `sample`: also when the score lies within so many points of the pass mark.'),
    tolerance: z.number().int().min(0).max(50).describe('Points that two marks may differ by before a third decides.'),
    days: z.number().int().min(1).max(60).describe('Days after handing in by which it should be marked.'),
    version: z.number().int(),
  })
  .meta({ id: 'MarkingRule' });
export type MarkingRule = z.infer<typeof MarkingRule>;

export const MarkingRules = z
  .object({ items: z.array(MarkingRule), total: z.number().int() })
  .meta({ id: 'MarkingRules' });
export type MarkingRules = z.infer<typeof MarkingRules>;

export const MarkingRuleChange = z
  .strictObject(MarkingRule.omit({ mode: true }).shape)
  .meta({ id: 'MarkingRuleChange' });
export type MarkingRuleChange = z.infer<typeof MarkingRuleChange>;
