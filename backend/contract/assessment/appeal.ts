import * as z from 'zod';
import { id, instant, pageOf, Paging } from '../common.js';
import { AttemptEventKind, AttemptEventView } from './invigilation.js';
import { MarkedSlot } from './marks.js';

export const APPEAL_STATES = ['open', 'upheld', 'dismissed', 'withdrawn'] as const;
export const AppealState = z.enum(APPEAL_STATES);
export type AppealState = z.infer<typeof AppealState>;

const day = () => z.iso.date();

const about = {
  id: id(),
  attemptId: id(),
  slot: z.int().nullable().describe('The question whose mark is objected to; null: how the attempt went.'),
  event: z
    .object({ id: id(), kind: AttemptEventKind, at: instant() })
    .nullable()
    .describe('What was noted and is objected to; null for a mark, and for how the attempt went as a whole.'),
  state: AppealState,
  text: z.string(),
  filedAt: instant(),
  dueDay: day().describe('By when it should be answered.'),
  answer: z.string().nullable(),
  answeredAt: instant().nullable(),
  before: z.number().nullable().describe('Points when it was filed; null where it is not about a mark.'),
  after: z.number().nullable().describe('Points that an upheld appeal gave.'),
  maximum: z.number().nullable(),
};

/** An appeal as its candidate sees it: not who answered. */
export const AppealView = z.object(about).meta({ id: 'Appeal' });
export type AppealView = z.infer<typeof AppealView>;

/** The appeals of an attempt, and against which marks one may still appeal, until when. */
export const AttemptAppeals = z
  .object({
    items: z.array(AppealView),
    open: z.array(z.object({ slot: z.int(), until: day() })),
    conductUntil: day()
      .nullable()
      .describe('Until when one may object to how the attempt went or to what was noted of it; null: no more.'),
  })
  .meta({ id: 'AttemptAppeals' });
export type AttemptAppeals = z.infer<typeof AttemptAppeals>;

export const NewAppeal = z.strictObject({ text: z.string().trim().min(5).max(2000) }).meta({ id: 'NewAppeal' });
export type NewAppeal = z.infer<typeof NewAppeal>;

/** About something that was noted of an attempt, or about how it went as a whole. */
export const NewConductAppeal = NewAppeal.extend({
  event: id().nullable().default(null).describe('What was noted; null: the attempt as a whole.'),
}).meta({ id: 'NewConductAppeal' });
export type NewConductAppeal = z.output<typeof NewConductAppeal>;

export const AppealItem = z
  .object({
    ...about,
    quiz: z.object({ id: id(), code: z.string(), title: z.string() }),
    person: z.string().nullable().describe('Name; null for whoever marks without names.'),
    answeredBy: z.string().nullable(),
    isLate: z.boolean().describe('Whether it should have been answered before today.'),
  })
  .meta({ id: 'AppealItem' });
export type AppealItem = z.infer<typeof AppealItem>;
export const AppealPage = pageOf(AppealItem)
  .extend({ open: z.int().describe('How many wait for an answer.') })
  .meta({ id: 'AppealPage' });
export type AppealPage = z.infer<typeof AppealPage>;

export const AppealQuery = Paging.extend({ show: z.enum(['open', 'answered']).default('open'), quiz: id().optional() });
export type AppealQuery = z.infer<typeof AppealQuery>;

export const AppealDetail = AppealItem.extend({
  place: MarkedSlot.nullable().describe('The answer and its mark; null where it is about something else.'),
  events: z.array(AttemptEventView).describe('What was noted of the attempt, the latest first; none with a mark.'),
  may: z.object({ answer: z.boolean().describe('Not where the caller gave the mark, or did what is objected to.') }),
}).meta({ id: 'AppealDetail' });
export type AppealDetail = z.infer<typeof AppealDetail>;

/** `uphold` gives other points where it is about a mark; `dismiss` leaves all as it is. Both say why. */
export const AnswerAppeal = z
  .discriminatedUnion('verdict', [
    z.strictObject({
      verdict: z.literal('uphold'),
      points: z.number().min(0).max(1000).optional().describe('Needed for a mark, and only there.'),
      reason: z.string().trim().min(2).max(500),
    }),
    z.strictObject({ verdict: z.literal('dismiss'), reason: z.string().trim().min(2).max(500) }),
  ])
  .meta({ id: 'AnswerAppeal' });
export type AnswerAppeal = z.infer<typeof AnswerAppeal>;
