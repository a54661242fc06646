import * as z from 'zod';
import { id, instant, zhEn } from '../common.js';

const Level = z.enum(['L1', 'L2', 'L3']);

/** One lot of a skill exam: so many scenarios are drawn from those that fit. */
export const Draw = z.strictObject({
  title: zhEn(),
  level: Level.optional(),
  track: z.enum(['A', 'B']).optional(),
  among: z.array(z.string()).min(1).optional().describe('Codes: only these are in the lot.'),
  count: z.number().int().min(1).max(5).default(1),
});
export type Draw = z.infer<typeof Draw>;

/** `content/skill-exams/<slug>.yaml`: several scenarios by lot, judged together. */
export const SkillExamFile = z.strictObject({
  title: zhEn(),
  summary: zhEn(),
  draws: z.array(Draw).min(1).max(6),
  mean: z.number().min(0).max(100).describe('What the scores must reach on average.'),
  floor: z.number().min(0).max(100).describe('What no single score may stay below.'),
  days: z.number().int().min(1).max(60).describe('How long a sitting stays open after it began.'),
  sittings: z.strictObject({
    limit: z.number().int().min(1).describe('So many sittings …'),
    windowDays: z.number().int().min(1).describe('… within so many days.'),
    waitDays: z.number().int().min(0).describe('Days between the end of one and the start of the next.'),
  }),
});
export type SkillExamFile = z.infer<typeof SkillExamFile>;

/** `marking`: everything is handed in, a person has still to judge part of it. `failed` also when time ran out. */
export const SITTING_STATUSES = ['running', 'marking', 'passed', 'failed'] as const;
export const SittingStatus = z.enum(SITTING_STATUSES);
export type SittingStatus = z.infer<typeof SittingStatus>;

export const SkillPaperView = z
  .object({
    place: z.number().int(),
    lot: z.string(),
    scenario: z.object({
      id: id(),
      code: z.string(),
      title: z.string(),
      level: Level,
      minutes: z.number().int(),
    }),
    state: z.enum(['waiting', 'running', 'scored', 'missed']),
    runId: id().nullable(),
    deadline: instant().nullable().describe('Of the run, by the wall clock, while it goes on.'),
    score: z.number().nullable(),
    soFar: z.boolean(),
    critical: z.boolean(),
  })
  .meta({ id: 'SkillPaper' });
export type SkillPaperView = z.infer<typeof SkillPaperView>;

export const SittingView = z
  .object({
    id: id(),
    number: z.number().int(),
    status: SittingStatus,
    startedAt: instant(),
    closesAt: instant(),
    finishedAt: instant().nullable(),
    mean: z.number().nullable().describe('Null while a paper is open.'),
    why: z.string().describe('What decided it, or what is still to do.'),
    papers: z.array(SkillPaperView),
  })
  .meta({ id: 'SkillSitting' });
export type SittingView = z.infer<typeof SittingView>;

export const SkillExamView = z
  .object({
    id: id(),
    title: z.string(),
    summary: z.string(),
    mean: z.number(),
    floor: z.number(),
    days: z.number().int(),
    lots: z.array(z.object({ title: z.string(), count: z.number().int(), pool: z.number().int() })),
    sittings: z.array(SittingView).describe("The caller's, the latest first."),
    sittingsLeft: z.number().int(),
    nextSittingAt: instant().nullable().describe('Null: a sitting may begin now, or goes on.'),
  })
  .meta({ id: 'SkillExam' });
export type SkillExamView = z.infer<typeof SkillExamView>;

export const SkillExamList = z
  .object({ items: z.array(SkillExamView), total: z.number().int() })
  .meta({ id: 'SkillExamList' });
export type SkillExamList = z.infer<typeof SkillExamList>;

/** The run to go on with. */
export const PaperRun = z.object({ runId: id() }).meta({ id: 'SkillPaperRun' });
export type PaperRun = z.infer<typeof PaperRun>;
