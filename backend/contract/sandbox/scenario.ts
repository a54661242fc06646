import * as z from 'zod';
import { id, instant } from '../common.js';
import { RunMode, RunStatus } from './terms.js';

/** Whether the caller may start a mode now, and if not, why. */
export const ModeOffer = z
  .object({
    mode: RunMode,
    available: z.boolean(),
    why: z.string().nullable(),
    attemptsLeft: z.number().int().nullable().describe('Null: no limit.'),
    nextAttemptAt: instant().nullable(),
    runningRunId: id()
      .nullable()
      .describe('A run of this mode that waits to be finished; starting the mode again resumes it.'),
  })
  .meta({ id: 'ModeOffer' });
export type ModeOffer = z.infer<typeof ModeOffer>;

export const ScenarioSummary = z
  .object({
    id: id(),
    code: z.string().describe('S03'),
    title: z.string(),
    summary: z.string(),
    level: z.enum(['L1', 'L2', 'L3']),
    tracks: z.array(z.enum(['A', 'B'])),
    item: z.object({ code: z.string(), name: z.string() }),
    post: z.object({ role: z.string(), title: z.string() }),
    minutes: z.number().int().describe('Wall-clock limit of an exam, and about how long a practice takes.'),
    passMark: z.number().int(),
    goals: z.array(z.string()),
    variants: z.array(z.string()).describe('Can be chosen by name in every mode but exam.'),
    modes: z.array(ModeOffer),
    best: z
      .object({
        mode: RunMode,
        score: z.number(),
        passed: z.boolean(),
        at: instant(),
        runId: id(),
      })
      .nullable()
      .describe('Best finished practice or exam of the caller.'),
    runs: z.number().int().describe('Finished runs of the caller.'),
  })
  .meta({ id: 'ScenarioSummary' });
export type ScenarioSummary = z.infer<typeof ScenarioSummary>;

/** One scenario before it is begun: what it trains, how it is judged, and what it rests on; nothing that gives it away. */
export const ScenarioView = ScenarioSummary.extend({
  attempts: z.object({ limit: z.number().int(), waitHours: z.number() }).describe('Of the exam.'),
  dimensions: z
    .array(z.object({ code: z.string(), label: z.string(), criteria: z.number().int() }))
    .describe('What is judged, and by how many criteria; one criterion may stand under two.'),
  basis: z.array(z.string()).describe('The rules that its criteria rest on, each once.'),
}).meta({ id: 'Scenario' });
export type ScenarioView = z.infer<typeof ScenarioView>;

export const ScenarioList = z
  .object({ items: z.array(ScenarioSummary), total: z.number().int() })
  .meta({ id: 'ScenarioList' });
export type ScenarioList = z.infer<typeof ScenarioList>;

/** Starts a run, or resumes the running one of that mode. */
export const StartRun = z
  .strictObject({
    mode: RunMode,
    variant: z
      .string()
      .regex(/^[A-Z]$/)
      .optional()
      .describe('Can be chosen in every mode but exam, where it is drawn by lot.'),
    restart: z.boolean().default(false).describe('Begin anew instead of resuming. An exam is always resumed.'),
  })
  .meta({ id: 'StartRun' });
export type StartRun = z.infer<typeof StartRun>;

/** A run in a list: mine, newest first. */
export const RunSummary = z
  .object({
    id: id(),
    scenario: z.object({ id: id(), code: z.string(), title: z.string() }),
    mode: RunMode,
    status: RunStatus,
    attempt: z.number().int().describe('Which run of this scenario and mode it is for the caller, from 1.'),
    startedAt: instant(),
    finishedAt: instant().nullable(),
    deadline: instant().nullable(),
    score: z.number().nullable(),
    soFar: z.boolean(),
    passed: z.boolean().nullable(),
    critical: z.boolean(),
  })
  .meta({ id: 'RunSummary' });
export type RunSummary = z.infer<typeof RunSummary>;

export const RunPage = z.object({ items: z.array(RunSummary), total: z.number().int() }).meta({ id: 'RunPage' });
export type RunPage = z.infer<typeof RunPage>;

export const RunQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(25),
  scenario: id().optional(),
  mode: RunMode.optional(),
});
export type RunQuery = z.infer<typeof RunQuery>;

/** A run of somebody whom the reader teaches. */
export const TraineeRun = RunSummary.extend({
  person: z.object({ id: id(), name: z.string() }),
  variant: z.string(),
  comments: z.number().int().describe('Comments pinned to its replay.'),
}).meta({ id: 'TraineeRun' });
export type TraineeRun = z.infer<typeof TraineeRun>;

export const TraineeRunPage = z
  .object({ items: z.array(TraineeRun), total: z.number().int() })
  .meta({ id: 'TraineeRunPage' });
export type TraineeRunPage = z.infer<typeof TraineeRunPage>;

export const TraineeRunQuery = RunQuery.extend({
  status: RunStatus.optional(),
  person: id().optional(),
  search: z.string().trim().max(80).optional().describe('Part of a name or user name.'),
  verdict: z.enum(['passed', 'failed', 'open']).optional().describe('`open`: a person has still to judge part of it.'),
});
export type TraineeRunQuery = z.infer<typeof TraineeRunQuery>;
