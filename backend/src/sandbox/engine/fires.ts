import type { PostRole } from '../../../contract/sandbox/terms.js';

/** Who can take a step: a post, or `SYS`, the platform itself and the people outside it. */
export type Fires = PostRole | 'SYS';
