import * as z from 'zod';
import { zhEn } from '../common.js';
import { CaseState, PostRole, QueryStatus, TrustGrade, Verdict } from './terms.js';

/** The part of a scenario file that makes its world: people, cases, papers, records. */
const variants = z.array(z.string()).min(1).optional();
const word = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/);

export const Value = z.union([z.number(), zhEn()]);
export type Value = z.infer<typeof Value>;

/** A day counted from another, by the calendar: never typed by hand. */
export const DateRule = z.strictObject({
  from: z.string().default('today'),
  days: z.number().int(),
  unit: z.enum(['working', 'calendar']).default('calendar'),
  roll: z.boolean().default(false).describe('A day off at the end moves on to the next working day.'),
});

/** Alternatives of which the seed draws one. An entry with `birth` and `serial` is a person and gets an identity number. */
export const PoolEntry = z.record(word, z.union([z.number(), z.iso.date(), zhEn()]));
export const Pool = z.array(PoolEntry).min(1);

const Fact = z.strictObject({
  code: word,
  label: zhEn(),
  paper: zhEn(),
  record: z.union([
    z
      .strictObject({ resource: z.string(), field: word, subject: word.default('applicant') })
      .describe('Known once the query returned it.'),
    z.strictObject({ text: zhEn(), source: zhEn() }).describe('Known from the start: the guide, the calendar.'),
  ]),
  result: z.enum(['same', 'different', 'expired']),
});

export const PageBlockFile = z.union([
  z.strictObject({ heading: zhEn() }),
  z.strictObject({ text: zhEn() }).describe('`__filled in__`, `[[fact|text]]`.'),
  z.strictObject({ fields: z.array(z.strictObject({ label: zhEn(), value: zhEn() })).min(1) }),
  z.strictObject({
    photo: z.strictObject({
      background: z.enum(['white', 'blue', 'red', 'grey']),
      person: z.union([z.enum(['woman', 'man']), z.string().startsWith('{{')]),
      caption: zhEn(),
      fact: word.optional(),
    }),
  }),
  z.strictObject({ note: zhEn() }),
  z.strictObject({ signature: z.strictObject({ label: zhEn(), text: zhEn().nullable(), fact: word.optional() }) }),
]);
export type PageBlockFile = z.infer<typeof PageBlockFile>;

const paper = {
  title: zhEn(),
  source: zhEn(),
  grade: TrustGrade.optional(),
  truth: Verdict.describe('What a careful clerk finds.'),
  facts: z.array(Fact).default([]),
  pages: z.array(z.array(PageBlockFile).min(1)).default([]),
};

const MaterialFile = z.strictObject({
  code: z.string().regex(/^M\d+$/),
  only: variants,
  icon: z.enum(['id', 'photo', 'file', 'share', 'form']),
  provided: z.boolean().default(true),
  ...paper,
  basis: zhEn().optional(),
  correctable: z
    .array(z.strictObject({ field: word, label: zhEn(), value: zhEn(), correct: zhEn() }))
    .default([])
    .describe('Entries the applicant may put right at the window.'),
  mended: z
    .strictObject(paper)
    .optional()
    .describe('What comes after a correction notice, or after correcting on the spot.'),
});
export type MaterialFile = z.infer<typeof MaterialFile>;

const RecordFile = z.strictObject({
  resource: z.string(),
  subject: word.default('applicant'),
  only: variants,
  outcomes: z
    .array(QueryStatus)
    .min(1)
    .default(['RETURNED'])
    .describe('Of the first query, the second, …; the last goes on.'),
  summary: zhEn(),
  fields: z.record(word, zhEn()),
});

/** A command as authors write it: texts may be in both languages, `case` names a case of the file (null: none). */
export const CommandFile = z.looseObject({ type: z.string().min(1), case: z.string().nullable().optional() });

/** Something that colleagues or the applicant did before the run begins; dues, documents and pauses come of it. */
const PastStep = z.strictObject({
  only: variants,
  day: z.string().min(1).describe('A day, usually `{{accepted}}`, a date counted in `dates`.'),
  at: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .default('09:30'),
  as: PostRole,
  by: zhEn().describe('Name of the colleague.'),
  do: z.union([CommandFile, z.array(CommandFile).min(1)]),
});
export type PastStep = z.infer<typeof PastStep>;

