import type { CertificationStatus } from '../../../contract/certification/status.js';
import { Simulation } from '../../../contract/certification/simulation.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';
import { simulate } from './simulation.js';

type Event = [type: string, on: IsoDay];
type Expected = [day: IsoDay, status: CertificationStatus];
interface Vector {
  rules?: object;
  assignedOn?: IsoDay;
  events?: (Event | object)[];
  periods?: [validFrom: IsoDay, lastDay: IsoDay][];
  days?: Expected[];
}

const run = ({ rules = {}, assignedOn, events = [], days = [] }: Vector) => {
  const input = Simulation.parse({
    program: { validity: { months: 12 }, ...rules },
    histories: [
      {
        assignedOn: assignedOn ?? null,
        events: events.map((event) => (Array.isArray(event) ? { type: event[0], on: event[1] } : event)),
      },
    ],
    days: days.map(([day]) => day),
  });
  const [answer] = simulate(input, 'en').histories;
  if (!answer) throw new Error('One history, one answer');
  return answer;
};

const fixed = (base: IsoDay, everyMonths: number, minimumMonths: number) => ({
  validity: { fixed: { base, everyMonths, minimumMonths } },
});
const wonTo2026: Event = ['won', '2026-01-01'];

/** The vectors of the rule, each as it was agreed. */
const VECTORS: Record<string, Vector> = {
  'on time': {
    rules: { dueDays: 14 },
    assignedOn: '2023-02-01',
    events: [['won', '2023-02-12']],
    periods: [['2023-02-12', '2024-02-11']],
    days: [
      ['2023-02-11', 'assigned'],
      ['2023-02-12', 'certified'],
      ['2024-02-11', 'renewal-open'],
      ['2024-02-12', 'expired'],
    ],
  },
  late: {
    rules: { dueDays: 14 },
    assignedOn: '2023-02-01',
    events: [['won', '2023-02-20']],
    periods: [['2023-02-20', '2024-02-19']],
    days: [
      ['2023-02-15', 'assigned'],
      ['2023-02-16', 'overdue'],
      ['2023-02-19', 'overdue'],
      ['2023-02-20', 'certified'],
    ],
  },
  'a year of 365 days': {
    rules: { validity: { days: 365 } },
    events: [['won', '2019-04-01']],
    periods: [['2019-04-01', '2020-03-30']],
  },
  'a year of 365 days, in January': {
    rules: { validity: { days: 365 } },
    events: [['won', '2019-01-17']],
    periods: [['2019-01-17', '2020-01-16']],
  },
  'a year of 12 months': { events: [['won', '2019-04-01']], periods: [['2019-04-01', '2020-03-31']] },
  'a year of 12 months, in January': { events: [['won', '2019-01-17']], periods: [['2019-01-17', '2020-01-16']] },
  'fixed expiry, early in the year': {
    rules: fixed('2021-12-31', 12, 6),
    events: [['won', '2021-02-28']],
    periods: [['2021-02-28', '2021-12-31']],
  },
  'fixed expiry, less than the minimum left': {
    rules: fixed('2021-12-31', 12, 6),
    events: [['won', '2021-07-30']],
    periods: [['2021-07-30', '2022-12-31']],
  },
  'fixed expiry, just the minimum': {
    rules: fixed('2021-12-31', 12, 6),
    events: [['won', '2021-07-01']],
    periods: [['2021-07-01', '2021-12-31']],
  },
  'fixed expiry, a day less than the minimum': {
    rules: fixed('2021-12-31', 12, 6),
    events: [['won', '2021-07-02']],
    periods: [['2021-07-02', '2022-12-31']],
  },
  'fixed expiry, long before and after the base': {
    rules: fixed('2021-12-31', 12, 6),
    events: [
      ['won', '1999-03-01'],
      ['won', '2044-12-30'],
    ],
    periods: [
      ['1999-03-01', '1999-12-31'],
      ['2044-12-30', '2045-12-31'],
    ],
  },
  'early renewal': {
    rules: { renewal: { opensDaysBefore: 60 } },
    events: [wonTo2026, ['won', '2026-11-10']],
    periods: [
      ['2026-01-01', '2026-12-31'],
      ['2027-01-01', '2027-12-31'],
    ],
  },
  'renewed on the last day': {
    events: [wonTo2026, ['won', '2026-12-31']],
    periods: [
      ['2026-01-01', '2026-12-31'],
      ['2027-01-01', '2027-12-31'],
    ],
  },
  'renewed late, no grace': {
    events: [wonTo2026, ['won', '2027-01-05']],
    periods: [
      ['2026-01-01', '2026-12-31'],
      ['2027-01-05', '2028-01-04'],
    ],
    days: [
      ['2026-12-31', 'renewal-open'],
      ['2027-01-01', 'expired'],
      ['2027-01-04', 'expired'],
      ['2027-01-05', 'certified'],
    ],
  },
  'very late renewal: one period, not two': {
    events: [
      ['won', '2022-02-18'],
      ['won', '2024-04-25'],
    ],
    periods: [
      ['2022-02-18', '2023-02-17'],
      ['2024-04-25', '2025-04-24'],
    ],
  },
  grace: {
    rules: { graceDays: 14 },
    events: [wonTo2026],
    days: [
      ['2026-12-31', 'renewal-open'],
      ['2027-01-01', 'grace'],
      ['2027-01-14', 'grace'],
      ['2027-01-15', 'expired'],
    ],
  },
  'month end': {
    rules: fixed('2023-01-31', 1, 0),
    events: [
      ['won', '2023-02-01'],
      ['won', '2023-02-28'],
      ['won', '2023-03-31'],
    ],
    periods: [
      ['2023-02-01', '2023-02-28'],
      ['2023-03-01', '2023-03-31'],
      ['2023-04-01', '2023-04-30'],
    ],
  },
  'month end in a leap year': {
    rules: fixed('2023-01-31', 1, 0),
    events: [['won', '2024-02-01']],
    periods: [['2024-02-01', '2024-02-29']],
  },
  'leap day': { events: [['won', '2024-02-29']], periods: [['2024-02-29', '2025-02-28']] },
  'leaves the rule before the renewal opens': {
    rules: { graceDays: 14 },
    assignedOn: '2025-12-01',
    events: [wonTo2026, ['left-rule', '2026-06-01']],
    periods: [['2026-01-01', '2026-12-31']],
    days: [
      ['2026-05-31', 'certified'],
      ['2026-11-15', 'certified'],
      ['2026-12-31', 'certified'],
      ['2027-01-01', 'expired'],
    ],
  },
  'window opens': {
    rules: { renewal: { opensDaysBefore: 60 } },
    events: [wonTo2026],
    days: [
      ['2026-10-31', 'certified'],
      ['2026-11-01', 'renewal-open'],
    ],
  },
  'won early': {
    events: [wonTo2026, ['won', '2026-11-10']],
    days: [
      ['2026-11-09', 'renewal-open'],
      ['2026-11-10', 'certified'],
      ['2026-12-31', 'certified'],
      ['2027-01-01', 'certified'],
    ],
  },
  'won before the window opens: evidence, no period': {
    events: [wonTo2026, ['won', '2026-10-31']],
    periods: [['2026-01-01', '2026-12-31']],
    days: [['2026-11-01', 'renewal-open']],
  },
  'late in grace': {
    rules: { graceDays: 14 },
    events: [wonTo2026, ['won', '2027-01-10']],
    periods: [
      ['2026-01-01', '2026-12-31'],
      ['2027-01-10', '2028-01-09'],
    ],
    days: [
      ['2027-01-01', 'grace'],
      ['2027-01-09', 'grace'],
      ['2027-01-10', 'certified'],
    ],
  },
  'keep rhythm': {
    rules: { renewal: { whenLate: 'keep-rhythm' } },
    events: [wonTo2026, ['won', '2027-01-05']],
    periods: [
      ['2026-01-01', '2026-12-31'],
      ['2027-01-05', '2027-12-31'],
    ],
  },
  'keep rhythm, very late': {
    rules: { renewal: { whenLate: 'keep-rhythm' } },
    events: [
      ['won', '2022-02-18'],
      ['won', '2024-04-25'],
    ],
    periods: [
      ['2022-02-18', '2023-02-17'],
      ['2024-04-25', '2025-02-17'],
    ],
  },
  'refresher missed': {
    rules: { validity: { months: 24 }, refresher: { everyMonths: 12 } },
    events: [['won', '2025-03-10']],
    days: [
      ['2026-03-09', 'certified'],
      ['2026-03-10', 'suspended'],
    ],
  },
  'refresher made up for': {
    rules: { validity: { months: 24 }, refresher: { everyMonths: 12 } },
    events: [
      ['won', '2025-03-10'],
      ['refreshed', '2026-04-01'],
    ],
    periods: [['2025-03-10', '2027-03-09']],
    days: [
      ['2026-03-31', 'suspended'],
      ['2026-04-01', 'certified'],
      ['2027-03-09', 'renewal-open'],
      ['2027-03-10', 'expired'],
    ],
  },
  'suspended past the last day': {
    rules: { graceDays: 14 },
    events: [wonTo2026, ['suspended', '2026-12-01']],
    days: [
      ['2026-11-30', 'renewal-open'],
      ['2026-12-01', 'suspended'],
      ['2026-12-31', 'suspended'],
      ['2027-01-01', 'expired'],
    ],
  },
  revoked: {
    events: [wonTo2026, ['revoked', '2026-06-15']],
    days: [
      ['2026-06-14', 'certified'],
      ['2026-06-15', 'revoked'],
      ['2027-06-15', 'revoked'],
    ],
  },
  'revoked and won again': {
    events: [wonTo2026, ['suspended', '2026-06-01'], ['revoked', '2026-06-15'], ['won', '2026-08-01']],
    days: [
      ['2026-07-31', 'revoked'],
      ['2026-08-01', 'certified'],
    ],
  },
  'suspended and lifted': {
    events: [wonTo2026, ['suspended', '2026-03-01'], ['reinstated', '2026-04-01']],
    periods: [['2026-01-01', '2026-12-31']],
    days: [
      ['2026-02-28', 'certified'],
      ['2026-03-01', 'suspended'],
      ['2026-03-31', 'suspended'],
      ['2026-04-01', 'certified'],
    ],
  },
  'suspended twice, lifted once': {
    events: [wonTo2026, ['suspended', '2026-03-01'], ['suspended', '2026-03-10'], ['reinstated', '2026-04-01']],
    days: [['2026-04-02', 'suspended']],
  },
  'day boundary, before midnight': {
    events: [{ type: 'won', at: '2026-06-15T15:30:00Z' }],
    periods: [['2026-06-15', '2027-06-14']],
  },
  'day boundary, after midnight': {
    events: [{ type: 'won', at: '2026-06-15T16:30:00Z' }],
    periods: [['2026-06-16', '2027-06-15']],
  },
  'begun, and then overdue': {
    rules: { dueDays: 30 },
    assignedOn: '2026-03-01',
    events: [['started', '2026-03-10']],
    days: [
      ['2026-02-28', 'not-assigned'],
      ['2026-03-09', 'assigned'],
      ['2026-03-10', 'in-progress'],
      ['2026-03-31', 'in-progress'],
      ['2026-04-01', 'overdue'],
    ],
  },
  'temporary permission': {
    rules: { dueDays: 30 },
    assignedOn: '2026-03-01',
    events: [{ type: 'temporary', on: '2026-04-05', until: '2026-04-20' }],
    days: [
      ['2026-04-04', 'overdue'],
      ['2026-04-05', 'temporary'],
      ['2026-04-20', 'temporary'],
      ['2026-04-21', 'overdue'],
    ],
  },
};

describe('certification dates', () => {
  it.each(Object.entries(VECTORS))('%s', (_name, vector) => {
    const answer = run(vector);

    if (vector.periods)
      expect(answer.periods.map(({ validFrom, lastDay }) => [validFrom, lastDay])).toEqual(vector.periods);
    expect(answer.days.map(({ day, status }) => [day, status])).toEqual(vector.days ?? []);
  });
});
