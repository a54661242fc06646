import type { RunState } from '../state.js';

/** Whether a shared source is down at the present time. */
export const isDown = ({ outages, time }: RunState, resource: string): boolean =>
  outages.some((outage) => outage.resource === resource && outage.until > time);
