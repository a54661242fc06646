import type { CaseContext } from './context.js';
import type { Draft, RefusedBy } from './event.js';
import type { Fires } from './fires.js';

/** Work at the desk: it leaves the state of the case as it is. */
export interface DeskWork {
  readonly fires: readonly Fires[];
  /** Why it stands closed now, whatever the command would say. */
  readonly closed?: (context: CaseContext) => RefusedBy | undefined;
  /** Whether it can also be done once the case has ended: what is said, looked up or passed on still counts. */
  readonly evenAtEnd?: boolean;
  readonly refuse?: (context: CaseContext) => RefusedBy | undefined;
  readonly draft: (context: CaseContext) => readonly Draft[];
}
