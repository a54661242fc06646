import * as z from 'zod';
import { messageSteps } from './message-steps.js';
import { base, code, optionalCaseNo, text, words } from './parts.js';
import { incidentSteps } from './incident-steps.js';
import { mailWork } from './mail-work.js';
import { operationsSteps } from './operations-steps.js';
import { requestWork } from './request-work.js';
import { reviewSteps } from './review-steps.js';

/** Work of the office that is about no case, or only mentions one. */
export const officeWork = [
  z
    .strictObject({
      type: z.literal('log.note'),
      ...base,
      caseNo: optionalCaseNo,
      text: words(1000),
      who: text(60).default('').describe('Who asked.'),
      asked: text(500).default('').describe('What was asked.'),
      answered: text(500).default('').describe('What was answered.'),
    })
    .describe('An entry in the work log: who asked what, when, and what was answered.'),
  ...reviewSteps,
  ...messageSteps,
  ...mailWork,
  ...requestWork,
  ...incidentSteps,
  ...operationsSteps,
  z
    .strictObject({ type: z.literal('post.take'), ...base, post: code })
    .describe('Goes over to another seat of the office, as the person who sits there.'),
] as const;
