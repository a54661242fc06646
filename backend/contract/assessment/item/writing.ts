import * as z from 'zod';
import { zhEn } from '../../common.js';
import { AcceptedNumber, AcceptedText, oneWhole, percent, type Rules, unitFields, unitIsNamed } from './pieces.js';
import { patternFault } from './pattern.js';

/** Short written answers: words and numbers. */
export const writingShapes = {
  'short-answer': {
    type: z.literal('short-answer'),
    accept: z
      .array(
        AcceptedText.extend({
          regex: z.boolean().optional().describe('Whether the text is a regular expression for the whole answer.'),
        }),
      )
      .default([])
      .describe('Whole answers; * stands for anything. The best that fits counts.'),
    keywords: z
      .array(
        z.strictObject({
          name: zhEn().optional().describe('Shown in the feedback as the point that was made or missed.'),
          any: z.array(z.string().min(1)).min(1),
          fraction: percent(),
        }),
      )
      .default([])
      .describe('Points to make: each counts when one of its words is found.'),
    review: z
      .enum(['none', 'human'])
      .default('none')
      .describe('human: the automatic mark is a proposal until a marker looks.'),
    model: zhEn().optional().describe('A model answer, shown afterwards.'),
    lines: z.number().int().min(1).max(20).default(1),
    caseSensitive: z.boolean().optional().describe('Whether capital and small letters differ in accepted answers.'),
  },
  numeric: {
    type: z.literal('numeric'),
    accept: z.array(AcceptedNumber).min(1),
    ...unitFields,
  },
} as const;

export const writingRules: Rules<typeof writingShapes> = {
  'short-answer': ({ accept, keywords }, report) => {
    if (accept.length + keywords.length === 0) report(['accept'], 'accept-something');
    const reachable = Math.max(0, ...accept.map(({ fraction }) => fraction));
    const points = keywords.reduce((total, { fraction }) => total + fraction, 0);
    if (keywords.length > 0 && Math.abs(points - 100) > 0.2) report(['keywords'], 'keywords-add-up');
    if (keywords.length === 0 && reachable !== 100) report(['accept'], 'one-whole');
    accept.forEach(({ regex, text }, index) => {
      if (!regex) return;
      const fault = patternFault(text['zh-CN']) ?? patternFault(text.en);
      if (fault) report(['accept', index, 'text'], fault);
    });
  },
  numeric: (item, report) => {
    oneWhole(item.accept, ['accept'], report);
    unitIsNamed(item, ['unit'], report);
  },
};
