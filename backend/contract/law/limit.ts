import * as z from 'zod';

import { id, zhEn } from '../common.js';
import { LimitDirection, LimitUnit } from './deadline.js';
import { LawSlug, SourceMark } from './law.js';

export const LimitCode = z.string().regex(/^TL-\d{2}$/);

/** The event from which a limit runs. */
export const LimitStart = z.enum([
  'received',
  'accepted',
  'decided',
  'hearing-requested',
  'hearing-held',
  'consulted',
  'review-filed',
  'order-received',
  'known',
  'submitted',
]);

/** The procedures of 行政许可法 45 that stop the clock, and the consultations of 政府信息公开条例 33. */
export const ExcludedTime = z.enum(['licensing-art-45', 'disclosure-consultation', 'force-majeure', 'none']);

export const Limit = z.strictObject({
  code: LimitCode,
  name: zhEn(),
  starts: LimitStart,
  direction: LimitDirection.default('after').describe('`before`: at the latest so long before the event'),
  onTheSpot: z.boolean().default(false).describe('Whether the law asks for it on the spot first'),
  length: z.int().min(1).optional().describe('None where the service item sets it'),
  unit: LimitUnit,
  extension: z
    .strictObject({ length: z.int().min(1).optional(), by: zhEn(), reasonsTold: z.boolean().default(false) })
    .optional()
    .describe('The one extension; no length where other rules set it'),
  excluded: ExcludedTime.default('none'),
  whenMissed: zhEn().optional(),
  basis: zhEn(),
  cites: z
    .array(z.strictObject({ law: LawSlug, article: z.string() }))
    .default([])
    .describe('The same articles in the law library'),
  mark: SourceMark,
});
export type Limit = z.infer<typeof Limit>;

/** `content/law/limits.yaml` */
export const LimitsFile = z.strictObject({ limits: z.array(Limit).min(1) });
export type LimitsFile = z.infer<typeof LimitsFile>;

/** A limit in the reader's language. */
export const LimitEntry = z
  .object({
    code: LimitCode,
    name: z.string(),
    starts: LimitStart,
    direction: LimitDirection,
    onTheSpot: z.boolean(),
    length: z.int().nullable().describe('Null where the service item sets it'),
    unit: LimitUnit,
    extension: z.object({ length: z.int().nullable(), by: z.string(), reasonsTold: z.boolean() }).nullable(),
    excluded: ExcludedTime,
    whenMissed: z.string().nullable(),
    basis: z.string(),
    cites: z.array(z.object({ lawId: id(), article: z.string() })),
    mark: SourceMark,
  })
  .meta({ id: 'Limit' });
export type LimitEntry = z.infer<typeof LimitEntry>;

/** All limits, and the years whose official calendar is loaded: only in these can anything be counted. */
export const LimitList = z
  .object({ items: z.array(LimitEntry), total: z.int(), years: z.array(z.int()) })
  .meta({ id: 'LimitList' });
export type LimitList = z.infer<typeof LimitList>;
