/**
 * The whole policy, on one screen. A permission is `thing:verb`; a role grants it with a reach. What is not written
 * here is not allowed. The server's guard and the client's `can()` read the same table.
 */
export const PERMISSIONS = [
  'person:read',
  'person:write',
  'unit:read',
  'unit:write',
  'role:grant',
  'course:read',
  'course:write',
  'enrolment:write',
  'progress:read',
  'class:read',
  'class:write',
  'shift:write',
  'lesson:assign',
  'question:read',
  'question:write',
  'quiz:take',
  'attempt:read',
  'attempt:regrade',
  'scenario:read',
  'scenario:run',
  'scenario:write',
  'run:read',
  'run:comment',
  'run:regrade',
  'mark:write',
  'mark:moderate',
  'mark:set',
  'program:read',
  'award:read',
  'award:revoke',
  'status:read',
  'report:read',
  'audit:read',
  'operation:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** How far a permission reaches: one's own things, one's unit and those below it, or everything. */
export type Reach = 'own' | 'unit' | 'all';

type Grants = Partial<Record<Permission, Reach>>;

/** What everybody with an account may do. */
const learner = {
  'course:read': 'all',
  'enrolment:write': 'own',
  'progress:read': 'own',
  'class:read': 'own',
  'quiz:take': 'own',
  'attempt:read': 'own',
  'scenario:read': 'all',
  'scenario:run': 'own',
  'run:read': 'own',
  'program:read': 'all',
  'award:read': 'own',
  'status:read': 'own',
} as const satisfies Grants;

export const ROLES = {
  learner,
  trainer: {
    ...learner,
    'person:read': 'unit',
    'unit:read': 'unit',
    'course:write': 'unit',
    'question:read': 'all',
    'question:write': 'all',
    'scenario:write': 'all',
    'class:read': 'unit',
    'class:write': 'unit',
    'shift:write': 'unit',
    'lesson:assign': 'unit',
    'progress:read': 'unit',
    'attempt:read': 'unit',
    'attempt:regrade': 'unit',
    'run:read': 'unit',
    'run:comment': 'unit',
    'run:regrade': 'unit',
    'mark:write': 'unit',
    'mark:moderate': 'unit',
  },
  marker: { ...learner, 'attempt:read': 'unit', 'run:read': 'unit', 'run:comment': 'unit', 'mark:write': 'unit' },
  invigilator: { ...learner, 'attempt:read': 'unit' },
  'training-officer': {
    ...learner,
    'person:read': 'unit',
    'unit:read': 'unit',
    'class:read': 'unit',
    'class:write': 'unit',
    'progress:read': 'unit',
    'status:read': 'unit',
    'award:read': 'unit',
    'report:read': 'unit',
    'mark:write': 'unit',
    'mark:moderate': 'unit',
  },
  manager: {
    ...learner,
    'person:read': 'unit',
    'unit:read': 'unit',
    'progress:read': 'unit',
    'attempt:read': 'unit',
    'run:read': 'unit',
    'class:read': 'unit',
    'award:read': 'unit',
    'status:read': 'unit',
    'report:read': 'unit',
  },
  board: { ...learner, 'person:read': 'all', 'award:read': 'all', 'award:revoke': 'all', 'status:read': 'all' },
  auditor: {
    'person:read': 'all',
    'unit:read': 'all',
    'course:read': 'all',
    'progress:read': 'all',
    'class:read': 'all',
    'attempt:read': 'all',
    'scenario:read': 'all',
    'run:read': 'all',
    'program:read': 'all',
    'award:read': 'all',
    'status:read': 'all',
    'report:read': 'all',
    'audit:read': 'all',
  },
  admin: {
    ...learner,
    'person:read': 'all',
    'person:write': 'all',
    'unit:read': 'all',
    'unit:write': 'all',
    'role:grant': 'all',
    'course:write': 'all',
    'question:read': 'all',
    'question:write': 'all',
    'scenario:write': 'all',
    'class:read': 'all',
    'class:write': 'all',
    'shift:write': 'all',
    'lesson:assign': 'all',
    'status:read': 'all',
    'award:read': 'all',
    'report:read': 'all',
    'audit:read': 'all',
    'operation:read': 'all',
    'mark:set': 'all',
  },
} as const satisfies Record<string, Grants>;
export type Role = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as Role[];

/** The reach with which a role grants a permission; undefined where it does not. */
export function reachOf(role: Role, permission: Permission): Reach | undefined {
  return (ROLES[role] as Grants)[permission];
}
