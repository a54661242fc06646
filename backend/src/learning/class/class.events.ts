import * as z from 'zod';
import { day, id } from '../../../contract/common.js';
import { eventType } from '../../platform/events.js';

/** People came into a class that they were not in before. */
export const ClassJoined = eventType(
  'ClassJoined',
  z.object({ classId: id(), name: z.string(), endsOn: day(), personIds: z.array(id()) }),
);
