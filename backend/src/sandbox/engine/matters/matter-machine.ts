import type { Context } from '../context.js';
import type { Effect, RefusedBy } from '../event.js';
import type { Fires } from '../fires.js';
import type { MatterChange, MatterKind, MatterRecord } from './matter.js';

export interface MatterContext extends Context {
  readonly matter: MatterRecord;
}

export type MatterGuard = (context: MatterContext) => RefusedBy | undefined;

/** What a step adds to its log line and to its matter, beyond moving it. */
export interface MatterOutcome {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly change?: Pick<MatterChange, 'set' | 'add' | 'state'>;
  readonly effect?: Effect;
}

/**
 * A row of a matter's machine: nothing moves a matter but such a row. `same`: the matter stays where it is and the
 * act is recorded.
 */
export interface MatterStep {
  readonly event: string;
  readonly kind: MatterKind;
  readonly from: readonly string[];
  readonly to: string;
  readonly fires: readonly Fires[];
  readonly guards: readonly MatterGuard[];
  readonly outcome: (context: MatterContext) => MatterOutcome;
}

/** A machine: its states in words, those that end it, and its rows. */
export interface MatterMachine {
  readonly kind: MatterKind;
  readonly states: Readonly<Record<string, { readonly 'zh-CN': string; readonly en: string }>>;
  readonly terminal: readonly string[];
  readonly steps: readonly MatterStep[];
}

export const nothing = (): MatterOutcome => ({});

/** Makes rows of one kind, each with the post that mostly takes them. */
export const rowsOf =
  (kind: MatterKind, usual: readonly Fires[]) =>
  (
    event: string,
    [from, to]: readonly [readonly string[], string],
    more: Partial<Pick<MatterStep, 'fires' | 'guards' | 'outcome'>> = {},
  ): MatterStep => ({
    event,
    kind,
    from,
    to,
    fires: more.fires ?? usual,
    guards: more.guards ?? [],
    outcome: more.outcome ?? nothing,
  });

export const PLATFORM: readonly Fires[] = ['SYS'];
