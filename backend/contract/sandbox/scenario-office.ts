import * as z from 'zod';
import { zhEn } from '../common.js';
import { PostRole } from './terms.js';

/** The part of a scenario file that is about no case: who can be reached, ratings, the log. */
const variants = z.array(z.string()).min(1).optional();
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,19}$/);
const minute = z.string().regex(/^\d\d:\d\d$/);

/** Somebody who can be called, written or reported to. */
export const ContactFile = z.strictObject({
  code,
  only: variants,
  name: zhEn(),
  role: PostRole.optional(),
  line: zhEn().describe('Number, extension or address by which they are reached.'),
  official: z.boolean().default(true).describe('False: the line stands in a letter, not in the directory.'),
  answers: zhEn().optional().describe('What they say when they are asked whether something is theirs.'),
});
export type ContactFile = z.infer<typeof ContactFile>;

/** An entry of the platform's log, found by searching. */
export const LogEntryFile = z.strictObject({
  code,
  only: variants,
  source: z.enum(['case', 'access', 'system', 'mail']),
  at: zhEn(),
  who: zhEn(),
  text: zhEn(),
});
export type LogEntryFile = z.infer<typeof LogEntryFile>;

export const ReviewFile = z.strictObject({
  code,
  only: variants,
  service: zhEn(),
  caseNo: z.string().optional(),
  channel: z.enum(['window', 'online', 'mobile', 'kiosk', 'hotline']).default('window'),
  day: z.string().optional().describe('The day it was given, `{{yesterday}}`, when that was before the run begins.'),
  at: minute.describe('When it is given; a time before the run begins has it there from the start.'),
  stars: z.number().int().min(1).max(5),
  anonymous: z.boolean().default(false),
  text: zhEn(),
  rater: zhEn().describe('Seen by the post that answers ratings, never by the rated; empty words when anonymous.'),
  phone: zhEn(),
  rated: zhEn().describe('The person or window that was rated.'),
  evidence: z.array(code).default([]).describe('Entries of the log on which an appeal would stand.'),
  says: z
    .strictObject({ contact: zhEn().optional(), revisit: zhEn().optional() })
    .default({})
    .describe('What the citizen answers when called.'),
});
export type ReviewFile = z.infer<typeof ReviewFile>;

/** What lies on the desks besides cases. */
export const officeSections = {
  contacts: z.array(ContactFile).default([]),
  reviews: z.array(ReviewFile).default([]),
  logs: z.array(LogEntryFile).default([]),
};

/** What a scenario has that says nothing of its office; versions published before there was one say nothing. */
export const NO_OFFICE = z.strictObject(officeSections).parse({});
