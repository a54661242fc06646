import * as z from 'zod';
import { ItemView } from '../assessment/item-view.js';
import { id } from '../common.js';

/**
 * The parts a lesson is made of. `id` stays the same while the Chinese text of the block stays the same, in both
 * languages and in every later version, so progress and links survive an edit elsewhere in the lesson.
 * `html` has been sanitised on the server.
 */
const base = { id: z.string() };
const html = () => z.string().describe('Sanitised HTML.');

export const HeadingBlock = z.object({
  ...base,
  kind: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3)]),
  text: z.string(),
});
export const TextBlock = z.object({ ...base, kind: z.literal('text'), html: html() });
export const CalloutBlock = z.object({
  ...base,
  kind: z.literal('callout'),
  tone: z.enum(['note', 'tip', 'warning', 'example']),
  title: z.string().nullable(),
  html: html(),
});
/** A quoted rule of law: the only blue thing on a page. */
export const BasisBlock = z.object({
  ...base,
  kind: z.literal('basis'),
  law: z.string(),
  locator: z.string().describe('Article, paragraph and item as numbers, e.g. 32/1/4.'),
  article: z.string().describe('The locator as it is cited in the reader’s language, e.g. 第三十二条第一款第四项.'),
  version: z.string().nullable().describe('Date of the version of the law that is quoted.'),
  html: html(),
});
export const FigureBlock = z.object({
  ...base,
  kind: z.literal('figure'),
  src: z.string(),
  alt: z.string(),
  caption: z.string().nullable(),
});
export const TableBlock = z.object({
  ...base,
  kind: z.literal('table'),
  head: z.array(html()),
  align: z.array(z.enum(['start', 'center', 'end'])),
  rows: z.array(z.array(html())),
});
export const MediaBlock = z.object({
  ...base,
  kind: z.literal('media'),
  media: z.enum(['video', 'audio']),
  src: z.string(),
  title: z.string(),
  caption: z.string().nullable(),
});
/** A question inside the lesson: not graded, answered as often as one likes. The key stays on the server. */
export const CheckBlock = z.object({ ...base, kind: z.literal('check'), item: ItemView });
/** Leads to a case of the sandbox. */
export const PracticeBlock = z.object({
  ...base,
  kind: z.literal('practice'),
  scenario: z.string().describe('Code of the scenario, e.g. S03.'),
  scenarioId: id(),
  html: html(),
});
/** Leads to a quiz. */
export const QuizBlock = z.object({
  ...base,
  kind: z.literal('quiz'),
  quiz: z.string().describe('Slug of the quiz, e.g. a03.'),
  quizId: id(),
  html: html(),
});

export const LessonBlock = z
  .discriminatedUnion('kind', [
    HeadingBlock,
    TextBlock,
    CalloutBlock,
    BasisBlock,
    FigureBlock,
    TableBlock,
    MediaBlock,
    CheckBlock,
    PracticeBlock,
    QuizBlock,
  ])
  .meta({ id: 'LessonBlock' });
export type LessonBlock = z.infer<typeof LessonBlock>;
export type LessonBlockKind = LessonBlock['kind'];
