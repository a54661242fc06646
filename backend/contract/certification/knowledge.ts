import * as z from 'zod';
import { AreaStrength } from '../assessment/recall.js';
import { day } from '../common.js';

/** How well the caller knows the areas that the quizzes of their certificates ask. */
export const KnowledgeStanding = z
  .object({
    on: day(),
    programs: z.array(z.string()).describe('The certificates it is about; empty: the quizzes that one has taken.'),
    areas: z.array(AreaStrength),
    isAllStrong: z.boolean(),
  })
  .meta({ id: 'KnowledgeStanding' });
export type KnowledgeStanding = z.infer<typeof KnowledgeStanding>;
