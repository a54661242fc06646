import * as z from 'zod';
import { id, instant } from '../common.js';

/** What a trainer pinned to a moment of a run. */
export const RunCommentView = z
  .object({
    id: id(),
    event: z.number().int().positive().describe('Number of the event it is pinned to.'),
    text: z.string(),
    author: z.object({ id: id(), name: z.string() }),
    mine: z.boolean(),
    createdAt: instant(),
    editedAt: instant().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'RunComment' });
export type RunCommentView = z.infer<typeof RunCommentView>;

export const RunComments = z
  .object({
    items: z.array(RunCommentView),
    total: z.number().int(),
    may: z.boolean().describe('Whether the reader may pin comments here.'),
  })
  .meta({ id: 'RunComments' });
export type RunComments = z.infer<typeof RunComments>;

const text = z.string().trim().min(1).max(2000);

export const NewRunComment = z.strictObject({ event: z.number().int().positive(), text }).meta({ id: 'NewRunComment' });
export type NewRunComment = z.infer<typeof NewRunComment>;

export const RunCommentChange = z.strictObject({ text, version: z.number().int() }).meta({ id: 'RunCommentChange' });
export type RunCommentChange = z.infer<typeof RunCommentChange>;
