import * as z from 'zod';
import { id, instant } from '../common.js';
import { ActionView } from './action.js';
import { CaseView } from './case.js';
import { RunEventView } from './event.js';
import { OfficeView } from './office.js';
import { CaseState, Labelled, Lamp, PostRole, RunMode, RunStatus, simulatedTime } from './terms.js';

export { ActionField, ActionView } from './action.js';

export const JobView = z
  .object({
    caseNo: z.string(),
    applicant: z.string(),
    item: z.string(),
    channel: Labelled,
    state: z.object({ code: CaseState, label: z.string() }),
    lamp: Lamp,
    text: z.string().describe('剩 5 个工作日'),
    due: z.iso.date().nullable().describe('The day that presses most.'),
    waits: z.boolean().describe('Waits for a decision of the post where the trainee sits.'),
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

export const PostView = z
  .object({
    key: z.string(),
    role: PostRole,
    title: z.string(),
    agency: z.string(),
    holder: z.string().nullable().describe('The fictional person on this seat.'),
    taken: z.boolean().describe('Whether the trainee sits there now.'),
    waiting: z.number().int().describe('Cases on which this post could take a decision now.'),
  })
  .meta({ id: 'SandboxPost' });
export type PostView = z.infer<typeof PostView>;

/** One line of the supervisor's screen: how a case stands in time, who is told, and what was ordered. */
export const SupervisionRow = z
  .object({
    caseNo: z.string(),
    applicant: z.string(),
    item: z.string(),
    state: z.string(),
    lamp: Lamp,
    text: z.string(),
    promiseDue: z.iso.date().nullable(),
    statutoryDue: z.iso.date().nullable(),
    told: z.array(z.string()).describe('Whom the light is shown to.'),
    needs: z.string().nullable().describe('What the light asks for: a public explanation, a supervision order.'),
    orders: z.array(z.object({ event: z.number().int(), text: z.string(), explanation: z.string().nullable() })),
  })
  .meta({ id: 'SupervisionRow' });
export type SupervisionRow = z.infer<typeof SupervisionRow>;

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
    deadline: instant().nullable().describe('Wall clock; exams and runs of a shift only.'),
    finishedAt: instant().nullable(),
    pausedSince: instant().nullable().describe('Since when a trainer holds it still; null while it goes on.'),
    inShift: z.boolean().describe('Whether it belongs to a shift of a class.'),
    watermark: z.string(),
    platform: z.string().describe('Name of the simulated platform in the dark bar.'),
    post: PostView.describe('Where the trainee sits now.'),
    supervision: z
      .array(SupervisionRow)
      .nullable()
      .describe('All timings, for the supervisor; null at every other post.'),
    posts: z.array(PostView).describe('All posts of the run; more than one: another can be taken.'),
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
    office: OfficeView.nullable().describe('Desks besides cases; null where the scenario has none.'),
    cases: z.array(CaseView).describe('The cases this post works on.'),
    actions: z.array(ActionView).describe('Work that is about no case, and the clock; each case brings its own.'),
    timeline: z.array(RunEventView).describe('Newest first; nothing is ever removed.'),
    coach: CoachView,
  })
  .meta({ id: 'SandboxRun' });
export type RunView = z.infer<typeof RunView>;
