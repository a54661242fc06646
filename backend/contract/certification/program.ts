import * as z from 'zod';
import { id, type Localized, pageOf, zhEn } from '../common.js';
import { DateRules } from './rules.js';

/** What a program can ask for. */
export const REQUIREMENT_KINDS = ['course', 'quiz', 'scenario', 'skill-exam'] as const;

const key = () => z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const slug = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);
const part = {
  key: key().describe('Names the requirement inside its program, for good.'),
  title: zhEn(),
  points: z.number().min(0).optional().describe('What it is worth where points are asked for.'),
  maximumAgeDays: z.number().int().min(1).optional().describe('Older evidence does not count. Absent: any age.'),
};

export const CourseRequirement = z.strictObject({ kind: z.literal('course'), course: slug(), ...part });
export const QuizRequirement = z.strictObject({
  kind: z.literal('quiz'),
  quiz: slug(),
  mark: z.number().min(0).max(100).describe('Percent needed.'),
  ...part,
});
export const ScenarioRequirement = z.strictObject({
  kind: z.literal('scenario'),
  scenario: slug(),
  mode: z.enum(['practice', 'exam']).default('exam'),
  score: z.number().min(0).max(100),
  allowsCriticalFailure: z.boolean().default(false),
  ...part,
});
export const SkillExamRequirement = z.strictObject({
  kind: z.literal('skill-exam'),
  exam: slug().describe('Its own rules say what passing it takes.'),
  ...part,
});
const need = () =>
  z.union([
    z.literal('all'),
    z.strictObject({ atLeast: z.number().int().min(1) }),
    z.strictObject({ points: z.number().min(0) }),
  ]);
const parts = (): z.ZodType<Requirement[]> => z.lazy(() => z.array(Requirement).min(1));
/** Parts of which all, some, or enough points are needed. */
export const RequirementGroup = z.strictObject({ kind: z.literal('group'), need: need(), parts: parts(), ...part });
export const Requirement = z.discriminatedUnion('kind', [
  CourseRequirement,
  QuizRequirement,
  ScenarioRequirement,
  SkillExamRequirement,
  RequirementGroup,
]);

export type SingleRequirement =
  | z.infer<typeof CourseRequirement>
  | z.infer<typeof QuizRequirement>
  | z.infer<typeof ScenarioRequirement>
  | z.infer<typeof SkillExamRequirement>;
export type Requirement = SingleRequirement | RequirementGroup;
export interface RequirementGroup {
  kind: 'group';
  key: string;
  title: Localized;
  need: z.infer<ReturnType<typeof need>>;
  parts: Requirement[];
  points?: number | undefined;
  maximumAgeDays?: number | undefined;
}
/** The whole of what a program asks for. */
export type Requirements = Pick<RequirementGroup, 'need' | 'parts'>;

/** A certification program as it stands in `content/programs/<slug>.yaml`. */
export const ProgramFile = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{0,7}$/)
    .describe('Stands in the numbers of its awards.'),
  title: zhEn(),
  track: zhEn(),
  level: zhEn(),
  summary: zhEn(),
  hours: z.number().min(0).describe('Training hours that the certificate names.'),
  issuer: zhEn().describe('The unit that issues the award.'),
  signatory: z.strictObject({ name: zhEn(), role: zhEn() }),
  targetShare: z
    .number()
    .min(0)
    .max(100)
    .default(85)
    .describe('Percent of the required people who should be certified.'),
  covers: z
    .array(z.string().regex(/^[A-Za-z0-9*-]+:(intake|decide|operate)$/))
    .describe('Matters that the holder may handle: item code with `*`, and act.'),
  assign: z
    .strictObject({ rule: zhEn(), posts: z.array(slug()).min(1) })
    .nullable()
    .default(null)
    .describe('Whoever holds one of these posts is required to be certified.'),
  ...DateRules.shape,
  requirements: z.strictObject({ need: need(), parts: parts() }),
});
export type ProgramFile = z.infer<typeof ProgramFile>;

export const ProgramView = z
  .object({
    id: id(),
    code: z.string(),
    title: z.string(),
    track: z.string(),
    level: z.string(),
    summary: z.string(),
    hours: z.number(),
    issuer: z.string(),
    targetShare: z.number(),
    covers: z.array(z.string()),
    rules: DateRules,
    rulesInWords: z.array(z.string()),
    requirements: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        kind: z.enum(REQUIREMENT_KINDS),
        subjectId: id(),
        needs: z.string(),
      }),
    ),
  })
  .meta({ id: 'Program' });
export type ProgramView = z.infer<typeof ProgramView>;

export const ProgramPage = pageOf(ProgramView).meta({ id: 'ProgramPage' });
export type ProgramPage = z.infer<typeof ProgramPage>;
