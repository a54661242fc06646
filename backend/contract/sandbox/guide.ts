import * as z from 'zod';
import { pageOf, Paging } from '../common.js';
import { Labelled } from './terms.js';

/** The published guide of a service item, as anybody may read it at any time. */
export const ServiceGuide = z
  .object({
    code: z.string(),
    name: z.string(),
    type: z.string(),
    kind: Labelled,
    agency: z.string(),
    mine: z.boolean().describe('Whether a case on this desk is about it; those come first.'),
    facts: z
      .array(z.object({ code: z.enum(['promise', 'legal', 'visits', 'fee']), value: z.string() }))
      .describe('Time limits, trips and what it costs; what the item has not is left out.'),
    materials: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        from: z.string().describe('Handed in by the applicant, taken by sharing, or proved by the verification.'),
        when: z.string().nullable().describe('The situation in which alone it is asked for.'),
      }),
    ),
    parts: z.array(z.object({ title: z.string(), lines: z.array(z.string()) })),
    basis: z.string().nullable(),
  })
  .meta({ id: 'ServiceGuide' });
export type ServiceGuide = z.infer<typeof ServiceGuide>;

export const ServiceGuidePage = pageOf(ServiceGuide).meta({ id: 'ServiceGuidePage' });
export type ServiceGuidePage = z.infer<typeof ServiceGuidePage>;

export const ServiceGuideQuery = Paging.extend({
  search: z.string().trim().max(100).default('').describe('Words of the name, the agency or the text.'),
});
export type ServiceGuideQuery = z.infer<typeof ServiceGuideQuery>;
