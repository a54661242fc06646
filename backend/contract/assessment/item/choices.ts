import * as z from 'zod';
import { zhEn } from '../../common.js';
import { Choice, distinct, oneWhole, type Rules, wholeTogether } from './pieces.js';

/** Choosing: one, several, true or false. */
export const choiceShapes = {
  'single-choice': {
    type: z.literal('single-choice'),
    choices: z.array(Choice).min(2).max(12),
    shuffle: z.boolean().default(true),
  },
  'multiple-choice': {
    type: z.literal('multiple-choice'),
    choices: z.array(Choice).min(2).max(12),
    shuffle: z.boolean().default(true),
    credit: z.enum(['partial', 'all-or-nothing']).default('partial'),
  },
  'true-false': {
    type: z.literal('true-false'),
    answer: z.boolean(),
    feedback: z.strictObject({ true: zhEn().optional(), false: zhEn().optional() }).optional(),
  },
} as const;

export const choiceRules: Rules<typeof choiceShapes> = {
  'single-choice': ({ choices }, report) => {
    distinct(choices, 'choices', report);
    oneWhole(choices, ['choices'], report);
  },
  'multiple-choice': ({ choices }, report) => {
    distinct(choices, 'choices', report);
    wholeTogether(choices, ['choices'], report);
  },
  'true-false': () => undefined,
};
