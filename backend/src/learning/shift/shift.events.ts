import * as z from 'zod';
import { id, instant } from '../../../contract/common.js';
import { eventType } from '../../platform/events.js';

const shift = { shiftId: id(), class: z.string(), minutes: z.number().int(), personIds: z.array(id()) };

/** A shift was planned for later. */
export const ShiftPlanned = eventType('ShiftPlanned', z.object({ ...shift, startsAt: instant() }));

/** A shift has begun; its members can join. */
export const ShiftBegan = eventType('ShiftBegan', z.object(shift));
