import type { LimitDirection, LimitUnit } from '@lms/contract/law/deadline';
import type { LimitEntry } from '@lms/contract/law/limit';

/** What stands in the page's address: everything as text, as a link carries it. */
export interface DeadlineAddress {
  readonly limit?: string | undefined;
  readonly from?: string | undefined;
  readonly days?: string | undefined;
  readonly unit?: string | undefined;
  readonly direction?: string | undefined;
  readonly extension?: string | undefined;
  readonly roll?: string | undefined;
  readonly pause?: string | readonly string[] | undefined;
}

/** What is asked of the server. */
export interface DeadlineQuestion {
  readonly from: string;
  readonly days: number;
  readonly unit: LimitUnit;
  readonly direction: LimitDirection;
  readonly extension: number | undefined;
  readonly roll: boolean;
  readonly pause: readonly string[];
}

export interface PauseRow {
  readonly from: string;
  readonly to: string;
}

const UNITS: readonly LimitUnit[] = ['working', 'calendar', 'months'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** The longest limit that the server counts. */
export const LONGEST = 3660;

export const wholeNumber = (text: string | undefined): number | undefined => {
  const value = Number(text);
  return text && Number.isInteger(value) && value >= 1 && value <= LONGEST ? value : undefined;
};

/** The text key of a length: `law.deadline.lengths.working.many`. */
export const lengthKey = (unit: LimitUnit, count: number): string =>
  `law.deadline.lengths.${unit}.${count === 1 ? 'one' : 'many'}`;

export const isDay = (text: string | undefined): text is string =>
  text !== undefined && DAY.test(text) && !Number.isNaN(Date.parse(text));

/** The pauses of an address, complete or half filled in. */
export function pausesOf({ pause }: DeadlineAddress): PauseRow[] {
  const texts = typeof pause === 'string' ? [pause] : (pause ?? []);
  return texts.map((text) => {
    const [from = '', to = ''] = text.split('..');
    return { from, to };
  });
}

export const isWhole = ({ from, to }: PauseRow): boolean => isDay(from) && isDay(to) && from <= to;

/** What an address without a limit says of the count. */
const freeChoice = ({ unit, direction }: DeadlineAddress): Pick<LimitEntry, 'unit' | 'direction'> => ({
  unit: UNITS.find((known) => known === unit) ?? 'working',
  direction: direction === 'before' ? 'before' : 'after',
});

/** The question an address and the limit it names ask together; none while a part is missing. */
export function questionOf(address: DeadlineAddress, limit: LimitEntry | undefined): DeadlineQuestion | undefined {
  const { from, extension, roll } = address;
  const days = limit?.length ?? wholeNumber(address.days);
  if (!isDay(from) || days === undefined) return undefined;
  const { unit, direction } = limit ?? freeChoice(address);
  return {
    ...{ from, days, unit, direction },
    extension: wholeNumber(extension),
    roll: roll !== 'false',
    pause: pausesOf(address)
      .filter(isWhole)
      .map((pause) => `${pause.from}..${pause.to}`),
  };
}
