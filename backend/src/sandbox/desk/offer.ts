import type { ActionField, ActionView } from '../../../contract/sandbox/action.js';
import type { CommandType } from '../../../contract/sandbox/command.js';
import type { CaseRecord, RunState } from '../engine/state.js';
import { both, type Text } from '../engine/text.js';
import type { World, WorldCase } from '../engine/world.js';

export interface Choice {
  readonly code: string;
  readonly label: Text;
}

export interface Field {
  readonly name: string;
  readonly label: Text;
  readonly kind: ActionField['kind'];
  readonly required: boolean;
  readonly options?: (choosing: Choosing) => readonly Choice[];
}

export interface Choosing {
  readonly world: World;
  readonly home: WorldCase;
  readonly record: CaseRecord;
  readonly state: RunState;
}

/** How a command is offered at the desk. */
export interface Offer {
  readonly type: CommandType;
  readonly label: Text;
  readonly shortcut?: string;
  readonly group: ActionView['group'];
  readonly fields?: readonly Field[];
}

export const field = (name: string, zh: string, en: string, kind: Field['kind'] = 'text'): Field => ({
  name,
  label: both(zh, en),
  kind,
  required: true,
});

export const optional = (one: Field): Field => ({ ...one, required: false });
export const among = (one: Field, options: NonNullable<Field['options']>): Field => ({ ...one, options });
