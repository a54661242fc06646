import * as z from 'zod';
import { Basis, id, instant, pageOf, Paging } from '../common.js';
import { AttemptState } from './attempt.js';
import { ITEM_TYPES, KnowledgeArea } from './item.js';

/** What those who teach and lead see of a quiz: who took it, how it went, and what each question is worth. */

export const COUNTED_ATTEMPTS = ['first', 'last', 'highest', 'all'] as const;
/** Which attempts of each person count for figures. */
export const CountedAttempts = z.enum(COUNTED_ATTEMPTS);
export type CountedAttempts = z.infer<typeof CountedAttempts>;

const people = {
  unit: id().optional().describe('A unit and those below it.'),
  class: id().optional().describe('The members of a class.'),
};

export const ResultsQuery = z.object({ ...people, attempts: CountedAttempts.default('first') });
export type ResultsQuery = z.infer<typeof ResultsQuery>;

export const RESULT_STATES = [...AttemptState.options, 'passed', 'failed', 'provisional', 'held'] as const;
export const RESULT_SORTS = ['name', 'percent', 'ended', 'started'] as const;
const sorting = { sort: z.enum(RESULT_SORTS).default('ended'), order: z.enum(['asc', 'desc']).default('desc') };

export const AttemptRowsQuery = z.object({
  ...people,
  attempts: CountedAttempts.default('all'),
  state: z.enum(RESULT_STATES).optional(),
  search: z.string().trim().max(100).optional().describe('Part of a name.'),
  ...sorting,
});
export type AttemptRowsQuery = z.infer<typeof AttemptRowsQuery>;
export const AttemptRowPageQuery = AttemptRowsQuery.extend(Paging.shape);
export type AttemptRowPageQuery = z.infer<typeof AttemptRowPageQuery>;

export const FILE_FORMATS = ['csv', 'xlsx'] as const;
export const FileFormat = z.enum(FILE_FORMATS);
export type FileFormat = z.infer<typeof FileFormat>;
const format = { format: FileFormat.default('csv') };
export const AttemptRowsFileQuery = AttemptRowsQuery.extend(format);
export type AttemptRowsFileQuery = z.infer<typeof AttemptRowsFileQuery>;
export const QuestionFiguresFileQuery = ResultsQuery.extend(format);
export type QuestionFiguresFileQuery = z.infer<typeof QuestionFiguresFileQuery>;

export const AttemptRow = z
  .object({
    id: id().describe('Of the attempt.'),
    person: z.object({ id: id(), name: z.string() }),
    unitName: z.string().nullable(),
    number: z.int(),
    state: AttemptState,
    startedAt: instant(),
    endedAt: instant().nullable(),
    minutes: z.number().nullable().describe('From start to end; null while running.'),
    points: z.number().nullable(),
    maximum: z.number().nullable(),
    percent: z.number().nullable(),
    passed: z.boolean().nullable(),
    provisional: z.boolean(),
    awaitsRelease: z.boolean().describe('Whether the person does not know the result yet.'),
  })
  .meta({ id: 'AttemptRow' });
export type AttemptRow = z.infer<typeof AttemptRow>;
export const AttemptRowPage = pageOf(AttemptRow).meta({ id: 'AttemptRowPage' });
export type AttemptRowPage = z.infer<typeof AttemptRowPage>;

const figure = () => z.number().nullable();

export const WholeFigures = z.object({
  attempts: z.int(),
  maximum: z.number().describe('In marks; the mean where papers differ.'),
  mean: figure(),
  median: figure(),
  sd: figure(),
  skewness: figure(),
  kurtosis: figure(),
  consistency: figure().describe("Cronbach's alpha in percent; null where papers differ in length."),
  errorRatio: figure().describe('In percent.'),
  standardError: figure().describe('In marks.'),
});
export type WholeFigures = z.infer<typeof WholeFigures>;

export const QuizOutcome = z
  .object({
    quiz: z.object({ id: id(), code: z.string(), title: z.string(), passPercent: z.number() }),
    people: z.int().describe('Who ended at least one attempt.'),
    running: z.int().describe('Attempts that run now.'),
    counted: z.int().describe('Ended attempts that the figures rest on.'),
    isCutShort: z.boolean().describe('Whether there were more, of which only the latest were counted.'),
    passed: z.int(),
    provisional: z.int(),
    held: z.int().describe('Marked, and kept back until results are let go, of everybody in reach.'),
    waiting: z.int().describe('Of everybody in reach, with something that a marker has still to look at.'),
    averagePercent: z.number().nullable(),
    bands: z
      .array(z.object({ from: z.number(), to: z.number(), attempts: z.int() }))
      .describe('By tens of percent, `from` included, `to` only in the last.'),
    figures: WholeFigures,
    isDrawn: z.boolean().describe('Whether questions are drawn, so that papers differ.'),
  })
  .meta({ id: 'QuizOutcome' });
