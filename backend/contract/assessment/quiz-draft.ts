import * as z from 'zod';
import { id, Localized, pageOf } from '../common.js';
import { ItemView } from './item-view.js';
import { slug } from './item.js';
import { QuizSection } from './quiz-section.js';
import { QuizSettings } from './quiz-settings.js';

const spoken = () =>
  Localized.refine((text) => Object.values(text).every((words) => words.trim().length > 0 && words.length <= 4000), {
    message: 'is needed in both languages',
    params: { key: 'both-languages' },
  });

const about = {
  code: z.string().trim().min(1).max(20),
  title: spoken(),
  introduction: spoken(),
  settings: QuizSettings,
  sections: z.array(QuizSection).min(1).max(30),
};
const password = () =>
  z.string().min(4).max(200).nullable().optional().describe('Null takes it away; absent leaves it as it is.');

export const NewQuiz = z.strictObject({ slug: slug().max(60), ...about, password: password() }).meta({ id: 'NewQuiz' });
export type NewQuiz = z.output<typeof NewQuiz>;

export const QuizChange = z
  .strictObject({ ...about, password: password(), version: z.int().describe('As it was read.') })
  .meta({ id: 'QuizChange' });
export type QuizChange = z.output<typeof QuizChange>;

export const ProofOrder = z.strictObject({ sections: z.array(QuizSection).max(30) }).meta({ id: 'ProofOrder' });
export type ProofOrder = z.output<typeof ProofOrder>;

/** What each section can choose from, and whether that is enough for everybody’s paper. */
export const QuizProof = z
  .object({
    sections: z.array(
      z.object({
        fixed: z.int(),
        drawn: z.int(),
        available: z.int().describe('From which those drawn are chosen, at the worst.'),
        byArea: z.record(z.string(), z.int()),
      }),
    ),
    shortfalls: z.array(
      z.object({
        section: z.int(),
        field: z.enum(['bank', 'questions', 'draw']),
        says: z.string(),
        key: z.enum(['no-bank', 'no-question', 'pool-too-small', 'area-too-small']),
        asked: z.int(),
        available: z.int(),
      }),
    ),
  })
  .meta({ id: 'QuizProof' });
export type QuizProof = z.infer<typeof QuizProof>;

export const QuizDraft = z
  .object({
    id: id(),
    slug: z.string(),
    ...about,
    hasPassword: z.boolean(),
    version: z.int(),
    running: z.int().describe('Attempts that run now and keep the paper they were drawn.'),
    proof: QuizProof,
  })
  .meta({ id: 'QuizDraft' });
export type QuizDraft = z.infer<typeof QuizDraft>;

export const QuizDraftPage = pageOf(
  z.object({
    id: id(),
    code: z.string(),
    title: z.string(),
    questions: z.int(),
    running: z.int(),
    isSufficient: z.boolean(),
  }),
).meta({ id: 'QuizDraftPage' });
export type QuizDraftPage = z.infer<typeof QuizDraftPage>;

/** One paper as a candidate might get it; nothing of it is kept. */
export const QuizPreview = z
  .object({
    sections: z.array(z.object({ title: z.string() })),
    slots: z.array(z.object({ slot: z.int(), section: z.int(), page: z.int(), item: ItemView })),
  })
  .meta({ id: 'QuizPreview' });
export type QuizPreview = z.infer<typeof QuizPreview>;

/** Banks to choose from, with what their ready questions carry. */
export const QuizSources = pageOf(
  z.object({
    bank: z.string(),
    questions: z.array(z.object({ slug: z.string(), text: z.string(), area: z.string() })),
    categories: z.array(z.string()),
    tags: z.array(z.string()),
  }),
).meta({ id: 'QuizSources' });
export type QuizSources = z.infer<typeof QuizSources>;
