import * as z from 'zod';
import { zhEn } from '../common.js';
import { officeSections } from './scenario-office.js';
import { CaseFile, CommandFile, DateRule, OtherJob, Pool, Value } from './scenario-world.js';
import { Pattern, Rule } from './rule.js';
import { DIMENSIONS, PostRole } from './terms.js';

const code = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/);
const word = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/);
const variants = z.array(z.string()).min(1).optional();

/** The lesson of the academy that teaches what a rule asks for: slugs of `content/courses/<course>/lessons/<lesson>.…md`. */
const Teaches = z.strictObject({
  course: z.string().regex(/^[a-z0-9-]+$/),
  lesson: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional()
    .describe('Left out: the whole course.'),
});
export type Teaches = z.infer<typeof Teaches>;

const teaches = Teaches.optional().describe('What to offer a unit whose people miss it often.');

const Criterion = z.strictObject({
  code,
  points: z
    .union([z.number().int().positive(), z.record(z.string(), z.number().int().positive())])
    .describe('One number for all variants, or one per variant; a variant that is not named does not have it.'),
  dimensions: z.array(z.enum(DIMENSIONS)).min(1),
  title: zhEn(),
  expected: zhEn().optional(),
  basis: zhEn(),
  rule: Rule,
  partial: z.boolean().default(false).describe('Whether part of it earns part of the points.'),
  with: code.optional().describe('The criterion that must be earned before a negative one counts.'),
  teaches,
});
export type CriterionFile = z.infer<typeof Criterion>;

const atEnd = z
  .boolean()
  .default(false)
  .describe('An omission: judged when the run is over, not while it still goes on.');

const Deduction = z.strictObject({
  code,
  only: variants,
  points: z.number().int().positive(),
  dimension: z.enum(DIMENSIONS),
  title: zhEn(),
  basis: zhEn(),
  rule: Rule,
  atEnd,
  teaches,
});

const Critical = z.strictObject({ code, only: variants, title: zhEn(), basis: zhEn(), rule: Rule, atEnd, teaches });

const ReferenceStep = z.strictObject({
  id: code,
  only: variants,
  do: CommandFile,
  why: zhEn(),
  basis: zhEn().optional(),
});

const Mutant = z.strictObject({
  name: z.string().min(1),
  only: variants,
  step: code,
  to: z.array(CommandFile).describe('What is done instead of that step; nothing: it is left out.'),
  without: z.array(code).default([]).describe('Further steps that are left out with it.'),
  loses: z.array(code),
  critical: z.boolean().default(false),
});

/** Steps of the case machine that a colleague at another post takes by script; the machine's guards hold for them too. */
export const COLLEAGUE_STEPS = [
  'claim',
  'consult.start',
  'consult.reply',
  'inspect.assign',
  'inspect.report',
  'check.report',
  'special.approve',
  'audit.submit',
  'audit.return',
  'audit.pass',
  'decide.grant',
  'decide.deny',
  'extend',
  'cert.generate',
  'cert.seal',
  'deliver',
  'hearing.hold',
  'hearing.close',
] as const;

/** A question somebody puts to the clerk; every answer is a decision that the grader reads. */
const Ask = z.strictObject({
  code,
  options: z.array(z.strictObject({ code, label: zhEn() })).min(2),
});

const Reaction = z.strictObject({
  on: Pattern,
  only: variants,
  after: z.strictObject({
    workingDays: z.number().int().min(0).default(0),
    minutes: z.number().int().min(0).max(480).default(0).describe('Of work, on the same day.'),
    at: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .default('09:00'),
  }),
  do: z.enum(['correction.submit', 'withdraw', 'hearing.request', 'message', 'material.bring', ...COLLEAGUE_STEPS]),
  by: zhEn().optional().describe('The colleague who does it; separation of duties knows people by name.'),
  mends: z
    .enum(['clear', 'all', 'none'])
    .default('clear')
    .describe('Which notified items come back mended; `clear`: those that say how.'),
  brings: z
    .array(z.string().regex(/^M\d+$/))
    .default([])
    .describe('Of `material.bring`: which papers come, each as its `mended`.'),
  with: z
    .record(word, z.union([zhEn(), z.number(), z.boolean(), z.array(z.string())]))
    .default({})
    .describe('What a colleague says in taking the step.'),
  sets: word.optional().describe('A flag that the case bears from then on: what the applicant has made known.'),
  asks: Ask.optional(),
  from: zhEn().optional(),
  says: zhEn(),
});

