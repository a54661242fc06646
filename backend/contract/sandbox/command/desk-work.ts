import * as z from 'zod';
import { LOOKUP_TOPICS, Verdict } from '../terms.js';
import { base, code, onCase, optionalCaseNo, text, words } from './parts.js';

/** Work at the desk that leaves the state of the case as it is. */
export const deskWork = [
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
      .enum(['share', 'electronic', 'document'])
      .default('share')
      .describe('By sharing query DS-01, by DS-01 with an electronic identity check, or by taking a paper copy.'),
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
    topic: z
      .enum(LOOKUP_TOPICS)
      .default('guide')
      .describe('The published guide, whether the matter is exempt, or which body is competent.'),
  }),
  z.strictObject({
    type: z.literal('guide.explain'),
    ...onCase,
    text: words(2000),
  }),
  z
    .strictObject({ type: z.literal('message.answer'), ...onCase, ask: code, option: code })
    .describe('The answer to a question that somebody put to the clerk.'),
  z.strictObject({
    type: z.literal('deliver.choice'),
    ...onCase,
    method: z.enum(['post', 'pickup', 'electronic', 'home']),
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
    evidence: code.optional().describe('The paper in the case that shows what is right.'),
    reason: words(300),
  }),
  z.strictObject({
    type: z.literal('forward.collect'),
    ...onCase,
    agency: code,
    reason: words(300),
  }),
  z
    .strictObject({ type: z.literal('evidence.verify'), ...onCase, verification: code })
    .describe('Asks whoever knows whether a document is genuine or a promise was kept.'),
  z
    .strictObject({ type: z.literal('publish.explanation'), ...onCase, text: words(2000) })
    .describe('Says in public why the promised day was missed.'),
  z
    .strictObject({ type: z.literal('due.state'), ...onCase, promise: z.iso.date(), statutory: z.iso.date() })
    .describe('The handler enters the due days as recomputed.'),
  z.strictObject({ type: z.literal('plan.note'), ...onCase, day: z.iso.date(), steps: words(1000) }),
  z.strictObject({ type: z.literal('credit.record'), ...onCase, fields: z.array(code).min(1).max(20) }),
  z
    .strictObject({
      type: z.literal('document.serve'),
      ...onCase,
      document: code,
      recipientChecked: z.boolean(),
      receiptSigned: z.boolean(),
    })
    .describe('Hands over a document that was made in the case.'),
  z.strictObject({ type: z.literal('supervise.order'), ...onCase, text: words(1000) }),
  z.strictObject({ type: z.literal('supervise.explain'), ...onCase, text: words(1000) }),
] as const;
