import * as z from 'zod';
import { zhEn } from '../../common.js';
import { PlacingCredit } from './arranging.js';
import {
  AcceptedNumber,
  AcceptedText,
  Choice,
  distinct,
  ids,
  localId,
  oneWhole,
  passage,
  type Report,
  type Rules,
  samePlaces,
} from './pieces.js';

const gap = { id: localId(), points: z.int().min(1).max(10).default(1).describe('Weight of the place in the item.') };

/** A place of a cloze: chosen from a list, written, or a number. */
export const Gap = z.discriminatedUnion('kind', [
  z.strictObject({ ...gap, kind: z.literal('choice'), choices: z.array(Choice).min(2).max(12) }),
  z.strictObject({
    ...gap,
    kind: z.literal('text'),
    accept: z.array(AcceptedText).min(1).max(20).describe('Whole answers; * stands for anything.'),
    caseSensitive: z.boolean().optional(),
  }),
  z.strictObject({
    ...gap,
    kind: z.literal('number'),
    accept: z.array(AcceptedNumber).min(1).max(20),
    unit: zhEn().optional().describe('Stands beside the field, and may be typed.'),
  }),
]);
export type Gap = z.output<typeof Gap>;

/** Texts with places to be filled. */
export const gapShapes = {
  cloze: {
    type: z.literal('cloze'),
    passage: passage(),
    gaps: z.array(Gap).min(1).max(30),
    shuffle: z.boolean().default(true).describe('Whether the choices of a place come in drawn order.'),
    credit: z
      .enum(['partial', 'all-or-nothing'])
      .default('partial')
      .describe('partial: each place by its weight; never below nothing together.'),
  },
  'gap-match': {
    type: z.literal('gap-match'),
    passage: passage(),
    words: z
      .array(
        z.strictObject({
          id: localId(),
          text: zhEn(),
          reusable: z.boolean().default(false).describe('Whether it may fill several places.'),
        }),
      )
      .min(2)
      .max(24)
      .describe('May hold more than are right.'),
    pairs: z.record(localId(), localId()).describe('For each place its word.'),
    credit: PlacingCredit.default('partial'),
  },
} as const;

export const gapRules: Rules<typeof gapShapes> = {
  cloze: ({ gaps, ...item }, report) => {
    distinct(gaps, 'gaps', report);
    samePlaces(item.passage, ids(gaps), report);
    gaps.forEach((one, index) => {
      oneWhole(one.kind === 'choice' ? one.choices : one.accept, ['gaps', index], report);
      if (one.kind === 'choice' && new Set(ids(one.choices)).size < one.choices.length)
        report(['gaps', index, 'choices'], 'ids-differ');
    });
  },
  'gap-match': ({ words, pairs, ...item }, report) => {
    distinct(words, 'words', report);
    if (Object.keys(pairs).length === 0) report(['pairs'], 'no-places');
    samePlaces(item.passage, Object.keys(pairs), report);
    for (const [place, word] of Object.entries(pairs)) checkWord({ place, word }, words, pairs, report);
  },
};

function checkWord(
  { place, word }: { place: string; word: string },
  words: readonly { id: string; reusable: boolean }[],
  pairs: Readonly<Record<string, string>>,
  report: Report,
): void {
  const known = words.find(({ id }) => id === word);
  if (!known) report(['pairs', place], 'word-unknown');
  else if (!known.reusable && Object.values(pairs).filter((one) => one === word).length > 1)
    report(['pairs', place], 'word-needed-twice');
}
