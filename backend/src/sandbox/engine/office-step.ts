import type { Context } from './context.js';
import type { Draft, RefusedBy } from './event.js';
import type { Fires } from './fires.js';

/** Work of the office that is about no case: the log book, and whatever else lies on the desks besides cases. */
export interface OfficeWork {
  readonly fires: readonly Fires[];
  /** Why it stands closed now, whatever the command would say. */
  readonly closed?: (context: Context) => RefusedBy | undefined;
  readonly refuse?: (context: Context) => RefusedBy | undefined;
  readonly draft: (context: Context) => readonly Draft[];
}

export const EVERY_POST: readonly Fires[] = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
];
