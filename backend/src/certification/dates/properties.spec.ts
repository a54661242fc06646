import * as fc from 'fast-check';
import { DateRules } from '../../../contract/certification/rules.js';
import { HISTORY_EVENTS } from '../../../contract/certification/simulation.js';
import { addDays, daysBetween } from '../../law/deadline/iso-day.js';
import { propertyRuns } from '../../platform/testing/property-runs.js';
import { type History, standingOn } from './history.js';
import { cyclesOn, statusOn } from './status.js';
import { timeline } from './timeline.js';
import { lastDayOf } from './validity.js';

const START = '2020-01-01';
const day = (to = 2200) => fc.integer({ min: 0, max: to }).map((offset) => addDays(START, offset));

const validity = fc.oneof(
  fc.record({ months: fc.integer({ min: 1, max: 36 }) }),
  fc.record({ days: fc.integer({ min: 1, max: 800 }) }),
  fc.record({
    fixed: fc.record({
      base: day(),
      everyMonths: fc.integer({ min: 1, max: 24 }),
      minimumMonths: fc.integer({ min: 0, max: 12 }),
    }),
  }),
);

const rules = fc
  .record({
    validity,
    dueDays: fc.option(fc.integer({ min: 0, max: 90 })),
    renewal: fc.record({
      opensDaysBefore: fc.integer({ min: 0, max: 120 }),
      whenLate: fc.constantFrom('from-completion', 'keep-rhythm'),
    }),
    graceDays: fc.integer({ min: 0, max: 30 }),
    refresher: fc.option(fc.record({ everyMonths: fc.integer({ min: 1, max: 12 }) })),
  })
  .map((input) => DateRules.parse(input));

const event = fc
  .tuple(fc.constantFrom(...HISTORY_EVENTS), day(), fc.integer({ min: 0, max: 200 }))
  .map(([type, on, length]) => ({ type, on, ...(type === 'temporary' && { until: addDays(on, length) }) }));

const history: fc.Arbitrary<History> = fc.record({
  assignedOn: fc.option(day(600)),
  events: fc.array(event, { maxLength: 12 }),
});

describe('certification dates, for any history', () => {
  it('what happens later changes nothing about an earlier day', () => {
    fc.assert(
      fc.property(rules, history, day(), (program, past, on) => {
        const known = { ...past, events: past.events.filter((happening) => happening.on <= on) };

        expect(statusOn(program, past, on)).toEqual(statusOn(program, known, on));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('the timeline gives exactly one status a day, and the one that the day itself would be given', () => {
    fc.assert(
      fc.property(rules, history, day(3000), (program, past, on) => {
        const holding = timeline(program, past).filter(({ from, to }) => from <= on && (to === null || on <= to));

        expect(holding.length).toBeLessThanOrEqual(1);
        expect(holding[0]?.status ?? 'not-assigned').toBe(statusOn(program, past, on).status);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('spans follow one another without a gap', () => {
    fc.assert(
      fc.property(rules, history, (program, past) => {
        const spans = timeline(program, past);

        spans.slice(1).forEach((span, index) => expect(addDays(spans[index]?.to ?? '', 1)).toBe(span.from));
        expect(spans.at(-1)?.to ?? null).toBeNull();
      }),
      { numRuns: propertyRuns },
    );
  });

  it('periods never overlap, never end before they start, and run in the order of their wins', () => {
    fc.assert(
      fc.property(rules, history, (program, past) => {
        const { periods } = standingOn(program, past, '2999-12-31');

        for (const { validFrom, lastDay, opensOn, wonOn } of periods) {
          expect(validFrom <= lastDay && validFrom <= opensOn && opensOn <= lastDay && wonOn <= validFrom).toBe(true);
        }
        periods.slice(1).forEach((period, index) => {
          const before = periods[index];
          expect(before && (period.validFrom > before.lastDay || before.revokedOn !== null)).toBe(true);
        });
      }),
      { numRuns: propertyRuns },
    );
  });

  it('winning later never makes a validity end earlier', () => {
    fc.assert(
      fc.property(validity, day(), fc.integer({ min: 0, max: 400 }), (length, from, later) => {
        const rule = DateRules.parse({ validity: length }).validity;

        expect(lastDayOf(rule, from) <= lastDayOf(rule, addDays(from, later))).toBe(true);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('nobody loses days by renewing early', () => {
    fc.assert(
      fc.property(rules, day(), fc.integer({ min: 0, max: 2000 }), (program, wonOn, later) => {
        const { opensOn, lastDay } = onlyPeriod(program, wonOn);
        const renewedOn = addDays(opensOn, later % (daysBetween(opensOn, lastDay) + 1));
        const events = [wonOn, renewedOn].map((on) => ({ type: 'won' as const, on }));

        const { periods } = standingOn(program, { assignedOn: null, events }, renewedOn);

        expect(periods[1]?.validFrom).toBe(addDays(lastDay, 1));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('missed cycles only grow while nothing is done, and the next date is never past', () => {
    const afterAll = addDays(START, 2300);
    fc.assert(
      fc.property(rules, history, fc.nat(2000), fc.nat(2000), (program, past, wait, longer) => {
        const sooner = addDays(afterAll, wait);
        const later = addDays(sooner, longer);
        const [before, after] = [statusOn(program, past, sooner), statusOn(program, past, later)];
        fc.pre(before.cycle !== null && before.cycle.first === after.cycle?.first);

        const missed = [cyclesOn(program, before, sooner), cyclesOn(program, after, later)] as const;

        expect(missed[1].missedCycles).toBeGreaterThanOrEqual(missed[0].missedCycles);
        expect((missed[1].nextDue ?? '') >= later).toBe(true);
      }),
      { numRuns: propertyRuns },
    );
  });
});

function onlyPeriod(program: DateRules, wonOn: string) {
  const [period] = standingOn(program, { assignedOn: null, events: [{ type: 'won', on: wonOn }] }, wonOn).periods;
  if (!period) throw new Error('A first win always starts a period');
  return period;
}
