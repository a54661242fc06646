import type { Language } from '../../../contract/common.js';
import type { LogEvent } from '../engine/event.js';
import type { CaseRecord, RunState } from '../engine/state.js';
import type { World, WorldCase } from '../engine/world.js';

/** A case as somebody reads it now: what its views are made from. */
export interface CaseReading {
  /** Whether anything can be done at all. */
  readonly isOpen: boolean;
  readonly world: World;
  readonly home: WorldCase;
  readonly record: CaseRecord;
  readonly state: RunState;
  readonly time: string;
  readonly language: Language;
  /** What was looked up for this case, oldest first. */
  readonly looked: readonly LogEvent[];
}
