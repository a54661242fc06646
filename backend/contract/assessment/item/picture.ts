import * as z from 'zod';
import { zhEn } from '../../common.js';
import { distinct, localId, oneWhole, percent, type Rules, wholeTogether } from './pieces.js';
import { brokenRule } from './rules.js';
import { pictureFault } from './picture-source.js';

const pictureSource = () =>
  z
    .string()
    .describe('A data URI; in a content file also a path beside it, such as pictures/form.png.')
    .superRefine((source, context) => {
      const fault = pictureFault(source);
      if (fault) context.addIssue({ code: 'custom', ...brokenRule(fault) });
    });

const share = () => z.number().min(0).max(100);
const region = {
  id: localId(),
  label: zhEn().describe('Says to those who do not see the picture what lies there.'),
  fraction: percent().default(0).describe('Share of the points in percent; negative takes away.'),
  feedback: zhEn().optional(),
};

/** A part of a picture; all lengths in percent of the picture's width (x, radius) and height (y). */
export const Region = z.discriminatedUnion('shape', [
  z.strictObject({
    ...region,
    shape: z.literal('rectangle'),
    x: share(),
    y: share(),
    width: share(),
    height: share(),
  }),
  z.strictObject({ ...region, shape: z.literal('circle'), x: share(), y: share(), radius: share() }),
  z.strictObject({
    ...region,
    shape: z.literal('polygon'),
    points: z
      .array(z.tuple([share(), share()]))
      .min(3)
      .max(40),
  }),
]);
export type Region = z.output<typeof Region>;

/** A picture that belongs to the text of a question. */
export const TextPicture = z.strictObject({ source: pictureSource(), alt: zhEn() });

export const pictureShapes = {
  hotspot: {
    type: z.literal('hotspot'),
    picture: z.strictObject({
      source: pictureSource(),
      alt: zhEn(),
      width: z.int().min(16).max(8000).describe('In pixels; with the height it says how the picture is proportioned.'),
      height: z.int().min(16).max(8000),
    }),
    regions: z.array(Region).min(2).max(20),
    choose: z.enum(['one', 'several']).default('one'),
    credit: z.enum(['partial', 'all-or-nothing']).default('partial').describe('Of several: as in a multiple choice.'),
  },
} as const;

export const pictureRules: Rules<typeof pictureShapes> = {
  hotspot: ({ regions, choose }, report) => {
    distinct(regions, 'regions', report);
    if (choose === 'one') oneWhole(regions, ['regions'], report);
    else wholeTogether(regions, ['regions'], report);
  },
};
