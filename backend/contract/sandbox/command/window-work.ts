import * as z from 'zod';
import { caseNo, code, onCase, text, words } from './parts.js';

/** What a window can do so that everybody is served there. */
export const ASSISTANCE = [
  'window',
  'large-print',
  'writing-board',
  'slow-repeat',
  'fill-in',
  'accompany',
  'home-visit',
] as const;

/** Work of an integrated window besides the papers of one case. */
export const windowWork = [
  z
    .strictObject({
      type: z.literal('case.search'),
      ...onCase,
      by: z.enum(['number', 'name']).describe('By the identity number of the applicant, or by the name.'),
    })
    .describe('Looks on the platform for other open cases of the applicant.'),
  z
    .strictObject({ type: z.literal('case.merge'), ...onCase, other: caseNo })
    .describe('The other case goes into this one and ends; only a search can find it.'),
  z
    .strictObject({ type: z.literal('assist.offer'), ...onCase, measures: z.array(z.enum(ASSISTANCE)).min(1).max(7) })
    .describe('Serves somebody in the way they need.'),
  z
    .strictObject({ type: z.literal('refer.online'), ...onCase, reason: words(300) })
    .describe('Sends the applicant away to do it online.'),
  z
    .strictObject({ type: z.literal('bundle.dispatch'), ...onCase, part: code })
    .describe('Sends a part of a bundle to the agency that does it.'),
  z
    .strictObject({ type: z.literal('bundle.close'), ...onCase })
    .describe('All parts are done: one notice, one delivery.'),
  z.strictObject({
    type: z.literal('license.fetch'),
    ...onCase,
    licence: code,
    subject: code.default('applicant'),
    purpose: text(300),
  }),
  z
    .strictObject({ type: z.literal('inform.list'), ...onCase, list: code, recommend: code.optional() })
    .describe('Shows a public list; recommending one of it is noted.'),
  z.strictObject({
    type: z.literal('fee.charge'),
    ...onCase,
    charge: code,
    amount: z.number().int().min(1).max(1_000_000).describe('Yuan.'),
  }),
] as const;
