import * as z from 'zod';
import { id, instant, pageOf, Paging } from '../common.js';
import { Injection } from '../sandbox/injection.js';
import { Labelled, RunStatus, simulatedTime } from '../sandbox/terms.js';

/** How the runs of a shift are run. `closed-book`: practice without hints, score, rubric and undoing. */
export const SHIFT_RULES = ['guided', 'practice', 'closed-book'] as const;
export const ShiftRules = z.enum(SHIFT_RULES);
export type ShiftRules = z.infer<typeof ShiftRules>;

/** `same`: everybody the same scenario, variant and people; `lot`: each draws one of the scenarios, and a variant. */
export const ShiftDraw = z.enum(['same', 'lot']);
export type ShiftDraw = z.infer<typeof ShiftDraw>;

/** The most people that one board can show and one trainer can watch. */
export const MOST_PLACES = 60;

/** 实训场次: a class practises together, watched by its trainers. */
export const NewShift = z
  .strictObject({
    classId: id(),
    scenarioIds: z.array(id()).min(1).max(20),
    draw: ShiftDraw,
    rules: ShiftRules,
    startsAt: instant().nullable().default(null).describe('Null: now.'),
    minutes: z.number().int().min(5).max(480).describe('Wall clock; while it is held still it does not count.'),
  })
  .refine(({ draw, scenarioIds }) => draw === 'lot' || scenarioIds.length === 1, {
    path: ['scenarioIds'],
    params: { key: 'one-scenario-for-all' },
    error: 'Where everybody has the same there is one scenario',
  })
  .meta({ id: 'NewShift' });
export type NewShift = z.infer<typeof NewShift>;

export const ShiftState = z.enum(['planned', 'running', 'paused', 'ended']);
export type ShiftState = z.infer<typeof ShiftState>;

const ScenarioRef = z.object({ id: id(), code: z.string(), title: z.string() });
const PersonRef = z.object({ id: id(), name: z.string() });

export const ShiftCard = z
  .object({
    id: id(),
    class: z.object({ id: id(), name: z.string() }),
    scenarios: z.array(ScenarioRef),
    draw: ShiftDraw,
    rules: ShiftRules,
    state: ShiftState,
    minutes: z.number().int(),
    startsAt: instant(),
    endsAt: instant().describe('Moves on while it is held still.'),
    pausedAt: instant().nullable(),
    places: z.number().int(),
    joined: z.number().int(),
  })
  .meta({ id: 'ShiftCard' });
export type ShiftCard = z.infer<typeof ShiftCard>;

export const ShiftPage = pageOf(ShiftCard).meta({ id: 'ShiftPage' });
export type ShiftPage = z.infer<typeof ShiftPage>;

export const ShiftQuery = Paging.extend({
  class: id().optional(),
  state: z.enum(['open', 'ended']).optional().describe('`open`: planned, running or held still.'),
});
export type ShiftQuery = z.infer<typeof ShiftQuery>;

/** Where one person of a shift stands. */
export const ShiftPlace = z
  .object({
    person: PersonRef,
    scenario: ScenarioRef,
    variant: z.string(),
    state: z.enum(['absent', 'working', 'done']),
    run: z
      .object({
        id: id(),
        status: RunStatus,
        step: z.string().nullable().describe('What was done last, in words.'),
        caseState: z.string().nullable(),
        time: simulatedTime(),
        score: z.number().describe('As it stands.'),
        commands: z.number().int(),
        refusals: z.number().int(),
        lastAt: instant().describe('Of the last thing that happened; idle since then.'),
        isAsked: z.boolean().describe('Whether somebody in the office waits for an answer.'),
      })
      .nullable(),
  })
  .meta({ id: 'ShiftPlace' });
export type ShiftPlace = z.infer<typeof ShiftPlace>;

export const ShiftView = ShiftCard.omit({ places: true, joined: true })
  .extend({
    serverTime: instant(),
    places: z.array(ShiftPlace),
    resources: z.array(Labelled).describe('Shared sources that can be made to fail.'),
    holdsBack: z.boolean().describe('Whether an urgent case can still be let in somewhere.'),
  })
  .meta({ id: 'Shift' });
export type ShiftView = z.infer<typeof ShiftView>;

export const NewInjection = z
  .strictObject({
    injection: Injection,
    personIds: z.array(id()).min(1).max(MOST_PLACES).optional().describe('Absent: everybody at work.'),
  })
  .meta({ id: 'NewInjection' });
export type NewInjection = z.infer<typeof NewInjection>;

export const InjectionAnswer = z
  .object({
    done: z.number().int().describe('In how many runs it happened.'),
    over: z.number().int().describe('Whose run is over, or was never begun.'),
    nothing: z.number().int().describe('In whose run there was nothing that it could happen to.'),
  })
  .meta({ id: 'InjectionAnswer' });
export type InjectionAnswer = z.infer<typeof InjectionAnswer>;

/** A shift as its members see it. */
export const MyShift = ShiftCard.omit({ places: true, joined: true })
  .extend({ scenario: ScenarioRef.nullable().describe('Told once the shift has begun.'), runId: id().nullable() })
  .meta({ id: 'MyShift' });
export type MyShift = z.infer<typeof MyShift>;

export const MyShiftList = z.object({ items: z.array(MyShift), total: z.number().int() }).meta({ id: 'MyShiftList' });
export type MyShiftList = z.infer<typeof MyShiftList>;

export const JoinedShift = z.object({ runId: id() }).meta({ id: 'JoinedShift' });
export type JoinedShift = z.infer<typeof JoinedShift>;
