import * as z from 'zod';
import { Basis, id, instant, Language, Localized, pageOf } from '../common.js';
import { LessonBlock } from './lesson-block.js';

const markdown = () => z.string().max(60_000);

/** What an author writes: both languages of one lesson. */
export const LessonText = z
  .object({
    title: z.object({ 'zh-CN': z.string().trim().min(1).max(120), en: z.string().trim().max(120) }),
    summary: z.object({ 'zh-CN': z.string().trim().max(400), en: z.string().trim().max(400) }),
    minutes: z.number().int().min(1).max(60),
    markdown: z.object({ 'zh-CN': markdown(), en: markdown() }),
  })
  .meta({ id: 'LessonText' });
export type LessonText = z.infer<typeof LessonText>;

/** Stands in the English Markdown where a block has not been translated yet. */
export const UNTRANSLATED = '<!-- untranslated -->';

/** What can be wrong with a lesson. The client has a text for each. */
export const LESSON_FAULTS = [
  'heading-level',
  'picture-inside-text',
  'picture-without-text',
  'media-address',
  'media-missing',
  'block-unknown',
  'block-open',
  'block-empty',
  'block-nested',
  'law-place',
  'law-unknown',
  'scenario-unknown',
  'quiz-unknown',
  'check-item',
  'check-differs',
  'kind-differs',
  'reference-differs',
  'table-differs',
  'surplus',
  'untranslated',
] as const;

/** Something that must be put right before the lesson can be published. */
export const LessonFault = z
  .object({
    language: Language,
    line: z.number().int().min(1).describe('Line of that language’s Markdown.'),
    row: z.number().int().min(0).describe('The row it belongs to, from 0.'),
    key: z.enum(LESSON_FAULTS),
    reason: z.string().describe('In English, for the command line and the log.'),
    detail: z.string().optional().describe('What it is about: a name, an address, the message of a schema.'),
  })
  .meta({ id: 'LessonFault' });
export type LessonFault = z.infer<typeof LessonFault>;

/** One language of a row: the Markdown of the block and what it becomes. */
export const RowSide = z.object({
  source: z.string(),
  line: z.number().int().min(1),
  block: LessonBlock.nullable().describe('Null where the Markdown has a fault.'),
});
export type RowSide = z.infer<typeof RowSide>;

/** One block of the lesson with its Chinese and its English text side by side. */
export const LessonRow = z.object({
  kind: z.string(),
  'zh-CN': RowSide.nullable(),
  en: RowSide.nullable().describe('Null where the translation is missing.'),
});
export type LessonRow = z.infer<typeof LessonRow>;

/** The lesson as the editor shows it: rendered by the same code that renders it for learners. */
export const LessonPreview = z
  .object({
    rows: z.array(LessonRow),
    faults: z.array(LessonFault),
    missing: z.number().int().describe('How many translations are missing, title and summary included.'),
    characters: z.number().int().describe('Length of the Chinese text.'),
    readingMinutes: z.number().int(),
  })
  .meta({ id: 'LessonPreview' });
export type LessonPreview = z.infer<typeof LessonPreview>;

export const PreviewRequest = LessonText.extend({ lessonId: id() }).meta({ id: 'PreviewRequest' });
export type PreviewRequest = z.infer<typeof PreviewRequest>;

/** A draft, or, where nobody has changed the live version yet, the live version ready to be changed. */
export const LessonDraft = z
  .object({
    lessonId: id(),
    course: z.object({ id: id(), code: z.string(), title: z.string() }),
    module: z.object({ number: z.number().int(), title: z.string() }),
    number: z.number().int().describe('Place of the lesson in its module, from 1.'),
    text: LessonText,
    preview: LessonPreview,
    basis: z.array(Basis),
    version: z.number().int().describe('The number this draft will have once published.'),
    revision: z.number().int().describe('Counts the saves. Sent back as `base`. 0: nothing saved yet.'),
    savedAt: instant().nullable(),
    savedBy: z.string().nullable(),
    notice: z
      .enum(['file-changed'])
      .nullable()
      .describe('The content file changed although people have edited the lesson.'),
  })
  .meta({ id: 'LessonDraft' });
export type LessonDraft = z.infer<typeof LessonDraft>;

/** Saves the whole draft. `base` is the revision the author saw; a newer one on the server is a 409. */
export const DraftSave = LessonText.extend({ base: z.number().int().min(0) }).meta({ id: 'DraftSave' });
export type DraftSave = z.infer<typeof DraftSave>;

export const DraftSaved = z
  .object({ revision: z.number().int(), version: z.number().int(), savedAt: instant(), preview: LessonPreview })
  .meta({ id: 'DraftSaved' });
export type DraftSaved = z.infer<typeof DraftSaved>;

/** Publishes the draft of exactly that revision. */
export const PublishLesson = z.object({ base: z.number().int().min(0) }).meta({ id: 'PublishLesson' });
export type PublishLesson = z.infer<typeof PublishLesson>;

export const LessonVersionView = z
  .object({
    number: z.number().int(),
    state: z.enum(['draft', 'live', 'archived']),
    origin: z.enum(['file', 'editor']),
    at: instant(),
    by: z.string().nullable().describe('Name of the author; null where it came from a content file.'),
  })
  .meta({ id: 'LessonVersion' });
export type LessonVersionView = z.infer<typeof LessonVersionView>;

export const LessonVersionPage = pageOf(LessonVersionView).meta({ id: 'LessonVersionPage' });
export type LessonVersionPage = z.infer<typeof LessonVersionPage>;

/** A course as its authors see it. */
export const CourseAuthoring = z
  .object({
    id: id(),
    code: z.string(),
    title: Localized,
    version: z.number().int().nullable(),
    publishedAt: instant().nullable(),
    modules: z.array(
      z.object({
        number: z.number().int(),
        title: Localized,
        lessons: z.array(
          z.object({
            id: id(),
            number: z.number().int(),
            title: Localized,
            minutes: z.number().int(),
            liveVersion: z.number().int().nullable(),
            draft: z
              .object({
                version: z.number().int(),
                savedAt: instant(),
                savedBy: z.string().nullable(),
                missing: z.number().int(),
                notice: z.enum(['file-changed']).nullable(),
              })
              .nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'CourseAuthoring' });
export type CourseAuthoring = z.infer<typeof CourseAuthoring>;
