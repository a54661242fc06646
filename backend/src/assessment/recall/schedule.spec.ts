import * as fc from 'fast-check';
import { RECALL_RATINGS } from '../../../contract/assessment/recall.js';
import { addDays } from '../../law/deadline/iso-day.js';
import { propertyRuns } from '../../platform/testing/property-runs.js';
import { memoryOf, type Recalled, retrievability, schedule } from './schedule.js';

const recall = (rating: Recalled['rating'], on: string): Recalled => ({ rating, on, source: 'recall' });
const missed = (on: string, rating: Recalled['rating'] = 'again'): Recalled => ({ rating, on, source: 'attempt' });

/** A first miss and then answers, each some days after the one before. */
const histories = fc
  .tuple(
    fc.constantFrom('again' as const, 'hard' as const),
    fc.array(
      fc.record({
        rating: fc.constantFrom(...RECALL_RATINGS),
        after: fc.integer({ min: 0, max: 120 }),
        source: fc.constantFrom('recall' as const, 'attempt' as const),
      }),
      { maxLength: 15 },
    ),
  )
  .map(([first, answers]): Recalled[] => {
    let on = '2026-01-05';
    const later = answers.map(({ after, ...answer }) => ({ ...answer, on: (on = addDays(on, after)) }));
    return [missed('2026-01-05', first), ...later];
  });

const check = (property: fc.IProperty<[Recalled[]]>) => {
  fc.assert(property, { numRuns: propertyRuns });
};

describe('the schedule of what is recalled', () => {
  it.each(['again', 'hard'] as const)('asks what was missed in an attempt (%s) the same day', (rating) => {
    expect(schedule(null, missed('2026-06-15', rating))).toMatchObject({
      ...{ answeredOn: '2026-06-15', dueOn: '2026-06-15', reps: 1, lapses: 0 },
    });
  });

  it.each([
    ['again', '2026-06-16'],
    ['hard', '2026-06-17'],
    ['good', '2026-06-18'],
    ['easy', '2026-06-19'],
  ] as const)('brings what was recalled %s the day it was missed back on %s', (rating, dueOn) => {
    expect(memoryOf([missed('2026-06-15'), recall(rating, '2026-06-15')])?.dueOn).toBe(dueOn);
  });

  it('waits longer each time it is known, and starts small again where it is forgotten', () => {
    const days = ['2026-06-15', '2026-06-18', '2026-06-21', '2026-06-30'];
    const known = days.map((on) => recall('good', on));
    const waits = known.map(
      (_, index) => memoryOf([missed('2026-06-15'), ...known.slice(0, index + 1)])?.scheduledDays,
    );

    expect(waits).toEqual([3, 3, 9, 24]);
    const forgotten = memoryOf([missed('2026-06-15'), ...known, recall('again', '2026-07-24')]);
    expect(forgotten).toMatchObject({ lapses: 1, dueOn: '2026-07-26' });
  });

  it('takes an answer given on a day before the last for one of that last day', () => {
    const before = memoryOf([missed('2026-06-15')]);

    expect(schedule(before, recall('good', '2026-06-01'))).toEqual(schedule(before, recall('good', '2026-06-15')));
  });

  it('knows less with every day that passes', () => {
    const memory = memoryOf([missed('2026-06-15'), recall('good', '2026-06-15')]);
    if (!memory) throw new Error('nothing was remembered');
    const chances = [0, 1, 7, 30, 365].map((days) => retrievability(memory, addDays('2026-06-15', days)));

    expect(chances[0]).toBe(1);
    expect(chances).toEqual([...chances].sort((one, other) => other - one));
    expect(Math.min(...chances)).toBeGreaterThan(0);
  });

  it('never asks again before the day of the answer', () => {
    check(
      fc.property(histories, (history) => {
        const memory = memoryOf(history);
        expect((memory?.dueOn ?? '') >= (history.at(-1)?.on ?? '')).toBe(true);
      }),
    );
  });

  it('never brings a better answer back sooner than a worse one', () => {
    check(
      fc.property(histories, (history) => {
        const before = memoryOf(history);
        const on = before?.dueOn ?? '';
        const dues = RECALL_RATINGS.map((rating) => schedule(before, recall(rating, on)).dueOn);
        expect(dues).toEqual([...dues].sort());
        expect(dues.every((due) => due > on)).toBe(true);
      }),
    );
  });

  it('gives the same days for the same answers', () => {
    check(
      fc.property(histories, (history) => {
        expect(memoryOf(structuredClone(history))).toEqual(memoryOf(history));
      }),
    );
  });
});
