import type { Language } from '@lms/contract/common';
import type { InboxMessage } from '@lms/contract/notifications/inbox';
import { dayText, instantText } from '../../shared/ui/dates';

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT.*Z$/;

/** What a message names, ready for its text: days and instants in the reader's way of writing them. */
export function valuesOf({ values }: InboxMessage, language: Language): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, worded(value, language)]));
}

function worded(value: string | number, language: Language): string | number {
  if (typeof value === 'number') return value;
  if (DAY.test(value)) return dayText(value, language);
  return INSTANT.test(value) ? instantText(value, language) : value;
}
