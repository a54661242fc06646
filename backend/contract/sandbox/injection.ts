import * as z from 'zod';

/** What a trainer can let happen in a running exercise. Times are minutes of the simulated clock, during office hours. */
export const Injection = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('outage'),
        resource: z
          .string()
          .min(1)
          .max(20)
          .describe('Code of a sharing resource: DS-07. While it lasts, queries time out.'),
        minutes: z.number().int().min(1).max(480),
      })
      .describe('A shared source does not answer.'),
    z
      .strictObject({
        kind: z.literal('message'),
        from: z.string().trim().min(1).max(30),
        text: z.string().trim().min(1).max(300),
      })
      .describe('Somebody speaks up and wants an answer.'),
    z
      .strictObject({
        kind: z.literal('urgent'),
        minutes: z.number().int().min(1).max(480).describe('Until then the case must have gone on.'),
        reason: z.string().trim().min(1).max(200),
      })
      .describe('The first open case becomes urgent.'),
    z
      .strictObject({
        kind: z.literal('case'),
        minutes: z.number().int().min(1).max(480).describe('Until then its first step must have been taken.'),
        reason: z.string().trim().min(1).max(200),
      })
      .describe('An urgent case comes, where the scenario holds one back.'),
  ])
  .meta({ id: 'SandboxInjection' });
export type Injection = z.infer<typeof Injection>;
export type InjectionKind = Injection['kind'];
