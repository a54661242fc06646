import * as z from 'zod';
import { base, code, onCase, text, words } from './parts.js';

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
    online: text(120).default('').describe('Where reconsideration can be asked for online.'),
  })
  .meta({ id: 'Remedy' });

/** Steps of the case machine: each moves a case from one state to another. */
export const caseSteps = [
  z.strictObject({ type: z.literal('case.create'), ...base, ticket: code }),
  z.strictObject({ type: z.literal('receipt.issue'), ...onCase }),
  z.strictObject({
    type: z.literal('correct.onsite'),
    ...onCase,
    material: code,
    field: code,
    value: words(200),
    confirmed: z
      .boolean()
      .default(true)
      .describe('Whether the applicant confirms the change; without it nothing is changed.'),
  }),
  z
    .strictObject({ type: z.literal('item.switch'), ...onCase, item: code, reason: text(300).default('') })
    .describe(
      'The case goes on as another item: a filing instead of a licence. What was verified and corrected stays so.',
    ),
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
    form: text(200).default('').describe('In what form the papers are to come.'),
    consequence: text(300).default('').describe('What happens when they do not.'),
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
    findings: text().default('').describe('What the clerk found: the notice states it as the facts.'),
    reason: text().describe('Left empty, the notice lacks the part; so with every part of an answer.'),
    basis: text(200),
  }),
  z.strictObject({
    type: z.literal('reject.jurisdiction'),
    ...onCase,
    place: text(200).default('').describe('Where the matter lies.'),
    reason: text(),
    basis: text(200).default(''),
    competentBody: text(80).describe('Code of an agency, whose address the decision then states, or a name.'),
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
  z
    .strictObject({ type: z.literal('special.request'), ...onCase, procedure: words(20), reason: words() })
    .describe('The handler asks the head to let the clock stop.'),
  z.strictObject({ type: z.literal('special.approve'), ...onCase, procedure: words(20), opinion: text().default('') }),
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
    fields: z.array(code).max(10).describe('Which data of the interested parties it uses.'),
    matter: words(),
  }),
  z
    .strictObject({ type: z.literal('hearing.right_told'), ...onCase, to: z.array(code).min(1).max(5) })
    .describe('Applicant and interested parties are told that they may ask for a hearing within five working days.'),
  z.strictObject({
    type: z.literal('hearing.notice'),
    ...onCase,
    day: z.iso.date(),
    place: words(100),
    host: words(40).describe('Name of the hearing officer.'),
  }),
  z.strictObject({
    type: z.literal('hearing.hold'),
    ...onCase,
    public: z.boolean(),
    recordSigned: z.boolean(),
    fee: z.number().int().min(0).max(100_000).default(0).describe('Yuan taken from the parties.'),
    record: words(2000),
  }),
  z.strictObject({ type: z.literal('hearing.close'), ...onCase }),
  z.strictObject({
    type: z.literal('disclose.answer'),
    ...onCase,
    result: z.enum(['granted', 'partly', 'refused', 'not_held']),
    text: words(2000),
  }),
  z
    .strictObject({ type: z.literal('check.assign'), ...onCase, inspectors: z.array(code).max(5) })
    .describe('An inspection after the licence was given.'),
  z.strictObject({
    type: z.literal('check.report'),
    ...onCase,
    findings: words(2000),
    signedBy: z.array(code).max(5),
  }),
  z
    .strictObject({ type: z.literal('fix.order'), ...onCase, matter: words(), until: z.iso.date() })
    .describe('The holder is told to put right, by a day, what differs from the commitment.'),
  z
    .strictObject({ type: z.literal('party.hear'), ...onCase, told: words(), statement: text(2000).default('') })
    .describe('The party is told what is intended and its statement is taken down.'),
  z.strictObject({
    type: z.literal('licence.update'),
    ...onCase,
    status: z.enum(['valid', 'suspended', 'revoked', 'cancelled']),
    published: z.boolean().describe('Whether the change is published as the rules say.'),
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
    restsOn: z.array(code).max(20).default([]).describe('Documents of the file that the opinion rests on: `HRR`.'),
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
    facts: text(2000).default(''),
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
    facts: text(2000).default(''),
    reason: text(2000),
    basis: text(200),
    remedy: Remedy.nullable().default(null),
  }),
] as const;