const Hint = z.strictObject({
  code,
  only: variants,
  cost: z.number().int().min(0).max(20),
  title: zhEn(),
  text: zhEn(),
});

const Variant = z.strictObject({
  note: zhEn().describe('For trainers: what is different here.'),
  values: z.record(z.string(), Value).default({}),
  dates: z.record(z.string(), DateRule).default({}),
  pools: z.record(z.string(), Pool).default({}),
});

/** `S01` to `S999` are shipped with the product; `U001` and so on are made by the trainers of the house. */
export const ScenarioCode = z.string().regex(/^[SU]\d{2,3}$/);
/** A seat of the simulated office, and the fictional person who sits on it. */
const Post = z.strictObject({
  key: code.default('post'),
  roles: z.array(PostRole).min(1),
  agency: z.string(),
  title: zhEn(),
  holder: zhEn().optional().describe('Name of the person. Duties are kept apart by person.'),
  holds: z.array(z.string()).default([]).describe('Further agencies whose items this post may handle.'),
});
export type PostFile = z.infer<typeof Post>;

/** A scenario, one file of `content/scenarios/`. Texts may hold `{{applicant.name}}` and `{{leaseEnd|date}}`. */
export const ScenarioFile = z.strictObject({
  code: ScenarioCode,
  level: z.enum(['L1', 'L2', 'L3']),
  tracks: z.array(z.enum(['A', 'B'])).min(1),
  title: zhEn(),
  summary: zhEn(),
  brief: zhEn(),
  goals: z.array(zhEn()).min(1),
  policy: z.string().default('yunlan'),
  post: Post.describe('Where the trainee sits at the start.'),
  posts: z.array(Post).default([]).describe('Further posts that the trainee may take with `post.take`.'),
  today: z.iso.date(),
  startsAt: z.string().regex(/^\d\d:\d\d$/),
  costs: z
    .record(z.string(), z.number().int().min(0).max(480))
    .default({})
    .describe('Minutes that commands take here, where they differ from the policy pack.'),
  horizonDays: z.number().int().min(1).max(180).default(45),
  minutes: z.number().int().min(1).max(240),
  passMark: z.number().int().min(1).max(100).default(60),
  attempts: z
    .strictObject({ limit: z.number().int().positive(), waitHours: z.number().min(0) })
    .default({ limit: 3, waitHours: 24 })
    .describe('Of the exam.'),
  values: z.record(z.string(), Value).default({}),
  dates: z.record(z.string(), DateRule).default({}),
  pools: z.record(z.string(), Pool).default({}),
  variants: z.record(z.string().regex(/^[A-Z]$/), Variant),
  cases: z.array(CaseFile).default([]),
  colleagues: z
    .array(z.strictObject({ name: zhEn(), role: PostRole }))
    .default([])
    .describe('People who can be named in a command: inspectors, hearing officers.'),
  others: z.array(OtherJob).default([]),
  ...officeSections,
  reactions: z.array(Reaction).default([]),
  closing: Rule.optional().describe('When it holds, criteria that are only negative earn their points.'),
  criteria: z.array(Criterion).min(1),
  deductions: z.array(Deduction).default([]),
  critical: z.array(Critical).default([]),
  hints: z.array(Hint).default([]),
  reference: z.array(ReferenceStep).min(1),
  mutants: z.array(Mutant).default([]),
});
export type ScenarioFile = z.infer<typeof ScenarioFile>;
export type ReactionFile = ScenarioFile['reactions'][number];
export type ReferenceStepFile = ScenarioFile['reference'][number];
export type MutantFile = ScenarioFile['mutants'][number];
