import * as z from 'zod';
import { Localized, zhEn } from '../common.js';

export const REVIEW_ASPECTS = [
  'answers',
  'verdicts',
  'points',
  'feedback',
  'explanation',
  'right-answers',
  'overall',
] as const;
export const ReviewAspect = z.enum(REVIEW_ASPECTS);
export type ReviewAspect = z.infer<typeof ReviewAspect>;
const aspects = () => z.array(ReviewAspect).default([...REVIEW_ASPECTS]);

export const REVIEW_MOMENTS = ['during', 'just-after', 'later', 'after-close'] as const;
export type ReviewMoment = (typeof REVIEW_MOMENTS)[number];

/**
 * Which parts of the marked paper are shown, by moment: of a question that was checked during the attempt, in the first two
 * minutes after the end, later while the quiz is open, and after it closed.
 */
export const ReviewSettings = z.strictObject({
  during: aspects(),
  'just-after': aspects(),
  later: aspects(),
  'after-close': aspects(),
});
export type ReviewSettings = z.output<typeof ReviewSettings>;

/**
 * How questions behave. `deferred`: marked after the end. `immediate`: each may be checked once and is then settled.
 * `interactive`: checked again, a penalty for each wrong try, until right or no try is left. `adaptive`: the same without an
 * end. `certainty`: one says how sure one is, and certainty weighs. `manual`: a person marks everything.
 */
export const BEHAVIOURS = ['deferred', 'immediate', 'interactive', 'adaptive', 'certainty', 'manual'] as const;
export const Behaviour = z.enum(BEHAVIOURS);
export type Behaviour = z.infer<typeof Behaviour>;

/** What happens when time is up. `grace`: one may still submit, but not answer; who does not submit has nothing counted. */
export const OVERTIMES = ['submit', 'grace', 'discard'] as const;
export const Overtime = z.enum(OVERTIMES);
export type Overtime = z.infer<typeof Overtime>;

export const GRADINGS = ['highest', 'average', 'first', 'last'] as const;
export const NAVIGATIONS = ['free', 'sequential'] as const;

/** `192.168.1.0/24`, `10.0.0.7` or `fd00::/8`. */
const network = () =>
  z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]).describe('An address or a range in CIDR notation.');
const sebKey = () => z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');

const minutes = (most: number) => z.int().min(1).max(most);

/** The settings without their texts: those are written otherwise in files than on the wire. */
const plain = {
  timeLimitMinutes: minutes(600).nullable().default(null),
  overtime: Overtime.default('submit'),
  graceMinutes: minutes(120).default(5).describe('How long one may still submit; only with the overtime `grace`.'),
  passPercent: z.number().min(0).max(100),
  attempts: z.int().min(1).max(50).nullable().default(null).describe('Null: as many as one likes.'),
  delayMinutes: z.int().min(0).max(525_600).default(0).describe('Between the end of one attempt and the next.'),
  grading: z.enum(GRADINGS).default('highest'),
  shuffle: z.boolean().default(true).describe('Whether questions come in drawn order within their section.'),
  shuffleChoices: z.boolean().default(true).describe('Whether choices come in drawn order within their question.'),
  navigation: z.enum(NAVIGATIONS).default('free').describe('Sequential: a page that was left cannot be changed.'),
  questionsPerPage: z.int().min(1).max(50).default(1),
  behaviour: Behaviour.default('deferred'),
  tries: z.int().min(1).max(10).default(3).describe('Of one question; only with the behaviour `interactive`.'),
  penaltyPercent: z.number().min(0).max(100).default(33.3).describe('Taken away for each wrong try.'),
  opensAt: z.iso.datetime().nullable().default(null),
  closesAt: z.iso.datetime().nullable().default(null),
  review: ReviewSettings.prefault({}),
  release: z
    .enum(['at-once', 'together'])
    .default('at-once')
    .describe('`together`: marks are kept back until somebody releases the results of everybody.'),
  appeal: z
    .strictObject({
      days: z.int().min(0).max(365).default(15).describe('0: nobody may appeal.'),
      unit: z.enum(['working', 'calendar']).default('calendar'),
    })
    .prefault({})
    .describe('How long after a mark is known one may appeal against it.'),
  networks: z.array(network()).max(50).default([]).describe('Where it may be sat; everywhere when empty.'),
  oneSession: z
    .boolean()
    .default(false)
    .describe('Whether an attempt that is alive in one place cannot be opened in another.'),
  identityCheck: z.boolean().default(false).describe('Whether an invigilator signs each person’s identity.'),
  sebConfigKeys: z.array(sebKey()).max(20).default([]).describe('Safe Exam Browser: any of these; none: any browser.'),
  sebExamKeys: z.array(sebKey()).max(20).default([]),
};

const band = <T extends z.ZodType>(text: T) =>
  z.strictObject({ fromPercent: z.number().min(0).max(100), text }).describe('Said from this percentage on.');

const texts = <T extends z.ZodType>(text: () => T) => ({
  honour: text().nullable().default(null).describe('What one declares before starting; null: nothing.'),
  overallFeedback: z.array(band(text())).max(20).default([]),
});

/** As `content/quizzes/<slug>.yaml` has them. */
export const QuizFileSettings = z.strictObject({ ...plain, ...texts(zhEn) });

/** As they are stored and travel. */
export const QuizSettings = z.strictObject({ ...plain, ...texts(() => Localized) });
export type QuizSettings = z.output<typeof QuizSettings>;
