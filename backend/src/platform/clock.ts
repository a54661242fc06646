import { Injectable } from '@nestjs/common';

/** The organisation's time zone: a day is a day here, never in UTC. */
export const ORGANISATION_ZONE = 'Asia/Shanghai';

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: ORGANISATION_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day on which an instant falls in the organisation's time zone, `2026-06-15`. */
export const dayOf = (at: Date): string => dayFormat.format(at);

/** The only source of "now", so that tests can hold time still. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in the organisation's time zone, as an ISO day. */
  today(): string {
    return dayOf(this.now());
  }
}
