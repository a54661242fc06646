import { ROLE_NAMES, type Role } from '@lms/contract/access';

/** What an account can be given beyond learning, which every account may (an auditor's alone only reads). */
export const GRANTED_ROLES: readonly Role[] = ROLE_NAMES.filter((role) => role !== 'learner');
