import type { SimTime } from '../clock.js';
import type { Text } from '../text.js';

/** What lies on the desks besides cases. Each kind has a small machine of its own, a table beside the case machine. */
export type MatterKind =
  | 'review'
  | 'mail'
  | 'ask'
  | 'sharing'
  | 'incident'
  | 'module'
  | 'change'
  | 'snapshot'
  | 'register'
  | 'job'
  | 'queue'
  | 'entry';

/** One act on a matter: the timeline of the matter is made of these. */
export interface MatterAct {
  readonly event: number;
  readonly at: SimTime;
  readonly type: string;
}

/** A rating, a letter, an incident: whatever is not a case but has a state and a history. Plain data. */
export interface MatterRecord {
  readonly kind: MatterKind;
  readonly id: string;
  readonly state: string;
  readonly openedAt: SimTime;
  readonly acts: readonly MatterAct[];
  /** What events have set; lists only grow. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What an event changes of a matter. The first change of a key opens it. */
export interface MatterChange {
  readonly kind: MatterKind;
  readonly id: string;
  readonly state?: string;
  readonly set?: Readonly<Record<string, unknown>>;
  /** Added to lists, each value once. */
  readonly add?: Readonly<Record<string, readonly string[]>>;
}

export type Matters = Readonly<Record<string, MatterRecord>>;

export const matterKey = ({ kind, id }: Pick<MatterRecord, 'kind' | 'id'>): string => `${kind}:${id}`;

/** The matters after one change. */
export function withChange(
  matters: Matters,
  change: MatterChange,
  { number, at, type }: { number: number; at: SimTime; type: string },
): Matters {
  const before = matters[matterKey(change)];
  const record: MatterRecord = {
    kind: change.kind,
    id: change.id,
    state: change.state ?? before?.state ?? 'OPEN',
    openedAt: before?.openedAt ?? at,
    acts: [...(before?.acts ?? []), { event: number, at, type }],
    facts: factsAfter(before?.facts ?? {}, change),
  };
  return { ...matters, [matterKey(change)]: record };
}

function factsAfter(before: MatterRecord['facts'], { set, add = {} }: MatterChange): MatterRecord['facts'] {
  const lists = Object.entries(add).map(([name, values]) => [name, [...new Set([...listOf(before[name]), ...values])]]);
  return { ...before, ...set, ...(Object.fromEntries(lists) as MatterRecord['facts']) };
}

/** A list that events have filled; empty when nothing has. */
export const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const mattersOf = (matters: Matters, kind: MatterKind): MatterRecord[] =>
  Object.values(matters).filter((matter) => matter.kind === kind);

/** The states of a kind in words. */
export type StateWords = Readonly<Record<string, Text>>;

/** A code for the next matter of a kind: I1, I2, … */
export const nextId = (matters: Matters, kind: MatterKind, prefix: string): string =>
  `${prefix}${String(mattersOf(matters, kind).length + 1)}`;