/** Something that can be verified with whoever knows: the body that made a report, the register of another agency. */
const VerificationFile = z.strictObject({
  code: word,
  only: variants,
  title: zhEn(),
  source: zhEn().describe('With whom it is verified.'),
  finding: z.enum(['genuine', 'forged', 'fulfilled', 'unfulfilled']),
  says: zhEn(),
});

const Party = z.strictObject({
  pool: word,
  namedAs: word.optional().describe('Bears the same name as the person drawn from this pool.'),
  only: variants,
  present: z.boolean().default(true).describe('Stands at the window.'),
  concerned: z
    .boolean()
    .default(true)
    .describe('False: somebody who is only spoken of. Nothing may be looked up about them.'),
});

export const CaseFile = z.strictObject({
  key: word,
  item: z.string(),
  ticket: z.string().optional(),
  channel: z.enum(['window', 'online', 'mobile', 'kiosk', 'post']).default('window'),
  opened: z.boolean().default(true).describe('False: the clerk opens the case from the ticket.'),
  sequence: z.number().int().min(1).max(999_999).default(37),
  only: variants,
  held: z
    .boolean()
    .default(false)
    .describe('Held back: it comes only when the trainer of a class lets it in. Rules speak of it only by its name.'),
  lies: z
    .enum(['desk', 'platform'])
    .default('desk')
    .describe('`platform`: it exists, but only a search brings it to light.'),
  parts: z
    .array(
      z.strictObject({
        part: word,
        only: variants,
        workingDays: z.number().int().min(0).default(0),
        at: z
          .string()
          .regex(/^\d\d:\d\d$/)
          .default('10:00'),
        minutes: z.number().int().min(0).max(480).default(60),
        says: zhEn(),
      }),
    )
    .default([])
    .describe('Agencies that take another time here, and what they say when they are done.'),
  licences: z
    .array(
      z.strictObject({
        code: word,
        only: variants,
        subject: word.default('applicant'),
        title: zhEn(),
        issuer: zhEn(),
        pages: z.array(z.array(PageBlockFile).min(1)).min(1),
      }),
    )
    .default([])
    .describe('What the e-licence store holds.'),
  filed: DateRule.optional().describe('The day it was opened; without it the day of the exercise.'),
  said: zhEn(),
  situations: z.record(word, z.union([word, z.string().startsWith('{{')])).default({}),
  parties: z.record(word, Party),
  place: z
    .strictObject({
      division: z.union([z.string().regex(/^0001\d\d$/), z.string().startsWith('{{')]).describe('Of a district.'),
      text: zhEn(),
    })
    .optional()
    .describe('Where the matter lies; without it, in the district of the post.'),
  materials: z.array(MaterialFile).min(1),
  certificate: z
    .array(z.strictObject({ label: zhEn(), value: zhEn() }))
    .default([])
    .describe('What the licence states, if one is given.'),
  alternatives: z
    .array(z.strictObject({ item: z.string(), materials: z.array(MaterialFile) }))
    .default([])
    .describe('The papers on the desk if the case is moved to another item.'),
  records: z.array(RecordFile).default([]),
  history: z.array(PastStep).default([]).describe('In order of time, before the run begins.'),
  concerned: z
    .strictObject({
      only: variants,
      who: zhEn().describe('Whose great interest the licence touches: 楼上 12 户居民.'),
      fields: z
        .array(z.strictObject({ code: word, label: zhEn() }))
        .min(1)
        .describe('What the file knows of them.'),
    })
    .optional(),
  verifications: z.array(VerificationFile).default([]),
  inspection: z.strictObject({ says: zhEn() }).optional().describe('What inspectors find on the spot.'),
  extras: z
    .array(z.strictObject({ code: z.string().regex(/^X\d+$/), name: zhEn() }))
    .default([])
    .describe('Papers outside the guide that somebody might ask for.'),
});
export type CaseFile = z.infer<typeof CaseFile>;

/** A case in the list that a colleague works on. */
export const OtherJob = z.strictObject({
  item: z.string(),
  applicant: zhEn(),
  channel: z.enum(['window', 'online', 'mobile', 'kiosk', 'post']),
  state: CaseState,
  due: DateRule.optional(),
  sequence: z.number().int().min(1).max(999_999),
});
