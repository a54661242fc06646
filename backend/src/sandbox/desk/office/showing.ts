import type { Language } from '../../../../contract/common.js';
import type { Labelled } from '../../../../contract/sandbox/terms.js';
import type { WayStep } from '../../../../contract/sandbox/office.js';
import type { LogEvent } from '../../engine/event.js';
import { STATES_OF } from '../../engine/matters/machines.js';
import type { MatterRecord } from '../../engine/matters/matter.js';
import { openSteps } from '../../engine/matters/matters.js';
import type { RunState } from '../../engine/state.js';
import { same, type Text } from '../../engine/text.js';
import { seatIn, type World } from '../../engine/world.js';

/** What the views of the office are made from. */
export interface Showing {
  readonly world: World;
  readonly state: RunState;
  /** The events that count. */
  readonly events: readonly LogEvent[];
  readonly language: Language;
}

export const matterIn = ({ state }: Showing, kind: MatterRecord['kind'], id: string): MatterRecord | undefined =>
  state.matters[`${kind}:${id}`];

export function stateOf({ kind, state }: MatterRecord, language: Language): Labelled {
  const words: Text = STATES_OF[kind][state] ?? same(state);
  return { code: state, label: words[language] };
}

/** The steps that stand open for a matter and that one of the trainee's posts may take. */
export const actsFor = (matter: MatterRecord, { world, state }: Showing): string[] =>
  openSteps(matter)
    .filter(({ fires }) => seatIn(world, state).roles.some((role) => fires.includes(role)))
    .map(({ event }) => event);

/** A way of a matter: what lies behind it, where it is, and what is to come. */
export function wayOf(matter: MatterRecord, states: readonly string[], language: Language): WayStep[] {
  const at = states.indexOf(matter.state);
  return states.map((code, place) => ({
    code,
    label: (STATES_OF[matter.kind][code] ?? same(code))[language],
    state: place < at ? 'done' : place === at ? 'now' : 'next',
  }));
}

/** The names of coded things, in the order of their codes. */
export const namesOf = (
  codes: readonly string[],
  things: readonly { readonly code: string; readonly name?: Text; readonly label?: Text }[],
  language: Language,
): string[] =>
  codes.flatMap((code) => {
    const found = things.find((thing) => thing.code === code);
    const words = found?.name ?? found?.label;
    return words ? [words[language]] : [];
  });
