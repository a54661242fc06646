import * as z from 'zod';
import { eventType } from '../../platform/events.js';

/** A person came into a post or unit, or left one. */
export const AppointmentChanged = eventType('AppointmentChanged', z.object({ personId: z.uuid() }));

/** The person's password is another than before: by the person, or with a printed code. */
export const PasswordChanged = eventType('PasswordChanged', z.object({ personId: z.uuid() }));

/** A person may no longer sign in, or may again. */
export const PersonActivityChanged = eventType(
  'PersonActivityChanged',
  z.object({ personId: z.uuid(), isActive: z.boolean() }),
);
