import * as z from 'zod';
import { PERMISSIONS, ROLE_NAMES } from '../access.js';
import { id, instant } from '../common.js';
import { password, username } from './person.js';

export const SignIn = z
  .object({ username: z.string().trim().toLowerCase().min(1).max(100), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

/** Who is signed in and what they may do, so that the client shows only what the server would allow. */
export const MeView = z
  .object({
    id: id(),
    username: z.string(),
    name: z.string(),
    roles: z.array(z.enum(ROLE_NAMES)),
    permissions: z.array(z.object({ permission: z.enum(PERMISSIONS), reach: z.enum(['own', 'unit', 'all']) })),
    units: z.array(z.object({ id: id(), name: z.string() })).describe('Where the person is appointed today.'),
    postName: z.string().nullable(),
    organisationName: z.string(),
    isDemo: z.boolean(),
  })
  .meta({ id: 'Me' });
export type MeView = z.infer<typeof MeView>;

export const SessionView = z
  .object({
    id: id(),
    kind: z.enum(['browser', 'token']),
    name: z.string().describe('The browser and system, or the name given to the token.'),
    createdAt: instant(),
    lastSeenAt: instant(),
    expiresAt: instant(),
    isCurrent: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

export const SessionList = z
  .object({ items: z.array(SessionView), total: z.number().int() })
  .meta({ id: 'SessionList' });
export type SessionList = z.infer<typeof SessionList>;

export const NewToken = z
  .object({ name: z.string().trim().min(1).max(100), days: z.number().int().min(1).max(365).default(90) })
  .meta({ id: 'NewToken' });
export type NewToken = z.infer<typeof NewToken>;

/** The token itself is shown this once. */
export const CreatedToken = z.object({ token: z.string(), session: SessionView }).meta({ id: 'CreatedToken' });
export type CreatedToken = z.infer<typeof CreatedToken>;

export const PasswordChange = z
  .object({ currentPassword: z.string().min(1).max(200), newPassword: password() })
  .meta({ id: 'PasswordChange' });
export type PasswordChange = z.infer<typeof PasswordChange>;

/** Sets a new password with a printed one-time code. */
export const PasswordReset = z
  .object({ username: username(), code: z.string().trim().min(8).max(40), newPassword: password() })
  .meta({ id: 'PasswordReset' });
export type PasswordReset = z.infer<typeof PasswordReset>;
