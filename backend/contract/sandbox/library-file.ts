import * as z from 'zod';
import { zhEn } from '../common.js';
import { PostRole } from './terms.js';

/** The simulated city's own facts, `content/sandbox/*.yaml`: shared by all scenarios. */
const code = z.string().regex(/^[A-Z0-9-]{1,20}$/);
const word = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/);

/** `agencies.yaml` */
export const AgenciesFile = z.strictObject({
  city: zhEn(),
  platform: zhEn(),
  watermark: zhEn(),
  divisions: z.array(z.strictObject({ code: z.string().regex(/^0001\d\d$/), name: zhEn() })).min(1),
  agencies: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z]{3}$/),
        name: zhEn(),
        division: z.string(),
        address: zhEn().optional(),
        phone: z
          .string()
          .regex(/^000-[\d-]+$/)
          .optional(),
      }),
    )
    .min(1),
  roles: z.array(z.strictObject({ code: PostRole, name: zhEn() })).length(15),
});
export type AgenciesFile = z.infer<typeof AgenciesFile>;

/** How a value is hidden until somebody asks to see it. */
export const MaskKind = z.enum(['none', 'name', 'id', 'phone', 'date', 'text']);
export type MaskKind = z.infer<typeof MaskKind>;

export const SharingResourceFile = z.strictObject({
  code,
  name: zhEn(),
  provider: zhEn(),
  attribute: z.enum(['unconditional', 'conditional', 'closed']),
  sensitivity: z.number().int().min(0).max(3),
  fields: z.array(z.strictObject({ code: word, label: zhEn(), mask: MaskKind.default('none') })).min(1),
});
export type SharingResourceFile = z.infer<typeof SharingResourceFile>;

/** `resources.yaml` */
export const ResourcesFile = z.strictObject({ resources: z.array(SharingResourceFile).min(1) });

const Limit = z.strictObject({
  code: z
    .string()
    .regex(/^TL-\d\d$/)
    .describe('Row of the time-limit table.'),
  length: z.number().int().positive(),
  unit: z.enum(['working', 'calendar']),
  from: z.enum(['receipt', 'acceptance']),
  extension: z.number().int().positive().optional(),
  basis: zhEn(),
});

export const MaterialDefinition = z.strictObject({
  code: z.string().regex(/^M\d+$/),
  name: zhEn(),
  primary: z.boolean(),
  source: z.enum(['applicant', 'share', 'verify']).describe('`verify`: proved by verifying who it is.'),
  share: z.array(code).default([]).describe('Resources that can stand for it.'),
  deferrable: z.boolean().default(false),
  onlyIf: z.strictObject({ situation: word, option: word }).optional(),
  basis: zhEn().optional(),
});
export type MaterialDefinition = z.infer<typeof MaterialDefinition>;

