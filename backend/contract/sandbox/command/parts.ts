import * as z from 'zod';

/** What the schemas of the commands are made of. */
export const text = (max = 500) => z.string().trim().max(max);
export const words = (max = 500) => text(max).min(1);
export const caseNo = z.string().max(40).describe('The case it is about: `SIM-000101-RSJ-260615-000001`.');
export const optionalCaseNo = caseNo.nullable().optional();
export const code = z.string().trim().min(1).max(20);

export const base = {
  version: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Version of the run the caller saw; a stale one answers 409 `run-moved-on`.'),
};
export const onCase = { ...base, caseNo };
