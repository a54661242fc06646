import * as z from 'zod';
import { Labelled, TrustGrade } from './terms.js';

/** A stretch of text on a simulated paper. `filled` is what a person wrote into the form; `fact` links it to a check. */
export const PageRun = z
  .object({
    text: z.string(),
    filled: z.boolean(),
    fact: z.string().nullable(),
  })
  .meta({ id: 'SandboxPageRun' });
export type PageRun = z.infer<typeof PageRun>;

export const PageBlock = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), text: z.string() }),
    z.object({ kind: z.literal('paragraph'), runs: z.array(PageRun) }),
    z.object({
      kind: z.literal('fields'),
      rows: z.array(z.object({ label: z.string(), runs: z.array(PageRun) })),
    }),
    z.object({
      kind: z.literal('photo'),
      background: z.enum(['white', 'blue', 'red', 'grey']),
      person: z.enum(['woman', 'man']),
      caption: z.string(),
      fact: z.string().nullable(),
    }),
    z.object({ kind: z.literal('note'), text: z.string() }).describe('A handwritten sticky note.'),
    z.object({
      kind: z.literal('signature'),
      label: z.string(),
      text: z.string().nullable().describe('Null: the line is empty.'),
      fact: z.string().nullable(),
    }),
  ])
  .meta({ id: 'SandboxPageBlock' });
export type PageBlock = z.infer<typeof PageBlock>;

/** One line of the table under the viewer: what the paper says beside what the records say. */
export const MaterialCheck = z
  .object({
    fact: z.string(),
    label: z.string(),
    paper: z.string(),
    record: z.string().nullable().describe('Null until a query has returned it.'),
    source: z.string().nullable().describe('Where the record comes from, or would: DS-01, the calendar, the guide.'),
    result: z
      .enum(['same', 'different', 'expired'])
      .nullable()
      .describe('Null until there is a record and the trainee has given a verdict.'),
  })
  .meta({ id: 'MaterialCheck' });
export type MaterialCheck = z.infer<typeof MaterialCheck>;

export const MaterialView = z
  .object({
    code: z.string().describe('M3; extras the guide does not list begin with X.'),
    name: z.string(),
    source: z.string().describe('How it came: 窗口上传, 房屋租赁合同，3 页, 可用 DS-07 核验.'),
    icon: z.enum(['id', 'photo', 'file', 'share', 'form']),
    primary: z.boolean(),
    provided: z.boolean(),
    trustGrade: TrustGrade.nullable(),
    sharedBy: z.array(z.string()).describe('Sharing resources that can stand for it.'),
    verdict: Labelled.nullable(),
    status: z
      .enum(['ok', 'overdue', 'expired', 'due'])
      .describe('Tone of the chip: fine, faulty, expired, still to be checked.'),
    note: z.string(),
    basis: z.string().nullable().describe('Shown with the verdict.'),
    allowedVerdicts: z.array(Labelled),
    correctable: z
      .array(z.object({ field: z.string(), label: z.string(), value: z.string() }))
      .describe('Entries the applicant may correct on the spot.'),
    round: z.number().int().describe('1 as first handed in, 2 after the first correction, and so on.'),
    title: z.string().describe('Title of the paper in the viewer.'),
    pages: z.array(z.object({ number: z.number().int(), blocks: z.array(PageBlock) })),
    checks: z.array(MaterialCheck),
  })
  .meta({ id: 'SandboxMaterial' });
export type MaterialView = z.infer<typeof MaterialView>;