export const ServiceItem = z.strictObject({
  code,
  name: zhEn(),
  type: zhEn(),
  agency: z.string().regex(/^[A-Z]{3}$/),
  kind: z.enum(['instant', 'promise']),
  legal: Limit.optional(),
  promise: z.number().int().positive().describe('Working days.'),
  visits: z.number().int().min(0),
  fee: zhEn(),
  deferrable: z.boolean().default(false),
  commitment: z.boolean().default(false),
  onTheSpot: z
    .boolean()
    .default(false)
    .describe('即办件 whose decision is delegated to whoever handles it: received, decided and issued in one visit.'),
  charge: z.strictObject({ text: zhEn(), basis: zhEn() }).optional().describe('What the notice of a fee says.'),
  disclosure: z.boolean().default(false).describe('A request for information: it is answered, not licensed.'),
  consultations: z
    .array(
      z.strictObject({
        agency: z.string().regex(/^[A-Z]{3}$/),
        fields: z.array(z.strictObject({ code: word, label: zhEn() })).min(1),
      }),
    )
    .default([])
    .describe('Which agencies may be consulted, and the minimum set of data they are sent.'),
  situations: z
    .array(
      z.strictObject({
        code: word,
        question: zhEn(),
        options: z.array(z.strictObject({ code: word, label: zhEn() })).min(2),
      }),
    )
    .default([]),
  materials: z.array(MaterialDefinition).min(1),
  sharing: z
    .array(z.strictObject({ resource: code, fields: z.array(word).min(1), preApproved: z.boolean().default(true) }))
    .default([])
    .describe('The list: what may be asked for this item, and which fields.'),
  exemption: z
    .strictObject({ text: zhEn(), basis: zhEn() })
    .optional()
    .describe(
      'What needs no application at all. The library only says the rule; whether it applies the clerk decides.',
    ),
  competence: z
    .strictObject({
      text: zhEn(),
      basis: zhEn(),
      bodies: z.record(z.string().regex(/^0001\d\d$/), z.string().regex(/^[A-Z]{3}$/)).describe('Division: agency.'),
    })
    .optional()
    .describe('Which body is competent where, when the item is not handled by one agency for the whole city.'),
  parts: z
    .array(
      z.strictObject({
        code: word,
        name: zhEn(),
        agency: z.string().regex(/^[A-Z]{3}$/),
        after: z.array(word).default([]).describe('Parts whose result this one needs.'),
        minutes: z.number().int().positive().default(60).describe('Of work that it takes.'),
      }),
    )
    .default([])
    .describe('Of a bundle: what the agencies do, each in a case of its own.'),
  licences: z
    .array(
      z.strictObject({
        code: word,
        name: zhEn(),
        proves: z.array(z.string().regex(/^M\d+$/)).default([]),
        made: word.optional().describe('The part by which it comes into being.'),
      }),
    )
    .default([])
    .describe('E-licences that may be fetched for this item.'),
  lists: z
    .array(
      z.strictObject({
        code: word,
        name: zhEn(),
        entries: z.array(z.strictObject({ code: word, name: zhEn() })).min(2),
      }),
    )
    .default([])
    .describe('Public lists to be shown whole, recommending nobody.'),
  charges: z
    .array(z.strictObject({ code: word, name: zhEn(), lawful: z.boolean().default(false) }))
    .default([])
    .describe('What somebody might be charged for; only what law provides for is lawful.'),
  guide: z.array(z.strictObject({ title: zhEn(), lines: z.array(zhEn()).min(1) })).min(1),
});
export type ServiceItem = z.infer<typeof ServiceItem>;

/** `items.yaml` */
export const ItemsFile = z.strictObject({ items: z.array(ServiceItem).min(1) });

export const DocumentTemplate = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}$/),
  name: zhEn(),
  parts: z
    .array(
      z.strictObject({ code: word, label: zhEn(), lines: z.array(zhEn()).min(1), required: z.boolean().default(true) }),
    )
    .min(3),
});
export type DocumentTemplate = z.infer<typeof DocumentTemplate>;

/** `documents.yaml` */
export const DocumentsFile = z.strictObject({ documents: z.array(DocumentTemplate).min(1) });

const minute = z.string().regex(/^\d\d:\d\d$/);
const Fold = z.strictObject({ from: minute, to: minute });

/** `policy-packs/<name>.yaml`: local rules as data. */
export const PolicyPack = z.strictObject({
  id: z.string(),
  name: zhEn(),
  office: z.strictObject({ morning: Fold, afternoon: Fold }),
  correction: z.strictObject({
    noticeWorkingDays: z.number().int(),
    applicantDays: z.number().int(),
    lapse: z.boolean(),
  }),
  deferral: z.strictObject({ beforePromise: z.number().int(), atMost: z.number().int(), creditCheck: z.boolean() }),
  sharing: z.strictObject({ approvalMinutes: z.number().int() }),
  operations: z
    .strictObject({ approvalMinutes: z.number().int(), restoreMinutes: z.number().int() })
    .default({ approvalMinutes: 20, restoreMinutes: 30 }),
  badReview: z
    .strictObject({ contactDays: z.number().int(), fixSimpleDays: z.number().int(), fixComplexDays: z.number().int() })
    .default({ contactDays: 1, fixSimpleDays: 5, fixComplexDays: 15 })
    .describe('Working days to call, and to mend what is simple or complex.'),
  alarm: z.strictObject({
    yellowRatio: z.number(),
    yellowDays: z.number().int(),
    redRatio: z.number(),
    redDays: z.number().int(),
  }),
  creditFields: z
    .array(z.strictObject({ code: word, label: zhEn() }))
    .default([])
    .describe('What a credit record could hold; how little it needs is graded.'),
  minutes: z.record(z.string(), z.number().int().min(0)).describe('What a command costs; `default` for the others.'),
});
export type PolicyPack = z.infer<typeof PolicyPack>;
