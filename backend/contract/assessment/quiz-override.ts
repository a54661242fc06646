import * as z from 'zod';
import { id, instant, pageOf } from '../common.js';

/** What differs from the quiz; null: as the quiz has it. */
export const OverrideRules = z.strictObject({
  opensAt: z.iso.datetime().nullable().default(null),
  closesAt: z.iso.datetime().nullable().default(null),
  timeLimitMinutes: z.int().min(1).max(600).nullable().default(null),
  attempts: z.int().min(1).max(50).nullable().default(null),
  extraMinutes: z.int().min(0).max(600).nullable().default(null).describe('On top of the time limit.'),
  extraFactor: z
    .number()
    .min(1)
    .max(4)
    .nullable()
    .default(null)
    .describe('Times the time limit: 1.25 is a quarter more.'),
});
export type OverrideRules = z.output<typeof OverrideRules>;

const reason = () => z.string().trim().min(2).max(500);
const whose = {
  personId: id().nullable().default(null),
  groupId: id().nullable().default(null).describe('A unit, with those below it, or a class.'),
};

export const NewQuizOverride = z
  .strictObject({ ...whose, rules: OverrideRules, reason: reason() })
  .refine(({ personId, groupId }) => (personId === null) !== (groupId === null), {
    message: 'name either a person or a group',
    params: { key: 'person-or-group' },
    path: ['personId'],
  })
  .meta({ id: 'NewQuizOverride' });
export type NewQuizOverride = z.output<typeof NewQuizOverride>;

export const QuizOverrideChange = z
  .strictObject({ rules: OverrideRules, reason: reason(), version: z.int().describe('As it was read.') })
  .meta({ id: 'QuizOverrideChange' });
export type QuizOverrideChange = z.output<typeof QuizOverrideChange>;

export const QuizOverrideRemoval = z.strictObject({ reason: reason() }).meta({ id: 'QuizOverrideRemoval' });
export type QuizOverrideRemoval = z.output<typeof QuizOverrideRemoval>;

export const QuizOverrideView = z
  .object({
    id: id(),
    person: z.object({ id: id(), name: z.string() }).nullable(),
    group: z.object({ id: id(), name: z.string() }).nullable(),
    rules: OverrideRules,
    reason: z.string(),
    createdAt: instant(),
    version: z.int(),
    reached: z.int().describe('Running attempts that the rules reach now.'),
  })
  .meta({ id: 'QuizOverride' });
export type QuizOverrideView = z.infer<typeof QuizOverrideView>;
/** Whom rules of their own could be for, by name. */
export const QuizOverrideTargetQuery = z.object({ search: z.string().trim().min(1).max(80) });
export type QuizOverrideTargetQuery = z.infer<typeof QuizOverrideTargetQuery>;
export const QuizOverrideTargets = pageOf(
  z.object({
    id: id(),
    kind: z.enum(['person', 'unit', 'class']),
    name: z.string(),
    unitName: z.string().nullable().describe('Where a person works; under which unit a unit lies.'),
  }),
).meta({ id: 'QuizOverrideTargets' });
export type QuizOverrideTargets = z.infer<typeof QuizOverrideTargets>;

export const QuizOverridePage = pageOf(QuizOverrideView).meta({ id: 'QuizOverridePage' });
export type QuizOverridePage = z.infer<typeof QuizOverridePage>;
