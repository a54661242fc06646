import * as z from 'zod';

/** What an open page hears: something of this kind has changed; ask for it again. */
export const LiveMessage = z
  .object({
    topic: z.enum(['award', 'attempt', 'run', 'learning', 'session', 'inbox', 'shift', 'regrade', 'invigilation']),
    id: z.string(),
  })
  .meta({ id: 'LiveMessage' });
export type LiveMessage = z.infer<typeof LiveMessage>;
