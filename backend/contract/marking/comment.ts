import * as z from 'zod';
import { id, pageOf, Paging } from '../common.js';

/** A comment that a marker keeps to use again: for one quiz or scenario, or for all. */
export const MarkingCommentView = z
  .object({ id: id(), text: z.string(), subject: id().nullable().describe('What it is meant for; null for all.') })
  .meta({ id: 'MarkingComment' });
export type MarkingCommentView = z.infer<typeof MarkingCommentView>;

export const MarkingCommentQuery = Paging.extend({
  subject: id().optional().describe('Those for this quiz or scenario, and those for all.'),
});
export type MarkingCommentQuery = z.infer<typeof MarkingCommentQuery>;

export const MarkingCommentPage = pageOf(MarkingCommentView).meta({ id: 'MarkingCommentPage' });
export type MarkingCommentPage = z.infer<typeof MarkingCommentPage>;

export const NewMarkingComment = z
  .strictObject({ text: z.string().trim().min(1).max(1000), subject: id().nullable().default(null) })
  .meta({ id: 'NewMarkingComment' });
export type NewMarkingComment = z.infer<typeof NewMarkingComment>;