export type QuizOutcome = z.infer<typeof QuizOutcome>;

export const QUESTION_FLAGS = ['against-total', 'weak', 'too-easy', 'too-hard', 'distractor', 'few'] as const;
/** What deserves a look: see `flags.ts`. */
export const QuestionFlag = z.enum(QUESTION_FLAGS);
export type QuestionFlag = z.infer<typeof QuestionFlag>;

const QuestionHead = z.object({
  id: id(),
  name: z.string().describe('Slug of the question in its bank.'),
  text: z.string(),
  type: z.enum(ITEM_TYPES),
  area: KnowledgeArea,
  position: z.int().describe('Order in the quiz, from 1.'),
});

export const QuestionFigures = QuestionHead.extend({
  attempts: z.int().describe('That held the question.'),
  maximum: z.number(),
  facility: figure(),
  sd: figure(),
  effectiveWeight: figure(),
  discriminationIndex: figure(),
  discriminativeEfficiency: figure(),
  pointBiserial: figure(),
  flags: z.array(QuestionFlag),
}).meta({ id: 'QuestionFigures' });
export type QuestionFigures = z.infer<typeof QuestionFigures>;
export const QuestionFiguresList = pageOf(QuestionFigures)
  .extend({ counted: z.int(), isDrawn: z.boolean() })
  .meta({ id: 'QuestionFiguresList' });
export type QuestionFiguresList = z.infer<typeof QuestionFiguresList>;

/** One answer that was given, and who gave it. */
export const ResponseCount = z.object({
  id: z.string().describe('Choice, pair or text.'),
  label: z.string(),
  fraction: z.number().nullable().describe('Its share of the points in percent; null where it depends on the rest.'),
  count: z.int(),
  share: z.number().describe('Of the attempts that held the question, in percent.'),
  othersPercent: z.number().nullable().describe('Mean of what those who gave it got for the other questions.'),
  isDrawing: z.boolean().describe('A wrong answer that draws better people than the right one.'),
});
export type ResponseCount = z.infer<typeof ResponseCount>;

export const QuestionResponses = QuestionFigures.extend({
  quiz: z.object({ id: id(), code: z.string(), title: z.string() }),
  explanation: z.string(),
  basis: z.array(Basis),
  versions: z.int().describe('Wordings that stood in these papers.'),
  looked: z.int().describe('The latest attempts whose answers are counted here.'),
  empty: z.int().describe('Of these: without an answer.'),
  parts: z.array(
    z.object({
      id: z.string(),
      label: z.string().describe("'' where the question has no parts."),
      responses: z.array(ResponseCount),
      more: z.int().describe('Further answers that are not listed.'),
    }),
  ),
}).meta({ id: 'QuestionResponses' });
export type QuestionResponses = z.infer<typeof QuestionResponses>;

/** One line of the list of quizzes, over the people one reaches. */
export const QuizOutcomeCard = z
  .object({
    id: id(),
    code: z.string(),
    title: z.string(),
    passPercent: z.number(),
    people: z.int(),
    ended: z.int(),
    running: z.int(),
    passed: z.int().describe('Ended attempts that passed.'),
    provisional: z.int(),
    held: z.int().describe('Marked, and kept back until results are let go.'),
    appeals: z.int().describe('That wait for an answer.'),
    averagePercent: z.number().nullable(),
    lastEndedAt: instant().nullable(),
  })
  .meta({ id: 'QuizOutcomeCard' });
export type QuizOutcomeCard = z.infer<typeof QuizOutcomeCard>;
export const QuizOutcomePage = pageOf(QuizOutcomeCard).meta({ id: 'QuizOutcomePage' });
export type QuizOutcomePage = z.infer<typeof QuizOutcomePage>;
export const QuizOutcomeQuery = Paging.extend({ search: z.string().trim().max(100).optional() });
export type QuizOutcomeQuery = z.infer<typeof QuizOutcomeQuery>;
