import * as z from 'zod';
import { base, code, text, words } from './parts.js';

export const PUBLIC_CHANNELS = ['hall', 'online', 'hotline'] as const;
export const LOG_SOURCES = ['case', 'access', 'system', 'mail'] as const;
export const VERIFY_CHECKS = ['count', 'sample', 'issue'] as const;

const channels = z.array(z.enum(PUBLIC_CHANNELS)).min(1).max(3);
const onChange = { ...base, change: code };

/** The operations room: watching, keeping the hall going on paper, changing production under control. */
export const operationsSteps = [
  z.strictObject({ type: z.literal('monitor.check'), ...base, module: code }),
  z.strictObject({
    type: z.literal('log.search'),
    ...base,
    source: z.enum(LOG_SOURCES),
    words: text(60).default(''),
  }),
  z.strictObject({
    type: z.literal('announce'),
    ...base,
    channels,
    jobs: z.array(code).max(10).default([]).describe('Work that will be late, explained in public.'),
    text: words(2000),
  }),
  z.strictObject({ type: z.literal('notify.end'), ...base, channels, text: words(2000) }),
  z
    .strictObject({
      type: z.literal('fallback.paper'),
      ...base,
      module: code,
      numbered: z.boolean().describe('Every sheet gets a number and a receipt.'),
      text: text(500).default(''),
    })
    .describe('Goes on with paper while a module is down.'),
  z.strictObject({ type: z.literal('queue.dismiss'), ...base, text: words(500) }),
  z.strictObject({ type: z.literal('prioritise'), ...base, jobs: z.array(code).min(1).max(10) }),
  z
    .strictObject({ type: z.literal('backup.snapshot'), ...base, module: code, note: text(300).default('') })
    .describe('Records the state of production, so that a change can be taken back.'),
  z.strictObject({
    type: z.literal('change.request'),
    ...base,
    module: code,
    point: code.describe('The backup that is to be restored.'),
    plan: words(1000),
    rollback: text(500),
  }),
  z.strictObject({ type: z.literal('change.approve'), ...onChange }),
  z.strictObject({ type: z.literal('change.execute'), ...onChange }),
  z.strictObject({ type: z.literal('change.verify'), ...onChange, checks: z.array(z.enum(VERIFY_CHECKS)).min(1) }),
  z.strictObject({ type: z.literal('change.rollback'), ...onChange, reason: words(500) }),
  z.strictObject({ type: z.literal('change.close'), ...onChange }),
  z.strictObject({
    type: z.literal('restore'),
    ...base,
    module: code,
    point: code,
    change: code.nullable().default(null),
    increments: z.boolean().default(false).describe('With what was written since the backup.'),
  }),
  z.strictObject({
    type: z.literal('reentry'),
    ...base,
    register: code,
    by: z.array(code).max(4),
    source: z.enum(['register', 'again']).describe('From the paper register, or by asking the citizens to come again.'),
  }),
] as const;
