import * as z from 'zod';
import { Verdict } from './terms.js';

const text = (max = 500) => z.string().trim().max(max);
const words = (max = 500) => text(max).min(1);
const caseNo = z.string().max(40).describe('The case it is about: `SIM-000101-RSJ-260615-000001`.');
const optionalCaseNo = caseNo.nullable().optional();
const code = z.string().trim().min(1).max(20);

const base = {
  version: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Version of the run the caller saw; a stale one answers 409 `run-moved-on`.'),
};
const onCase = { ...base, caseNo };

/** An item of the correction notice. `material` is a code of the list; for anything else `OTHER` with a name. */
export const NoticeItem = z
  .strictObject({
    material: code,
    name: text(60).optional(),
    problem: text(300),
    howToFix: text(300),
  })
  .meta({ id: 'NoticeItem' });
export type NoticeItem = z.infer<typeof NoticeItem>;

export const Remedy = z
  .strictObject({
    body: words(80),
    days: z.number().int().positive(),
    court: words(80),
    months: z.number().int().positive(),
  })
  .meta({ id: 'Remedy' });

/** Steps of the case machine: each moves a case from one state to another. */
const caseSteps = [
  z.strictObject({ type: z.literal('case.create'), ...base, ticket: code }),
  z.strictObject({ type: z.literal('receipt.issue'), ...onCase }),
  z.strictObject({
    type: z.literal('correct.onsite'),
    ...onCase,
    material: code,
    field: code,
    value: words(200),
  }),
  z.strictObject({
    type: z.literal('correction.notify'),
    ...onCase,
    items: z.array(NoticeItem).max(20),
  }),
  z.strictObject({ type: z.literal('accept'), ...onCase }),
  z.strictObject({
    type: z.literal('accept.deferred'),
    ...onCase,
    materials: z.array(code).min(1).max(10),
    until: z.iso.date(),
    commitmentSigned: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('accept.commitment'),
    ...onCase,
    chosenByApplicant: z.boolean(),
    textShown: z.boolean(),
    signed: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('reject.not_required'),
    ...onCase,
    reason: words(),
    basis: words(200),
  }),
  z.strictObject({
    type: z.literal('reject.jurisdiction'),
    ...onCase,
    reason: words(),
    competentBody: text(80),
  }),
  z.strictObject({
    type: z.literal('reject.false'),
    ...onCase,
    reason: words(),
    basis: words(200),
  }),
  z.strictObject({ type: z.literal('claim'), ...onCase }),
  z.strictObject({
    type: z.literal('consult.start'),
    ...onCase,
    agency: code,
    fields: z.array(code).min(1).max(20),
    question: words(),
  }),
  z.strictObject({
    type: z.literal('consult.reply'),
    ...onCase,
    opinion: words(),
  }),
  z.strictObject({
    type: z.literal('inspect.assign'),
    ...onCase,
    inspectors: z.array(code).max(5),
  }),
  z.strictObject({
    type: z.literal('inspect.report'),
    ...onCase,
    findings: words(2000),
    signedBy: z.array(code).max(5),
  }),
  z.strictObject({
    type: z.literal('special.start'),
    ...onCase,
    procedure: words(20),
    expectedDays: z.number().int().min(1).max(365),
    notice: text(),
  }),
  z.strictObject({ type: z.literal('special.end'), ...onCase, result: text() }),
  z.strictObject({
    type: z.literal('interested.notify'),
    ...onCase,
    person: code,
    matter: words(),
  }),
  z.strictObject({
    type: z.literal('deferred.complete'),
    ...onCase,
    materials: z.array(code).min(1).max(10),
  }),
  z.strictObject({ type: z.literal('extend'), ...onCase, reason: text() }),
  z.strictObject({
    type: z.literal('audit.submit'),
    ...onCase,
    opinion: text(2000),
    basis: text(200),
  }),
  z.strictObject({
    type: z.literal('audit.return'),
    ...onCase,
    reason: text(),
  }),
  z.strictObject({
    type: z.literal('audit.pass'),
    ...onCase,
    opinion: text(2000).default(''),
  }),
  z.strictObject({
    type: z.literal('decide.grant'),
    ...onCase,
    opinion: text(2000).default(''),
  }),
  z.strictObject({
    type: z.literal('decide.deny'),
    ...onCase,
    reason: text(2000),
    basis: text(200),
    remedy: Remedy.nullable(),
  }),
  z.strictObject({ type: z.literal('cert.generate'), ...onCase }),
  z.strictObject({ type: z.literal('cert.seal'), ...onCase }),
  z.strictObject({
    type: z.literal('deliver'),
    ...onCase,
    recipientChecked: z.boolean(),
    receiptSigned: z.boolean(),
  }),
  z.strictObject({ type: z.literal('archive'), ...onCase }),
  z.strictObject({
    type: z.literal('revoke'),
    ...onCase,
    reason: text(2000),
    basis: text(200),
  }),
] as const;

