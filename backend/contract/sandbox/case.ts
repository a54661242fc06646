import * as z from 'zod';
import { ActionView } from './action.js';
import { MaterialView, PageBlock } from './material.js';
import { CaseState, Labelled, Lamp, QueryStatus, simulatedTime } from './terms.js';

/** One square of the strip of days. The day of the start is not counted. */
export const LimitDay = z
  .object({
    date: z.iso.date(),
    counted: z.number().int().nullable().describe('Which counted day it is, from 1; null when it is not counted.'),
    kind: z.enum(['start', 'counted', 'off', 'paused', 'due']),
    label: z.string().describe('收件, 休, 止, or the number.'),
    why: z.string(),
    today: z.boolean(),
  })
  .meta({ id: 'LimitDay' });
export type LimitDay = z.infer<typeof LimitDay>;

export const LimitView = z
  .object({
    code: z.string().describe('TL-01; `applicant` for the time given to the applicant.'),
    title: z.string(),
    due: z.iso.date(),
    remaining: z.number().int().describe('Units left; negative when past.'),
    unit: z.enum(['working', 'calendar']),
    lamp: Lamp,
    text: z.string().describe('剩 5 个工作日'),
    note: z.string().describe('What the strip leaves out and what happens when it passes.'),
    basis: z.string(),
    days: z.array(LimitDay),
  })
  .meta({ id: 'LimitView' });
export type LimitView = z.infer<typeof LimitView>;

export const SharingField = z
  .object({
    code: z.string(),
    label: z.string(),
    allowed: z.boolean().describe('On the list for this item.'),
  })
  .meta({ id: 'SharingField' });

export const SharingResourceView = z
  .object({
    code: z.string(),
    name: z.string(),
    provider: z.string(),
    attribute: Labelled.describe('unconditional, conditional, closed'),
    sensitivity: z.number().int(),
    listed: z.boolean().describe('On the list for this item. Anything else is refused and logged.'),
    approval: z.boolean().describe('Whether the data administrator must approve first.'),
    standsFor: z.array(z.string()).describe('Materials of the case it can stand for.'),
    fields: z.array(SharingField),
  })
  .meta({ id: 'SharingResource' });
export type SharingResourceView = z.infer<typeof SharingResourceView>;

export const SharingQueryView = z
  .object({
    event: z.number().int(),
    at: simulatedTime(),
    resource: z.string(),
    name: z.string(),
    subject: z.string(),
    status: z.object({ code: QueryStatus, label: z.string() }),
    purpose: z.string(),
    summary: z.string().nullable(),
    fields: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        value: z.string(),
        masked: z.boolean(),
      }),
    ),
    used: z.boolean().describe('Whether this case had a use for it.'),
  })
  .meta({ id: 'SharingQuery' });
export type SharingQueryView = z.infer<typeof SharingQueryView>;

export const DocumentView = z
  .object({
    code: z.string().describe('REC, SGZ, ACP, NAC …'),
    name: z.string(),
    number: z.string(),
    event: z.number().int(),
    at: simulatedTime(),
    seal: z.string().nullable().describe('Text of the simulated seal; null while unsealed.'),
    parts: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        lines: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'SandboxDocument' });
export type DocumentView = z.infer<typeof DocumentView>;

