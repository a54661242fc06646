import * as z from 'zod';
import { ROLE_NAMES } from '../access.js';
import { day, id, instant, pageOf, Paging } from '../common.js';

/** Letters, digits, dot, dash, underscore; compared without regard to case. */
export const username = () =>
  z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{1,49}$/, 'must be 2 to 50 letters, digits, dots, dashes or underscores');

/** At least twelve characters (NIST SP 800-63B §3.1.1.2 asks for length, not for kinds of characters). */
export const password = () => z.string().min(12).max(200);

export const RoleGrant = z
  .object({
    role: z.enum(ROLE_NAMES),
    unitId: id().nullable().describe('Where the role holds, with the units below; null: everywhere.'),
  })
  .meta({ id: 'RoleGrant' });
export type RoleGrant = z.infer<typeof RoleGrant>;

export const AppointmentView = z
  .object({
    id: id(),
    unitId: id(),
    unitName: z.string(),
    postId: id(),
    postName: z.string(),
    from: day(),
    to: day().nullable().describe('Last day, inclusive; null while it is open.'),
  })
  .meta({ id: 'Appointment' });
export type AppointmentView = z.infer<typeof AppointmentView>;

export const PersonItem = z
  .object({
    id: id(),
    username: z.string(),
    name: z.string(),
    isActive: z.boolean(),
    roles: z.array(z.enum(ROLE_NAMES)),
    unitName: z.string().nullable().describe('Unit of the present main appointment.'),
    postName: z.string().nullable(),
    lastSignInAt: instant().nullable(),
  })
  .meta({ id: 'PersonItem' });
export type PersonItem = z.infer<typeof PersonItem>;

export const PersonPage = pageOf(PersonItem).meta({ id: 'PersonPage' });
export type PersonPage = z.infer<typeof PersonPage>;

export const PersonQuery = Paging.extend({
  search: z.string().trim().max(100).optional().describe('Part of the name or the user name.'),
  unit: id().optional().describe('That unit and those below it.'),
  role: z.enum(ROLE_NAMES).optional(),
  status: z.enum(['active', 'inactive']).optional(),
});
export type PersonQuery = z.infer<typeof PersonQuery>;

export const PersonView = PersonItem.extend({
  hiredOn: day().nullable(),
  grants: z.array(RoleGrant.extend({ unitName: z.string().nullable() })),
  appointments: z.array(AppointmentView),
  version: z.number().int().describe('Send it back with a change; a stale one is refused.'),
}).meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;

export const NewAppointment = z
  .object({ unitId: id(), postId: id(), from: day(), to: day().nullable().default(null) })
  .refine(({ from, to }) => to === null || to >= from, {
    path: ['to'],
    message: 'must not be before the first day',
    params: { key: 'to-before-from' },
  })
  .meta({ id: 'NewAppointment' });
export type NewAppointment = z.infer<typeof NewAppointment>;

export const NewPerson = z
  .object({
    username: username(),
    name: z.string().trim().min(1).max(100),
    hiredOn: day().nullable().default(null),
    appointment: NewAppointment,
    grants: z.array(RoleGrant).max(20).default([]),
  })
  .meta({ id: 'NewPerson' });
export type NewPerson = z.infer<typeof NewPerson>;

export const PersonChange = z
  .object({
    version: z.number().int(),
    name: z.string().trim().min(1).max(100),
    hiredOn: day().nullable(),
  })
  .meta({ id: 'PersonChange' });
export type PersonChange = z.infer<typeof PersonChange>;

export const RolesChange = z
  .object({ version: z.number().int(), grants: z.array(RoleGrant).max(20) })
  .meta({ id: 'RolesChange' });
export type RolesChange = z.infer<typeof RolesChange>;

export const AppointmentEnd = z.object({ to: day() }).meta({ id: 'AppointmentEnd' });
export type AppointmentEnd = z.infer<typeof AppointmentEnd>;

/** A code to be printed and handed over; shown this once, good for one new password within three days. */
export const OneTimeCode = z.object({ code: z.string(), validUntil: instant() }).meta({ id: 'OneTimeCode' });
export type OneTimeCode = z.infer<typeof OneTimeCode>;

export const CreatedPerson = z.object({ person: PersonView, oneTimeCode: OneTimeCode }).meta({ id: 'CreatedPerson' });
export type CreatedPerson = z.infer<typeof CreatedPerson>;
