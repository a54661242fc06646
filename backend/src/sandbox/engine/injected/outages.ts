import { mattersOf } from '../matters/matter.js';
import type { RunState } from '../state.js';
import type { World } from '../world.js';

const AT_REST: ReadonlySet<string> = new Set(['DOWN', 'RESTORING']);

/** Whether a shared source is down at the present time: by itself, or with the module of the platform it hangs on. */
export function isDown({ scene }: World, { outages, time, matters }: RunState, resource: string): boolean {
  if (outages.some((outage) => outage.resource === resource && outage.until > time)) return true;
  const resting = mattersOf(matters, 'module').filter(({ state }) => AT_REST.has(state));
  return resting.some(({ id }) =>
    scene.modules.some(({ code, resources }) => code === id && resources.includes(resource)),
  );
}
