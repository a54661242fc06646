import * as z from 'zod';
import { id, instant, Localized, pageOf, Paging } from '../common.js';
import { ItemView } from './item-view.js';
import { ITEM_TYPES, KnowledgeArea, slug } from './item.js';
import { QuizSection, UnfilledSection } from './quiz-section.js';
import { QuizSettings } from './quiz-settings.js';

export const QUIZ_STATES = ['draft', 'open', 'retired'] as const;
/** A draft is for its authors alone, an open one can be started, a retired one no longer. Attempts that run go on. */
export const QuizState = z.enum(QUIZ_STATES);
export type QuizState = z.infer<typeof QuizState>;

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

export const NewQuiz = z
  .strictObject({ slug: slug().max(60).optional().describe('Made up if absent.'), ...about, password: password() })
  .meta({ id: 'NewQuiz' });
export type NewQuiz = z.output<typeof NewQuiz>;

export const QuizChange = z
  .strictObject({ ...about, password: password(), version: z.int().describe('As it was read.') })
  .meta({ id: 'QuizChange' });
export type QuizChange = z.output<typeof QuizChange>;

export const QuizStateChange = z
  .strictObject({ state: QuizState, version: z.int().describe('As it was read.') })
  .meta({ id: 'QuizStateChange' });
export type QuizStateChange = z.output<typeof QuizStateChange>;

/** A fixed question, as an author recognises it. */
export const FixedQuestion = z
  .object({
    id: id(),
    slug: z.string(),
    text: z.string(),
    type: z.enum(ITEM_TYPES),
    area: KnowledgeArea,
    difficulty: z.int(),
    points: z.number(),
    versions: z.array(z.int()).describe('Those that have been ready, the newest first.'),
  })
  .meta({ id: 'FixedQuestion' });
export type FixedQuestion = z.infer<typeof FixedQuestion>;

const shortfall = () =>
  z.object({
    section: z.int(),
    field: z.enum(['bank', 'questions', 'draw']),
    says: z.string(),
    key: z.enum(['no-bank', 'no-question', 'pool-too-small', 'area-too-small']),
    subject: z.string().describe('The bank, question or knowledge area that is meant; empty for a draw as a whole.'),
    asked: z.int(),
    available: z.int(),
  });

export const ProofOrder = z.strictObject({ sections: z.array(UnfilledSection).max(30) }).meta({ id: 'ProofOrder' });
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
        quotas: z.record(z.string(), z.int()).describe('How many each knowledge area gets, where there are weights.'),
        questions: z.array(FixedQuestion).describe('Those of its fixed questions that are ready.'),
      }),
    ),
    shortfalls: z.array(shortfall()),
  })
  .meta({ id: 'QuizProof' });
export type QuizProof = z.infer<typeof QuizProof>;

export const QuizDraft = z
  .object({
    id: id(),
    slug: z.string(),
    ...about,
    state: QuizState,
    hasPassword: z.boolean(),
    version: z.int(),
    running: z.int().describe('Attempts that run now and keep the paper they were drawn.'),
    proof: QuizProof,
  })
  .meta({ id: 'QuizDraft' });
export type QuizDraft = z.infer<typeof QuizDraft>;

export const QuizDraftQuery = Paging.extend({
  search: z.string().trim().max(80).optional(),
  state: QuizState.optional(),
});
export type QuizDraftQuery = z.infer<typeof QuizDraftQuery>;

export const QuizDraftPage = pageOf(
  z.object({
    id: id(),
    code: z.string(),
    title: z.string(),
    state: QuizState,
    questions: z.int(),
    running: z.int(),
    editedAt: instant().nullable().describe('Null: it stands as its file has it.'),
    isSufficient: z.boolean().describe('Whether every paper can be drawn in full.'),
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

export const QuizVersionPage = pageOf(
  z.object({
    number: z.int(),
    replacedAt: instant(),
    attempts: z.int().describe('Attempts that were drawn by it.'),
    settings: QuizSettings,
    sections: z.array(QuizSection),
  }),
).meta({ id: 'QuizVersionPage' });
export type QuizVersionPage = z.infer<typeof QuizVersionPage>;

export const QuizLossOrder = z
  .strictObject({ questionIds: z.array(id()).min(1).max(200) })
  .meta({ id: 'QuizLossOrder' });
export type QuizLossOrder = z.output<typeof QuizLossOrder>;

/** Which quizzes could no longer be drawn in full without some questions. */
export const QuizLosses = pageOf(
  z.object({ id: id(), code: z.string(), title: z.string(), shortfalls: z.array(shortfall()) }),
).meta({ id: 'QuizLosses' });
export type QuizLosses = z.infer<typeof QuizLosses>;

/** Banks to choose from, with what their ready questions carry. */
export const QuizSources = pageOf(
  z.object({
    id: id(),
    bank: z.string().describe('Its slug, by which sections name it.'),
    title: z.string(),
    ready: z.int(),
    categories: z.array(z.string()),
    tags: z.array(z.string()),
  }),
).meta({ id: 'QuizSources' });
export type QuizSources = z.infer<typeof QuizSources>;
