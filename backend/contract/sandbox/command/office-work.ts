import * as z from 'zod';
import { base, optionalCaseNo, words } from './parts.js';

/** Work of the office that is about no case, or only mentions one. */
export const officeWork = [
  z
    .strictObject({ type: z.literal('log.note'), ...base, caseNo: optionalCaseNo, text: words(1000) })
    .describe('An entry in the work log: who asked what, when, and what was answered.'),
] as const;
