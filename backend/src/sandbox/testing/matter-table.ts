import type { Command } from '../../../contract/sandbox/command.js';
import { happenings } from '../engine/agenda.js';
import { matterKey, withChange, type MatterChange } from '../engine/matters/matter.js';
import { act, begin, type Play } from '../engine/play.js';
import type { World } from '../engine/world.js';
import type { Brief } from './scripts.js';

/** What a cell of a table says of a step that nothing comes of: the platform lets it pass. */
export const PASSES = 'nothing happens';

/** A run in which matters stand in a state, as events would have left them. */
export function standing(world: World, ...changes: MatterChange[]): Play {
  const play = begin(world);
  const happened = { number: play.state.version, at: play.state.time, type: 'office.open' };
  const matters = changes.reduce((before, change) => withChange(before, change, happened), play.state.matters);
  return { ...play, state: { ...play.state, matters, agenda: [] } };
}

/** Where a step leads a matter: its state afterwards, or the rule that stands against it. */
export function comesTo(play: Play, matter: Pick<MatterChange, 'kind' | 'id'>, step: Brief | string): string {
  const key = matterKey(matter);
  if (typeof step === 'string') return passes(play, key, step);
  const { state, refusal } = act(play, step as unknown as Command);
  return refusal?.rule ?? state.matters[key]?.state ?? 'gone';
}

/** A step of the platform falls due; it is never refused, it happens or it does not. */
function passes({ world, state: before }: Play, matter: string, type: string): string {
  const entry = { due: before.time, type, caseNo: null, ref: 0, matter };
  const { events, state } = happenings({
    world,
    state: { ...before, agenda: [entry] },
    command: 1,
    since: before.time,
  });
  return events.length === 0 ? PASSES : (state.matters[matter]?.state ?? 'gone');
}

/** A row of the table: what each state makes of the step. */
export function rowOf(
  states: Readonly<Record<string, unknown>>,
  stand: (state: string) => Play,
  [matter, step]: readonly [Pick<MatterChange, 'kind' | 'id'>, Brief | string],
): Record<string, string> {
  return Object.fromEntries(Object.keys(states).map((state) => [state, comesTo(stand(state), matter, step)]));
}