/** What a correction notice issued now would say besides its items. */
export const NoticeForm = z
  .object({
    applicantDeadline: z.iso.date(),
    applicantDays: z.number().int(),
    lapseText: z.string(),
    found: z.array(z.string()).describe('Materials with a verdict that asks for correction.'),
    choices: z.array(z.object({ code: z.string(), name: z.string(), inGuide: z.boolean() })),
    issued: z.array(
      z.object({
        event: z.number().int(),
        at: simulatedTime(),
        deadline: z.iso.date(),
        items: z.array(
          z.object({
            material: z.string(),
            name: z.string(),
            problem: z.string(),
            howToFix: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'NoticeForm' });
export type NoticeForm = z.infer<typeof NoticeForm>;

export const PartyView = z
  .object({
    role: Labelled.describe('applicant, agent'),
    name: z.string(),
    gender: z.string(),
    age: z.number().int(),
    idNumber: z.string().describe('Masked.'),
    phone: z.string().describe('Masked.'),
    verified: z.boolean(),
  })
  .meta({ id: 'SandboxParty' });
export type PartyView = z.infer<typeof PartyView>;

/** Another case that a search has found. */
export const RelatedCase = z
  .object({
    caseNo: z.string(),
    item: z.string(),
    applicant: z.string(),
    idNumber: z.string().describe('Masked.'),
    agent: z.string().nullable().describe('Who handed it in for the applicant.'),
    channel: Labelled,
    state: z.object({ code: CaseState, label: z.string() }),
    filedOn: z.iso.date(),
    same: z.boolean().describe('Same person and same item.'),
  })
  .meta({ id: 'RelatedCase' });
export type RelatedCase = z.infer<typeof RelatedCase>;

/** A part of a bundle, at the agency that does it. */
export const BundlePart = z
  .object({
    code: z.string(),
    name: z.string(),
    agency: z.string(),
    after: z.array(z.string()).describe('Names of the parts whose result it needs.'),
    step: z.number().int().describe('How many others stand before it at the most: its column on the board.'),
    state: z.object({ code: z.enum(['waiting', 'dispatched', 'returned', 'done']), label: z.string() }),
    caseNo: z.string().nullable().describe('Of the case at the agency.'),
    sentAt: simulatedTime().nullable(),
    endedAt: simulatedTime().nullable(),
    open: z.boolean().describe('Could be sent out now without coming back.'),
  })
  .meta({ id: 'BundlePart' });
export type BundlePart = z.infer<typeof BundlePart>;

/** An e-licence of the list for this item. */
export const LicenceView = z
  .object({
    code: z.string(),
    name: z.string(),
    fetched: z
      .array(
        z.object({
          event: z.number().int(),
          title: z.string(),
          issuer: z.string(),
          holder: z.string(),
          watermark: z.string(),
          pages: z.array(z.object({ number: z.number().int(), blocks: z.array(PageBlock) })),
        }),
      )
      .describe('Empty until it was fetched.'),
  })
  .meta({ id: 'ELicence' });
export type LicenceView = z.infer<typeof LicenceView>;

/** One case as this post may see it. */
export const CaseView = z
  .object({
    caseNo: z.string(),
    ticket: z.string().nullable(),
    queryCode: z.string().nullable().describe('For the applicant to follow the case; on the receipt.'),
    item: z.object({
      code: z.string(),
      name: z.string(),
      kind: Labelled,
      agency: z.string(),
    }),
    state: z.object({ code: CaseState, label: z.string() }),
    flags: z.array(Labelled),
    channel: Labelled,
    said: z.string().describe('What the applicant says at the window.'),
    parties: z.array(PartyView).describe('The applicant first.'),
    spokenOf: z.array(Labelled).describe('People who are only spoken of; nothing may be looked up about them.'),
    steps: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        state: z.enum(['done', 'current', 'todo']),
      }),
    ),
    situations: z.array(
      z.object({
        code: z.string(),
        question: z.string(),
        options: z.array(Labelled),
        chosen: z.string().nullable(),
      }),
    ),
    materials: z.array(MaterialView),
    guideNote: z.string().describe('办事指南只列这 4 项，此外不得索要'),
    lookups: z
      .array(
        z.object({
          event: z.number().int(),
          at: simulatedTime(),
          item: z.string(),
          topic: Labelled,
          text: z.string(),
          basis: z.string().nullable(),
        }),
      )
      .describe('What the item library answered when it was asked, oldest first.'),
    limits: z.array(LimitView).describe('The one that presses most first.'),
    sharing: z.object({
      summary: z.string(),
      resources: z.array(SharingResourceView),
      queries: z.array(SharingQueryView),
    }),
    notice: NoticeForm,
    bundle: z.array(BundlePart).nullable().describe('Its parts; null when the item is no bundle.'),
    licences: z.array(LicenceView),
    related: z.array(RelatedCase).nullable().describe('Found by a search; null while nobody has searched.'),
    documents: z.array(DocumentView),
    actions: z.array(ActionView).describe('What this post may do with the case. A locked one says why.'),
    lockedWhy: z.string().nullable().describe('暂不能受理：相片不符，住址证明过期，就业待核验'),
  })
  .meta({ id: 'SandboxCase' });
export type CaseView = z.infer<typeof CaseView>;
