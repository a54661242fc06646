import * as fc from 'fast-check';
import { propertyRuns } from '../../platform/testing/property-runs.js';
import { type AttemptState, decideSave, type Save, type StoredAnswer } from './save-decision.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 5, 15, 1, minute));
const running: AttemptState = { lease: 'new', deadline: at(30), endedAt: null, endedBy: null };
const byPerson: AttemptState = { ...running, endedAt: at(10), endedBy: 'person' };
const byTime: AttemptState = { ...running, endedAt: at(30), endedBy: 'time' };

const save = (sequence: number, value: boolean, more: Partial<Save> = {}): Save => ({
  attemptId: 'a',
  slot: 1,
  sequence,
  answer: { type: 'true-false', value },
  at: at(5),
  ...more,
});
const stored: StoredAnswer = { sequence: 3, answer: { type: 'true-false', value: true }, savedAt: at(4) };

describe('what happens to a save', () => {
  it.each<[string, Save, AttemptState, StoredAnswer | undefined, string]>([
    ['the first', save(1, true), running, undefined, 'store'],
    ['a higher sequence', save(4, false), running, stored, 'store'],
    ['the same again', save(3, true), running, stored, 'stands'],
    ['a lower one', save(2, false), running, stored, 'stands'],
    ['the same sequence, another answer', save(3, false), running, stored, 'conflict'],
    ['with the lease that holds', save(4, true, { lease: 'new' }), running, stored, 'store'],
    ['with an old lease', save(4, true, { lease: 'old' }), running, stored, 'taken-over'],
    ['at the deadline', save(4, true, { at: at(30) }), running, stored, 'late'],
    ['a moment before', save(4, true, { at: new Date(at(30).getTime() - 1) }), running, stored, 'store'],
    ['after the server submitted', save(4, true, { at: at(31) }), byTime, stored, 'late'],
    ['after the person submitted', save(4, true), byPerson, stored, 'submitted'],
    ['repeated after submission', save(3, true), byPerson, stored, 'stands'],
    ['repeated after time', save(3, true, { at: at(31) }), byTime, stored, 'stands'],
    ['without a time limit', save(4, true, { at: at(59) }), { ...running, deadline: null }, stored, 'store'],
  ])('%s', (_, incoming, state, present, kind) => {
    expect(decideSave(incoming, state, present).kind).toBe(kind);
  });

  it('leaves in the paper the acknowledged answer of the highest sequence, whatever the order of arrival', () => {
    const arrivals = fc.array(
      fc.record({
        sequence: fc.integer({ min: 1, max: 6 }),
        value: fc.boolean(),
        minute: fc.integer({ min: 20, max: 35 }),
        lease: fc.constantFrom('new', 'old', undefined),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(arrivals, (saves) => {
        let present: StoredAnswer | undefined;
        let acknowledged: StoredAnswer | undefined;
        for (const { sequence, value, minute, lease } of saves) {
          const incoming = save(sequence, value, { at: at(minute), lease });
          const { kind } = decideSave(incoming, running, present);
          if (kind === 'store') {
            expect(minute).toBeLessThan(30);
            expect(lease).not.toBe('old');
            present = { sequence, answer: incoming.answer, savedAt: incoming.at };
            acknowledged = present;
          }
          if (kind === 'stands') expect(sequence).toBeLessThanOrEqual(present?.sequence ?? 0);
        }
        expect(present).toEqual(acknowledged);
      }),
      { numRuns: propertyRuns },
    );
  });
});
