import * as z from 'zod';
import { base, code, text, words } from './parts.js';

/** What people ask for by word of mouth, and the formal way to data. */
export const requestWork = [
  z.strictObject({
    type: z.literal('reply.to'),
    ...base,
    ask: code,
    answer: code.describe('One of the answers that the situation offers.'),
    text: words(1000),
  }),
  z.strictObject({
    type: z.literal('refuse.oral'),
    ...base,
    ask: code,
    basis: words(200),
    text: words(1000),
  }),
  z
    .strictObject({
      type: z.literal('share.request'),
      ...base,
      dataset: code,
      fields: z.array(code).min(1).max(30),
      recipient: words(100),
      purpose: text(500),
      basis: text(200),
    })
    .describe('A formal request for data, decided by the data sharing administrator.'),
  z
    .strictObject({
      type: z.literal('share.provide'),
      ...base,
      sharing: code,
      fields: z.array(code).min(1).max(30),
    })
    .describe('Hands over what an approved request names, over the exchange platform.'),
  z.strictObject({
    type: z.literal('export'),
    ...base,
    dataset: code,
    fields: z.array(code).min(1).max(30),
  }),
  z.strictObject({
    type: z.literal('report'),
    ...base,
    to: code,
    about: code.nullable().default(null),
    text: words(2000),
  }),
] as const;
