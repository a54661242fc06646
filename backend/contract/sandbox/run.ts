import * as z from 'zod';
import { id, instant } from '../common.js';
import { CaseView } from './case.js';
import { RunEventView } from './event.js';
import { CaseState, Labelled, Lamp, RunMode, RunStatus, simulatedTime } from './terms.js';

/** A field of a command, enough to draw its form. `choice` and `choices` carry options. */
export const ActionField = z
  .object({
    name: z.string(),
    label: z.string(),
    kind: z.enum(['text', 'long-text', 'choice', 'choices', 'date', 'number', 'yes-no', 'notice-items', 'remedy']),
    required: z.boolean(),
    options: z.array(Labelled),
  })
  .meta({ id: 'ActionField' });
export type ActionField = z.infer<typeof ActionField>;

/** A command this post knows. A locked one stays in its place and says why. */
export const ActionView = z
  .object({
    type: z.string(),
    label: z.string(),
    shortcut: z.string().nullable().describe('R, or Shift+G: pressed while nothing is being written.'),
    group: z.enum(['decide', 'work', 'clock', 'run']),
    minutes: z.number().int(),
    available: z.boolean(),
    why: z.string().nullable(),
    rule: z.string().nullable(),
    fields: z.array(ActionField),
  })
  .meta({ id: 'SandboxAction' });
export type ActionView = z.infer<typeof ActionView>;

export const JobView = z
  .object({
    caseNo: z.string(),
    applicant: z.string(),
    item: z.string(),
    channel: Labelled,
    state: z.object({ code: CaseState, label: z.string() }),
    lamp: Lamp,
    text: z.string().describe('剩 5 个工作日'),
    mine: z.boolean().describe('False: a colleague has it; it can be seen in the list, not worked on.'),
  })
  .meta({ id: 'SandboxJob' });
export type JobView = z.infer<typeof JobView>;

export const HintView = z
  .object({
    code: z.string(),
    title: z.string(),
    cost: z.number().int().describe('Points it costs, shown before it is taken.'),
    text: z.string().nullable().describe('Null until taken.'),
    event: z.number().int().nullable(),
  })
  .meta({ id: 'HintView' });

/** A criterion while the run goes on. */
export const LiveCriterion = z
  .object({
    code: z.string(),
    title: z.string(),
    points: z.number().describe('Zero for a critical rule and for a deduction that has not happened.'),
    earned: z.number().nullable(),
    state: z.enum(['open', 'earned', 'partly', 'human', 'critical-armed', 'critical-failed', 'deducted']),
    evidence: z.array(z.number().int()),
    basis: z.string(),
  })
  .meta({ id: 'LiveCriterion' });
export type LiveCriterion = z.infer<typeof LiveCriterion>;

export const GuidedStep = z
  .object({
    number: z.number().int(),
    of: z.number().int(),
    type: z.string(),
    title: z.string(),
    why: z.string(),
    basis: z.string().nullable(),
    material: z.string().nullable(),
    resource: z.string().nullable(),
    command: z.record(z.string(), z.unknown()).describe('The command of the reference run, ready to send.'),
  })
  .meta({ id: 'GuidedStep' });
export type GuidedStep = z.infer<typeof GuidedStep>;

/** What the academy says beside the office; each part only in the modes that have it, null elsewhere. */
export const CoachView = z
  .object({
    goals: z.array(z.string()),
    hints: z.array(HintView).nullable(),
    score: z
      .object({
        score: z.number(),
        judged: z.number(),
        deducted: z.number(),
        hintCost: z.number(),
        text: z.string(),
      })
      .nullable(),
    rubric: z.array(LiveCriterion).nullable(),
    next: GuidedStep.nullable(),
    canRewind: z.boolean(),
    rewindTo: z.number().int().nullable().describe('Where undoing the last command would lead.'),
    canReset: z.boolean(),
  })
  .meta({ id: 'CoachView' });
export type CoachView = z.infer<typeof CoachView>;

/** The world as this post may see it, and everything the case desk shows. */
export const RunView = z
  .object({
    id: id(),
    scenario: z.object({
      id: id(),
      code: z.string(),
      title: z.string(),
      level: z.string(),
      minutes: z.number().int(),
    }),
    mode: RunMode,
    variant: z.string().nullable().describe('Null in an exam.'),
    attempt: z.number().int(),
    status: RunStatus,
    version: z.number().int().describe('Number of the last event; send it with the next command.'),
    startedAt: instant(),
    serverTime: instant(),
    deadline: instant().nullable().describe('Wall clock, exam only.'),
    finishedAt: instant().nullable(),
    watermark: z.string(),
    platform: z.string().describe('Name of the simulated platform in the dark bar.'),
    post: z.object({ role: z.string(), title: z.string(), agency: z.string() }),
    clock: z.object({
      time: simulatedTime(),
      weekday: z.number().int().min(1).max(7),
      text: z.string().describe('6月15日 周一 09:42'),
      nextDay: z.iso.date().nullable().describe('Where "next working day" leads; null at the end of the exercise.'),
    }),
    brief: z.string(),
    workbench: z.object({
      lamps: z.object({
        red: z.number(),
        yellow: z.number(),
        green: z.number(),
        paused: z.number(),
      }),
      jobs: z.array(JobView),
      figures: z.array(z.object({ code: z.string(), label: z.string(), value: z.string() })),
    }),
    messages: z.array(
      z.object({
        at: simulatedTime(),
        from: z.string(),
        text: z.string(),
        event: z.number().int(),
        ask: z
          .object({
            code: z.string(),
            caseNo: z.string(),
            options: z.array(Labelled),
            answer: z.string().nullable().describe('The option that was answered; null while it is open.'),
          })
          .nullable()
          .describe('What is asked of the clerk; null when it is only told.'),
        wantsAnswer: z.boolean().describe('Somebody waits to be answered; `message.reply` does it.'),
        isAnswered: z.boolean(),
      }),
    ),
    outages: z
      .array(z.object({ resource: z.string(), name: z.string(), until: simulatedTime() }))
      .describe('Shared sources that do not answer now.'),
    cases: z.array(CaseView).describe('The cases this post works on.'),
    actions: z.array(ActionView),
    lockedWhy: z.string().nullable().describe('暂不能受理：相片不符，住址证明过期，就业待核验'),
    timeline: z.array(RunEventView).describe('Newest first; nothing is ever removed.'),
    coach: CoachView,
  })
  .meta({ id: 'SandboxRun' });
export type RunView = z.infer<typeof RunView>;