/** Work at the desk that leaves the state of the case as it is. */
const deskWork = [
  z.strictObject({
    type: z.literal('situation.confirm'),
    ...onCase,
    situation: code,
    option: code,
  }),
  z.strictObject({
    type: z.literal('identity.verify'),
    ...onCase,
    subject: code.default('applicant').describe('`applicant`, `agent` or another party of the case.'),
    method: z
      .enum(['share', 'document'])
      .default('share')
      .describe('By sharing query DS-01, or by taking a paper copy.'),
  }),
  z.strictObject({
    type: z.literal('share.query'),
    ...base,
    caseNo: optionalCaseNo,
    resource: code,
    subject: code.default('applicant'),
    fields: z.array(code).max(20),
    purpose: text(300),
  }),
  z.strictObject({
    type: z.literal('share.unmask'),
    ...onCase,
    query: z.number().int().positive().describe('Number of the query event.'),
    field: code,
  }),
  z.strictObject({
    type: z.literal('share.export'),
    ...base,
    caseNo: optionalCaseNo,
    resource: code,
  }),
  z.strictObject({
    type: z.literal('material.check'),
    ...onCase,
    material: code,
    verdict: Verdict,
    note: text(300).default(''),
  }),
  z.strictObject({
    type: z.literal('item.lookup'),
    ...base,
    caseNo: optionalCaseNo,
    item: code,
    topic: text(100).default(''),
  }),
  z.strictObject({
    type: z.literal('guide.explain'),
    ...onCase,
    text: words(2000),
  }),
  z.strictObject({
    type: z.literal('deliver.choice'),
    ...onCase,
    method: z.enum(['post', 'pickup', 'electronic']),
  }),
  z.strictObject({
    type: z.literal('consent.record'),
    ...onCase,
    matter: words(200),
  }),
  z.strictObject({
    type: z.literal('data.correction.request'),
    ...onCase,
    resource: code,
    field: code,
    reason: words(300),
  }),
  z.strictObject({
    type: z.literal('forward.collect'),
    ...onCase,
    agency: code,
    reason: words(300),
  }),
] as const;

/** The clock, and the academy looking over the shoulder. */
const runSteps = [
  z.strictObject({
    type: z.literal('clock.advance'),
    ...base,
    minutes: z.number().int().min(1).max(480),
  }),
  z.strictObject({ type: z.literal('clock.next_day'), ...base }),
  z
    .strictObject({ type: z.literal('hint.take'), ...base, hint: code })
    .describe('Practice only, at the cost shown before.'),
  z
    .strictObject({
      type: z.literal('run.rewind'),
      ...base,
      to: z.number().int().min(0).describe('The last event that stays.'),
    })
    .describe('Practice and guided only.'),
  z
    .strictObject({ type: z.literal('demonstration.next'), ...base })
    .describe('Demonstration only: plays the next step of the reference run.'),
] as const;

/** One command of the trainee. It is answered with events, or refused with the rule that stands against it. */
export const Command = z
  .discriminatedUnion('type', [...caseSteps, ...deskWork, ...runSteps])
  .meta({ id: 'SandboxCommand' });
export type Command = z.infer<typeof Command>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
