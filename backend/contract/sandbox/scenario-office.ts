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

export const MailFile = z.strictObject({
  code,
  only: variants,
  at: minute,
  from: z
    .strictObject({ name: zhEn(), address: z.string() })
    .describe('The name anybody can write, and the true address.'),
  headers: z.array(z.strictObject({ name: z.string(), value: z.string() })).default([]),
  subject: zhEn(),
  body: zhEn(),
  links: z.array(z.strictObject({ text: zhEn(), target: z.string() })).default([]),
  attachments: z
    .array(z.strictObject({ name: zhEn(), size: z.string(), executable: z.boolean().default(false) }))
    .default([]),
  genuine: z.boolean().describe('Whether it is from whom it says. Never shown.'),
  opened: zhEn().optional().describe('What happens when what it carries is opened.'),
});
export type MailFile = z.infer<typeof MailFile>;

/** Somebody asks for something by word of mouth. */
export const AskFile = z.strictObject({
  code,
  only: variants,
  at: minute,
  from: zhEn(),
  rank: z.enum(['colleague', 'leader', 'citizen']),
  by: zhEn().describe('Face to face, by chat, by phone.'),
  said: zhEn(),
  answers: z
    .array(
      z.strictObject({
        code,
        only: variants,
        label: zhEn(),
        tells: z.boolean().default(false),
        says: zhEn().optional(),
      }),
    )
    .min(2),
  refused: zhEn().optional().describe('What they say to a refusal.'),
});
export type AskFile = z.infer<typeof AskFile>;

/** A body of data with an export button. */
export const DatasetFile = z.strictObject({
  code,
  only: variants,
  name: zhEn(),
  about: zhEn(),
  rows: z.union([z.number().int(), z.string().startsWith('{{')]),
  personal: z.boolean(),
  fields: z
    .array(
      z.strictObject({
        code,
        label: zhEn(),
        sensitive: z.boolean().default(false),
        needed: z.boolean().default(false).describe('Whether the stated purpose needs it.'),
      }),
    )
    .min(1),
});
export type DatasetFile = z.infer<typeof DatasetFile>;

/** A request for data that somebody has already made in due form. */
export const SharingFile = z.strictObject({
  code,
  only: variants,
  dataset: code,
  fields: z.array(code).min(1),
  recipient: zhEn(),
  purpose: zhEn(),
  basis: zhEn(),
  approvedBy: zhEn(),
});

export const ContainmentFile = z.strictObject({
  code,
  label: zhEn(),
  contains: z.boolean().default(true).describe('Whether it stops the harm.'),
  wipes: z.boolean().default(false).describe('Whether it destroys what could be evidence.'),
});

const Coded = z.strictObject({ code, only: variants, label: zhEn() });

export const ModuleFile = z.strictObject({
  code,
  only: variants,
  name: zhEn(),
  resources: z.array(z.string()).default([]).describe('Shared resources that answer nothing while it is down.'),
  calls: z.number().int().min(1).describe('Calls a minute on an ordinary day; the monitoring chart is drawn from it.'),
});
export type ModuleFile = z.infer<typeof ModuleFile>;

export const OutageFile = z.strictObject({
  only: variants,
  module: code,
  from: minute,
  to: minute.describe('From when on the module can run again, if its data are restored.'),
  message: zhEn(),
  ready: zhEn().describe('What is said when it runs again.'),
});

export const BackupFile = z.strictObject({
  code,
  only: variants,
  module: code,
  label: zhEn(),
  size: z.string(),
  good: z.boolean().describe('Whether its checksum was verified.'),
});

/** Work of colleagues that is due today and may need what is down. */
export const DueJobFile = z.strictObject({
  code,
  only: variants,
  service: zhEn(),
  applicant: zhEn(),
  due: minute,
  note: zhEn(),
  decidable: z.boolean().describe('Whether it can be decided without the module that is down.'),
});

export const QueueFile = z.strictObject({
  people: z.union([z.number().int(), z.string().startsWith('{{')]),
  tickets: z.array(z.strictObject({ ticket: z.string(), service: zhEn(), minutes: z.number().int() })).min(1),
});

/** What lies on the desks besides cases. */
export const officeSections = {
  contacts: z.array(ContactFile).default([]),
  reviews: z.array(ReviewFile).default([]),
  logs: z.array(LogEntryFile).default([]),
  mails: z.array(MailFile).default([]),
  asks: z.array(AskFile).default([]),
  datasets: z.array(DatasetFile).default([]),
  sharings: z.array(SharingFile).default([]),
  containment: z.array(ContainmentFile).default([]),
  evidence: z.array(Coded).default([]),
  modules: z.array(ModuleFile).default([]),
  outages: z.array(OutageFile).default([]),
  backups: z.array(BackupFile).default([]),
  dueJobs: z.array(DueJobFile).default([]),
  queue: QueueFile.nullable().default(null),
};

/** What a scenario has that says nothing of its office; versions published before there was one say nothing. */
export const NO_OFFICE = z.strictObject(officeSections).parse({});
