import * as z from 'zod';
import { base, code, text, words } from './parts.js';

const onMail = { ...base, mail: code };

/** What of a letter can be looked at closely without touching what it carries. */
export const MAIL_PARTS = ['header', 'link', 'attachment'] as const;

/** The inbox. Looking is safe; opening, answering and forwarding are what a false letter hopes for. */
export const mailWork = [
  z.strictObject({ type: z.literal('mail.inspect'), ...onMail, part: z.enum(MAIL_PARTS) }),
  z.strictObject({ type: z.literal('mail.report'), ...onMail, to: code, note: text(500).default('') }),
  z.strictObject({
    type: z.literal('mail.reply'),
    ...onMail,
    text: words(2000),
    attach: z.array(code).max(5).default([]).describe('Data sets that go with the answer.'),
  }),
  z.strictObject({
    type: z.literal('mail.forward'),
    ...onMail,
    to: code,
    note: text(500).default(''),
  }),
  z.strictObject({ type: z.literal('mail.open'), ...onMail, part: z.enum(['link', 'attachment']) }),
  z.strictObject({ type: z.literal('mail.delete'), ...onMail }),
  z
    .strictObject({
      type: z.literal('verify.official'),
      ...base,
      channel: code.describe('Whom to ask, by the directory or by the number in the letter.'),
      mail: code.nullable().default(null),
      text: text(500).default(''),
    })
    .describe('Asks the supposed sender whether the letter is theirs.'),
] as const;
