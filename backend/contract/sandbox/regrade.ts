import * as z from 'zod';
import { id, instant, Paging } from '../common.js';
import { CriterionState } from './result.js';
import { RunMode } from './terms.js';

/** `judging` on trial, `ready` to be looked at, `applying`, `applied`; or `discarded` without effect. */
export const RegradeState = z.enum(['judging', 'ready', 'applying', 'applied', 'discarded']);
export type RegradeState = z.infer<typeof RegradeState>;

/**
 * What the trial found. `flipped`: pass became fail or fail became pass. `impossible`: the new criteria cannot be read in
 * that old world.
 */
export const RegradeLineState = z.enum(['waiting', 'same', 'changed', 'flipped', 'impossible']);
export type RegradeLineState = z.infer<typeof RegradeLineState>;

/** `left`: the run's score had moved on since the trial, so it was left as it is. */
export const RegradeApplication = z.enum(['applied', 'left']);
export type RegradeApplication = z.infer<typeof RegradeApplication>;

/** A scenario with runs that were judged by an older version of its criteria. */
export const RegradeCandidate = z
  .object({
    scenario: z.object({ id: id(), code: z.string(), title: z.string() }),
    version: z.number().int().describe('The present version.'),
    publishedAt: instant(),
    runs: z.number().int().describe('Finished runs in reach that older criteria judged.'),
    open: id().nullable().describe('The caller’s regrade of it that is not finished.'),
  })
  .meta({ id: 'RegradeCandidate' });
export type RegradeCandidate = z.infer<typeof RegradeCandidate>;

export const RegradeView = z
  .object({
    id: id(),
    scenario: z.object({ id: id(), code: z.string(), title: z.string() }),
    version: z.number().int(),
    state: RegradeState,
    total: z.number().int(),
    done: z.number().int(),
    counts: z.object({
      same: z.number().int(),
      changed: z.number().int().describe('Another score, the same verdict.'),
      nowPass: z.number().int(),
      nowFail: z.number().int(),
      impossible: z.number().int(),
      left: z.number().int(),
    }),
    askedAt: instant(),
    reason: z.string().nullable(),
    appliedAt: instant().nullable(),
  })
  .meta({ id: 'Regrade' });
export type RegradeView = z.infer<typeof RegradeView>;

export const RegradeOverview = z
  .object({ candidates: z.array(RegradeCandidate), items: z.array(RegradeView), total: z.number().int() })
  .meta({ id: 'RegradeOverview' });
export type RegradeOverview = z.infer<typeof RegradeOverview>;

export const RegradeListQuery = Paging;
export type RegradeListQuery = z.infer<typeof RegradeListQuery>;

export const NewRegrade = z.strictObject({ scenario: id() }).meta({ id: 'NewRegrade' });
export type NewRegrade = z.infer<typeof NewRegrade>;

const outcome = z
  .object({ state: CriterionState, earned: z.number().nullable(), points: z.number() })
  .nullable()
  .describe('Null where that version has no such criterion.');

export const RegradeLineView = z
  .object({
    runId: id(),
    person: z.object({ id: id(), name: z.string() }),
    mode: RunMode,
    finishedAt: instant().nullable(),
    state: RegradeLineState,
    application: RegradeApplication.nullable(),
    old: z.object({ score: z.number(), passed: z.boolean(), pending: z.number() }).nullable(),
    new: z.object({ score: z.number(), passed: z.boolean(), pending: z.number() }).nullable(),
    changes: z.array(z.object({ code: z.string(), title: z.string(), before: outcome, after: outcome })),
  })
  .meta({ id: 'RegradeLine' });
export type RegradeLineView = z.infer<typeof RegradeLineView>;

export const RegradeLinePage = z
  .object({ items: z.array(RegradeLineView), total: z.number().int() })
  .meta({ id: 'RegradeLinePage' });
export type RegradeLinePage = z.infer<typeof RegradeLinePage>;

export const RegradeLineQuery = Paging.extend({
  show: z
    .enum(['moved', 'flipped', 'all'])
    .default('moved')
    .describe('`moved`: whatever changes, or cannot be judged.'),
});
export type RegradeLineQuery = z.infer<typeof RegradeLineQuery>;

export const ApplyRegrade = z.strictObject({ reason: z.string().trim().min(2).max(500) }).meta({ id: 'ApplyRegrade' });
export type ApplyRegrade = z.infer<typeof ApplyRegrade>;
