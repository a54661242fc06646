import { ZONE } from '../../shared/ui/dates';

const OFFSET = '+08:00';

/** An instant as a box for day and time holds it, by the organisation's clock: `2026-06-15T09:00`. */
export const boxOf = (instant: string | null): string =>
  instant === null
    ? ''
    : new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })
        .format(new Date(instant))
        .replace(' ', 'T');

/** What a box says, as an instant; null where it is empty or half filled. */
export const instantOf = (box: string): string | null => {
  const at = new Date(`${box}:00${OFFSET}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};

/** What a box for a number says; null where it is empty. */
export const numberOf = (box: string): number | null => (box.trim() === '' ? null : Number(box));
