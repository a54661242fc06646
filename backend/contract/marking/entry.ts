import * as z from 'zod';
import { id, instant, Paging } from '../common.js';

/** How a marked work was made: only what was made in an exam counts for certification, and is marked without a name. */
export const MARKING_MODES = ['exam', 'practice'] as const;
export const MarkingMode = z.enum(MARKING_MODES);
export type MarkingMode = z.infer<typeof MarkingMode>;

/** What a marked work is: a run of the sandbox, or an attempt at a quiz. */
export const MARKING_SOURCES = ['run', 'attempt'] as const;
export const MarkingSource = z.enum(MARKING_SOURCES);
export type MarkingSource = z.infer<typeof MarkingSource>;

/** `waiting` for the first mark, for the `second`, for the `moderation` of two that differ; or `settled`. */
export const MARKING_STATES = ['waiting', 'second', 'moderation', 'settled'] as const;
export const MarkingState = z.enum(MARKING_STATES);
export type MarkingState = z.infer<typeof MarkingState>;

/** A line of the guide: what to look for and what it is worth. */
export const GuideLine = z
  .object({
    text: z.string(),
    points: z.number().int().min(0),
    proposed: z.number().optional().describe('What automatic marking proposes, if it says anything.'),
    levels: z
      .array(z.object({ text: z.string(), points: z.number().int() }))
      .optional()
      .describe('How far an answer may meet the line; other points than these are given with a reason.'),
  })
  .meta({ id: 'GuideLine' });
export type GuideLine = z.infer<typeof GuideLine>;

/** A step of the work around what was written, so that a marker sees when it was said. */
export const MarkingStep = z
  .object({
    number: z.number().int().describe('Place in the work: number of the event.'),
    at: z.string().describe('Time as the work tells it.'),
    title: z.string(),
    here: z.boolean().describe('Whether the text was written in this step.'),
  })
  .meta({ id: 'MarkingStep' });
export type MarkingStep = z.infer<typeof MarkingStep>;

/** One text to be marked, with its guide. */
export const MarkingPart = z
  .object({
    code: z.string(),
    title: z.string(),
    context: z.string().optional().describe('What was told before the question.'),
    basis: z.string(),
    points: z.number().int().positive(),
    guide: z.array(GuideLine),
    answer: z.string().describe('What was written, as it was written.'),
    model: z.string().optional().describe('A model answer.'),
    steps: z.array(MarkingStep),
  })
  .meta({ id: 'MarkingPart' });
export type MarkingPart = z.infer<typeof MarkingPart>;

/** What one marker gives for one text. */
export const PartMark = z
  .strictObject({
    code: z.string().min(1).max(60),
    lines: z.array(z.number().int().min(0).max(100)).max(40).describe('Points for each line of the guide.'),
    reasons: z
      .array(z.string().trim().max(300))
      .max(40)
      .optional()
      .describe('For each line why its points are those of no level; empty where they are.'),
    comment: z.string().trim().max(2000).default('').describe('Told to the trainee with the mark.'),
  })
  .meta({ id: 'PartMark' });
export type PartMark = z.infer<typeof PartMark>;

/** A mark as it was given. */
export const GivenMark = z
  .object({
    round: z.number().int().positive().describe('1 first, 2 second, 3 moderation, then corrections.'),
    marker: z.string().nullable().describe('Name; null where the reader may not know it.'),
    mine: z.boolean(),
    total: z.number(),
    parts: z.array(PartMark),
    reason: z.string().nullable(),
    at: instant(),
  })
  .meta({ id: 'GivenMark' });
export type GivenMark = z.infer<typeof GivenMark>;

const lease = z
  .object({ mine: z.boolean(), by: z.string().describe('Name of who holds it.'), until: instant() })
  .nullable()
  .describe('Who is at it; null when nobody is.');

/** A work that waits in the queue. */
export const MarkingEntryItem = z
  .object({
    id: id(),
    source: MarkingSource,
    subject: z.object({ id: id(), code: z.string(), title: z.string() }),
    topic: z.object({ id: id(), title: z.string() }).optional().describe('The question; absent for a run.'),
    mode: MarkingMode,
    state: MarkingState,
    person: z.string().nullable().describe('Name; null where marking is anonymous.'),
    number: z.string().describe('Stands for the person where marking is anonymous.'),
    texts: z.number().int(),
    points: z.number().int(),
    handedInAt: instant(),
    dueAt: instant(),
    urgency: z.enum(['overdue', 'soon', 'open']),
    lease,
    total: z.number().nullable().describe('Points settled, or given by the caller; null before.'),
  })
  .meta({ id: 'MarkingEntryItem' });
