import * as z from 'zod';
import { id, instant, pageOf, Paging } from '../common.js';

/** What a message is about; the client has a text for each. A kind that has been sent is never taken away. */
export const INBOX_KINDS = [
  'award-won',
  'award-revoked',
  'award-expiring',
  'quiz-passed',
  'quiz-failed',
  'quiz-provisional',
  'run-passed',
  'run-failed',
  'run-provisional',
  'run-commented',
  'run-regraded',
  'class-joined',
  'password-changed',
  'lesson-assigned',
  'shift-planned',
  'shift-began',
  'mark-overridden',
  'quiz-regraded',
  'appeal-filed',
  'appeal-upheld',
  'appeal-dismissed',
  'conduct-appeal-filed',
  'conduct-appeal-upheld',
  'conduct-appeal-dismissed',
  'quiz-regraded-passed',
  'quiz-regraded-failed',
  'marking-waits',
  'moderation-waits',
  'appeal-waits',
  'appeal-due',
] as const;
export const InboxKind = z.enum(INBOX_KINDS);
export type InboxKind = z.infer<typeof InboxKind>;

/** One message to the caller. Its words are made where it is read, from the kind and these values. */
export const InboxMessage = z
  .object({
    id: id(),
    kind: InboxKind,
    values: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .describe('Titles, numbers and days that the text names; never anybody else’s personal data.'),
    link: z.string().startsWith('/').describe('The page of the client that it is about.'),
    at: instant(),
    readAt: instant().nullable(),
  })
  .meta({ id: 'InboxMessage' });
export type InboxMessage = z.infer<typeof InboxMessage>;

export const InboxQuery = Paging.extend({
  show: z.enum(['all', 'unread']).default('all'),
});
export type InboxQuery = z.infer<typeof InboxQuery>;

export const InboxPage = pageOf(InboxMessage)
  .extend({ unread: z.number().int().describe('How many are unread in all.') })
  .meta({ id: 'InboxPage' });
export type InboxPage = z.infer<typeof InboxPage>;

export const InboxCount = z.object({ unread: z.number().int() }).meta({ id: 'InboxCount' });
export type InboxCount = z.infer<typeof InboxCount>;
