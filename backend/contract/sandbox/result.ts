import * as z from 'zod';
import { id, instant } from '../common.js';
import { RunEventView } from './event.js';
import { Dimension, RunMode, RunStatus, simulatedTime } from './terms.js';

export const CriterionState = z.enum(['earned', 'partly', 'lost', 'human', 'deducted', 'clear', 'failed']);
export type CriterionState = z.infer<typeof CriterionState>;

/** How one criterion was judged. */
export const CriterionResult = z
  .object({
    code: z.string(),
    kind: z.enum(['criterion', 'deduction', 'critical', 'hint']),
    title: z.string(),
    detail: z.string().describe('What the log says about it, in a sentence.'),
    state: CriterionState,
    points: z.number().describe('What could be earned; 0 for deductions and critical rules.'),
    earned: z.number().nullable().describe('Null while a person has to judge; negative for a deduction.'),
    expected: z.string(),
    actual: z.string(),
    evidence: z.array(z.number().int()).describe('Numbers of the events it rests on.'),
    basis: z.string(),
    dimensions: z.array(Dimension),
    guide: z.array(z.string()).nullable().describe('Human criterion: what to look for, shown as a self-check.'),
    text: z.string().nullable().describe('Human criterion: what the trainee wrote.'),
    marked: z
      .object({
        lines: z.array(z.object({ text: z.string(), points: z.number(), earned: z.number() })),
        comments: z.array(z.string()),
      })
      .nullable()
      .describe('Human criterion: what a marker gave; null before.'),
  })
  .meta({ id: 'CriterionResult' });
export type CriterionResult = z.infer<typeof CriterionResult>;

export const DimensionResult = z
  .object({
    dimension: Dimension,
    score: z.number().nullable().describe('0 to 100; null when nothing judged it yet.'),
    reference: z.number().nullable(),
  })
  .meta({ id: 'DimensionResult' });
export type DimensionResult = z.infer<typeof DimensionResult>;

export const RunFigures = z
  .object({
    commands: z.number().int(),
    workingDays: z.number().int(),
    trips: z.number().int(),
    askedTwice: z.number().int(),
    queriesUsed: z.number().int(),
    queriesMade: z.number().int(),
    minutes: z.number().int().describe('Simulated minutes at work.'),
  })
  .meta({ id: 'RunFigures' });
export type RunFigures = z.infer<typeof RunFigures>;

const percent = (what: string) =>
  z.number().nullable().describe(`${what} Percent; null where the run had nothing of the kind.`);

/** The figures by which service centres are judged, as this run would stand in them. */
export const RunIndicators = z
  .object({
    onTime: percent('Cases without a missed day.'),
    firstTimeRight: percent('Cases that audit did not return.'),
    oneNotice: percent('Cases with a notice that needed no second one.'),
    unneededMaterial: percent('Papers asked for although nothing was wrong with them.'),
    minimumQuery: percent('Queries whose answer was of use.'),
    documentDefect: percent('Documents without a required part.'),
    minutesPerCase: z.number().nullable().describe('Median office minutes from the first to the last act on a case.'),
    tripsPerCase: z.number().nullable().describe('Times that an applicant had to come.'),
    lights: z
      .object({ green: z.number(), yellow: z.number(), red: z.number(), overdue: z.number(), paused: z.number() })
      .describe('Lamps of the cases at the end.'),
  })
  .meta({ id: 'RunIndicators' });
export type RunIndicators = z.infer<typeof RunIndicators>;

/** One moment of the replay. */
export const ReplayFrame = RunEventView.extend({
  key: z.boolean().describe('A decision, drawn larger.'),
  caseState: z.string().nullable().describe('State of the case after it, in words.'),
  score: z.number().describe('Score as it stood after it.'),
  wrote: z.array(z.string()).describe('What was written in this step.'),
  reference: z
    .object({ number: z.number().int(), wrote: z.array(z.string()) })
    .nullable()
    .describe('The matching step of the reference run.'),
}).meta({ id: 'ReplayFrame' });
export type ReplayFrame = z.infer<typeof ReplayFrame>;

export const ReferenceFrame = z
  .object({
    number: z.number().int(),
    at: simulatedTime(),
    type: z.string(),
    title: z.string(),
    why: z.string().nullable(),
    actor: RunEventView.shape.actor,
    key: z.boolean(),
  })
  .meta({ id: 'ReferenceFrame' });
export type ReferenceFrame = z.infer<typeof ReferenceFrame>;

/** Score, criteria with evidence, and the replay. In an exam only after the end. */
export const RunResult = z
  .object({
    runId: id(),
    scenario: z.object({ id: id(), code: z.string(), title: z.string() }),
    person: z.object({ id: id(), name: z.string() }),
    mine: z.boolean().describe('Whether the reader played it.'),
    mode: RunMode,
    status: RunStatus,
    variant: z.string(),
    attempt: z.number().int(),
    startedAt: instant(),
    finishedAt: instant(),
    seconds: z.number().int().describe('Wall clock.'),
    score: z.number().describe('0 to 100.'),
    judged: z.number().describe('Points that could be earned so far.'),
    pending: z.number().describe('Points of human criteria.'),
    soFar: z.boolean(),
    passMark: z.number().int(),
    passed: z.boolean(),
    critical: z.boolean(),
    grade: z.object({
      code: z.enum(['critical', 'failed', 'passed', 'good', 'excellent']),
      label: z.string(),
    }),
    dimensions: z.array(DimensionResult),
    criteria: z.array(CriterionResult),
    figures: z.object({ mine: RunFigures, reference: RunFigures }),
    indicators: z.object({ mine: RunIndicators, reference: RunIndicators }),
    replay: z.object({
      frames: z.array(ReplayFrame),
      reference: z.array(ReferenceFrame),
    }),
    versions: z.object({
      engine: z.string(),
      scenario: z.number().int(),
      rubric: z.number().int().describe('Version whose criteria judged it; another one after a regrade.'),
    }),
    other: z.object({ variantAvailable: z.boolean() }).describe('Whether there is another variant to try.'),
  })
  .meta({ id: 'RunResult' });
export type RunResult = z.infer<typeof RunResult>;