export type MarkingEntryItem = z.infer<typeof MarkingEntryItem>;

export const MarkingEntryPage = z
  .object({
    items: z.array(MarkingEntryItem),
    total: z.number().int(),
    subjects: z
      .array(z.object({ id: id(), code: z.string(), title: z.string(), waiting: z.number().int() }))
      .describe('What there is to mark, with how many works wait for the caller.'),
    topics: z
      .array(z.object({ id: id(), title: z.string(), waiting: z.number().int() }))
      .describe('The questions of the filtered quiz that wait for the caller.'),
    waiting: z.number().int().describe('Works that wait for the caller, whatever is filtered.'),
  })
  .meta({ id: 'MarkingEntryPage' });
export type MarkingEntryPage = z.infer<typeof MarkingEntryPage>;

/** One after the other: the most urgent, all answers to one question, or all answers of one person. */
export const MARKING_ORDERS = ['urgency', 'question', 'person'] as const;
export const MarkingOrder = z.enum(MARKING_ORDERS);
export type MarkingOrder = z.infer<typeof MarkingOrder>;

const filter = {
  subject: id().optional(),
  topic: id().optional().describe('Only answers to this question.'),
  mode: MarkingMode.optional(),
  order: MarkingOrder.default('urgency'),
};

export const MarkingEntryQuery = Paging.extend({
  ...filter,
  show: z
    .enum(['waiting', 'mine', 'settled'])
    .default('waiting')
    .describe('What waits for the caller, what the caller has marked, or what is settled.'),
});
export type MarkingEntryQuery = z.infer<typeof MarkingEntryQuery>;

/** Which work to take next. */
export const TakeNext = z
  .strictObject({
    ...filter,
    except: z.array(id()).max(200).default([]).describe('Works that the marker has put aside for now.'),
  })
  .meta({ id: 'TakeNextMarking' });
export type TakeNext = z.infer<typeof TakeNext>;

/** Everything the marking desk shows. */
export const MarkingEntryView = MarkingEntryItem.extend({
  version: z.number().int().describe('Send it with the mark.'),
  parts: z.array(MarkingPart),
  marks: z.array(GivenMark).describe('The caller’s own; all of them for who moderates, and once settled.'),
  outcome: z
    .array(z.object({ code: z.string(), points: z.number(), comments: z.array(z.string()) }))
    .nullable()
    .describe('What counts; null before it is settled.'),
  may: z.object({
    mark: z.boolean(),
    moderate: z.boolean().describe('Whether the mark will settle a difference.'),
    correct: z.boolean().describe('Whether a settled mark may be corrected with a reason.'),
  }),
}).meta({ id: 'MarkingEntryView' });
export type MarkingEntryView = z.infer<typeof MarkingEntryView>;

/** What stands before and after a work among those that wait, in the order asked for; null at the ends. */
export const MarkingNeighbours = z
  .object({ previous: id().nullable(), next: id().nullable() })
  .meta({ id: 'MarkingNeighbours' });
export type MarkingNeighbours = z.infer<typeof MarkingNeighbours>;

export const MarkingNeighbourQuery = z.object(filter);
export type MarkingNeighbourQuery = z.infer<typeof MarkingNeighbourQuery>;

/** The next work, taken; null when nothing waits. */
export const TakenEntry = z
  .object({ entry: MarkingEntryView.nullable(), waiting: z.number().int() })
  .meta({ id: 'TakenMarkingEntry' });
export type TakenEntry = z.infer<typeof TakenEntry>;

export const NewMark = z
  .strictObject({
    version: z.number().int(),
    parts: z.array(PartMark).min(1).max(20),
    reason: z.string().trim().min(1).max(500).optional().describe('Why a settled mark is corrected; needed only then.'),
  })
  .meta({ id: 'NewMark' });
export type NewMark = z.infer<typeof NewMark>;
