import * as z from 'zod';
import { Labelled, Lamp, simulatedTime } from './terms.js';

/** Types of the acts that stand open for a thing; the desk finds their forms among the actions of the run. */
const acts = z.array(z.string());

/** A place of the office besides the case desk; only those the scenario has. */
export const OfficeArea = z
  .object({
    code: z.enum(['mail', 'data', 'reviews', 'operations', 'incidents']),
    label: z.string(),
    count: z.number().int().describe('What waits there.'),
  })
  .meta({ id: 'OfficeArea' });
export type OfficeArea = z.infer<typeof OfficeArea>;

export const MailView = z
  .object({
    code: z.string(),
    at: simulatedTime(),
    from: z.string().describe('The name that the sender wrote.'),
    subject: z.string(),
    body: z.string(),
    state: Labelled,
    headers: z
      .array(z.object({ name: z.string(), value: z.string() }))
      .nullable()
      .describe('Null until somebody looks.'),
    links: z.array(z.object({ text: z.string(), target: z.string().nullable() })),
    attachments: z.array(z.object({ name: z.string(), size: z.string(), note: z.string().nullable() })),
    acts,
  })
  .meta({ id: 'SandboxMail' });
export type MailView = z.infer<typeof MailView>;

export const AskView = z
  .object({
    code: z.string(),
    at: simulatedTime(),
    from: z.string(),
    by: z.string(),
    said: z.string(),
    answers: z.array(Labelled),
    state: Labelled,
    acts,
  })
  .meta({ id: 'SandboxAsk' });

export const DatasetView = z
  .object({
    code: z.string(),
    name: z.string(),
    about: z.string(),
    rows: z.number().int(),
    personal: z.boolean(),
    fields: z.array(z.object({ code: z.string(), label: z.string(), sensitive: z.boolean() })),
  })
  .meta({ id: 'SandboxDataset' });

export const SharingRequestView = z
  .object({
    code: z.string(),
    dataset: z.string(),
    fields: z.array(z.string()),
    recipient: z.string(),
    purpose: z.string(),
    basis: z.string(),
    approval: z.string().nullable(),
    state: Labelled,
    acts,
  })
  .meta({ id: 'SandboxSharingRequest' });

export const LogEntryView = z
  .object({ code: z.string(), source: z.string(), at: z.string(), who: z.string(), text: z.string() })
  .meta({ id: 'SandboxLogEntry' });
export type LogEntryView = z.infer<typeof LogEntryView>;

/** Where a matter stands on its way. */
export const WayStep = z
  .object({ code: z.string(), label: z.string(), state: z.enum(['done', 'now', 'next']) })
  .meta({ id: 'SandboxWayStep' });
export type WayStep = z.infer<typeof WayStep>;

export const RatingView = z
  .object({
    code: z.string(),
    service: z.string(),
    channel: z.string(),
    at: simulatedTime(),
    stars: z.number().int(),
    text: z.string(),
    rater: z.string(),
    phone: z.string(),
    rated: z.string(),
    state: Labelled,
    lamp: Lamp,
    due: z.string().nullable().describe('最晚 9月20日联系'),
    class: z.string().nullable(),
    way: z.array(WayStep),
    evidence: z.array(LogEntryView),
    history: z.array(z.object({ at: simulatedTime(), title: z.string(), detail: z.string().nullable() })),
    acts,
  })
  .meta({ id: 'SandboxRating' });
export type RatingView = z.infer<typeof RatingView>;

export const IncidentView = z
  .object({
    code: z.string(),
    what: z.string(),
    about: z.string().nullable(),
    affected: z.string(),
    text: z.string(),
    at: simulatedTime(),
    state: Labelled,
    actions: z.array(z.string()),
    notified: z.array(z.string()),
    evidence: z.array(z.string()),
    reviewed: z.boolean(),
    acts,
  })
  .meta({ id: 'SandboxIncident' });
export type IncidentView = z.infer<typeof IncidentView>;

export const ModuleView = z
  .object({
    code: z.string(),
    name: z.string(),
    state: Labelled,
    tone: z.enum(['ok', 'down', 'work']),
    calls: z.array(z.number()).describe('Calls a minute, oldest first.'),
    errors: z.array(z.number()).describe('Share of calls that failed, 0 to 1, at the same moments.'),
    from: z.string(),
    to: z.string(),
    acts,
  })
  .meta({ id: 'SandboxModule' });
export type ModuleView = z.infer<typeof ModuleView>;

export const ChangeView = z
  .object({
    code: z.string(),
    module: z.string(),
    point: z.string(),
    plan: z.string(),
    rollback: z.string(),
    state: Labelled,
    way: z.array(WayStep),
    acts,
  })
  .meta({ id: 'SandboxChange' });

export const OperationsView = z
  .object({
    modules: z.array(ModuleView),
    backups: z.array(
      z.object({ code: z.string(), module: z.string(), label: z.string(), size: z.string(), good: z.boolean() }),
    ),
    snapshots: z.array(z.object({ code: z.string(), module: z.string(), at: simulatedTime(), note: z.string() })),
    changes: z.array(ChangeView),
    queue: z
      .object({
        people: z.number().int(),
        state: Labelled,
        tickets: z.array(z.object({ ticket: z.string(), service: z.string(), waited: z.number().int() })),
      })
      .nullable(),
    registers: z.array(
      z.object({
        code: z.string(),
        module: z.string(),
        numbered: z.boolean(),
        people: z.number().int(),
        at: simulatedTime(),
        state: Labelled,
        acts,
      }),
    ),
    jobs: z.array(
      z.object({
        code: z.string(),
        service: z.string(),
        applicant: z.string(),
        due: z.string(),
        state: Labelled,
        tone: z.enum(['ok', 'due', 'late']),
      }),
    ),
    announcements: z.array(z.object({ at: simulatedTime(), channels: z.string(), text: z.string() })),
  })
  .meta({ id: 'SandboxOperations' });
export type OperationsView = z.infer<typeof OperationsView>;

/** Everything on the desks that is not a case. */
export const OfficeView = z
  .object({
    areas: z.array(OfficeArea),
    mails: z.array(MailView),
    asks: z.array(AskView),
    datasets: z.array(DatasetView),
    sharings: z.array(SharingRequestView),
    ratings: z.array(RatingView),
    entries: z.array(LogEntryView).describe('What searches of the log have brought up.'),
    incidents: z.array(IncidentView),
    operations: OperationsView.nullable(),
    contacts: z.array(z.object({ code: z.string(), name: z.string(), line: z.string(), official: z.boolean() })),
    notes: z.array(
      z.object({ at: simulatedTime(), who: z.string(), asked: z.string(), answered: z.string(), text: z.string() }),
    ),
  })
  .meta({ id: 'SandboxOffice' });
export type OfficeView = z.infer<typeof OfficeView>;
