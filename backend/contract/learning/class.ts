import * as z from 'zod';
import { day, id, instant, pageOf, Paging } from '../common.js';
import { Progress } from './enrolment.js';

const name = () => z.string().trim().min(2).max(100);
const people = () => z.array(id()).max(500);

const dates = { startsOn: day(), endsOn: day() };
const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => startsOn <= endsOn;

/** 班次: a named set of people with trainers, courses, dates and a unit. */
export const NewClass = z
  .strictObject({
    name: name(),
    unitId: id(),
    ...dates,
    courseIds: z.array(id()).max(50).default([]),
    trainerIds: people().default([]),
    memberIds: people().default([]),
  })
  .refine(inOrder, {
    path: ['endsOn'],
    params: { key: 'ends-before-it-starts' },
    error: 'The last day is before the first',
  })
  .meta({ id: 'NewClass' });
export type NewClass = z.infer<typeof NewClass>;

/** The whole of a class again; who or what is missing from the lists leaves it. `base` is the revision that was seen. */
export const ClassChange = z
  .strictObject({
    name: name(),
    ...dates,
    courseIds: z.array(id()).max(50),
    trainerIds: people(),
    memberIds: people(),
    base: z.number().int().min(1),
  })
  .refine(inOrder, {
    path: ['endsOn'],
    params: { key: 'ends-before-it-starts' },
    error: 'The last day is before the first',
  })
  .meta({ id: 'ClassChange' });
export type ClassChange = z.infer<typeof ClassChange>;

export const ClassState = z.enum(['planned', 'running', 'ended']);
export type ClassState = z.infer<typeof ClassState>;

const PersonRef = z.object({ id: id(), name: z.string() });
const CourseRef = z.object({ id: id(), code: z.string(), title: z.string() });

export const ClassCard = z
  .object({
    id: id(),
    name: z.string(),
    unit: z.object({ id: id(), name: z.string() }),
    startsOn: day(),
    endsOn: day(),
    state: ClassState,
    members: z.number().int(),
    courses: z.array(CourseRef),
    trainers: z.array(PersonRef),
  })
  .meta({ id: 'ClassCard' });
export type ClassCard = z.infer<typeof ClassCard>;

export const ClassPage = pageOf(ClassCard).meta({ id: 'ClassPage' });
export type ClassPage = z.infer<typeof ClassPage>;

export const ClassQuery = Paging.extend({
  search: z.string().trim().max(100).optional(),
  state: ClassState.optional(),
  unit: id().optional(),
});
export type ClassQuery = z.infer<typeof ClassQuery>;

export const ClassMember = z.object({
  person: PersonRef,
  unitName: z.string(),
  progress: Progress.describe('Over all lessons of the courses of the class.'),
  completed: z.number().int().describe('How many courses of the class are completed.'),
  lastSeenAt: instant().nullable(),
});
export type ClassMember = z.infer<typeof ClassMember>;

export const ClassView = ClassCard.omit({ members: true })
  .extend({ revision: z.number().int(), endedAt: instant().nullable(), members: z.array(ClassMember) })
  .meta({ id: 'Class' });
export type ClassView = z.infer<typeof ClassView>;
