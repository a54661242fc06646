import * as fc from 'fast-check';
import { propertyRuns } from '../../platform/testing/property-runs.js';
import { type AttemptState, decideSave, type Save, type StoredAnswer } from './save-decision.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 5, 15, 1, minute));
const running: AttemptState = { lease: 'new', deadline: at(30), pausedAt: null, endedAt: null, endedBy: null };
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
const stored: StoredAnswer = {
  sequence: 3,
  answer: { type: 'true-false', value: true },
  certainty: null,
  savedAt: at(4),
};

interface Case {
  incoming: Save;
  /** Running unless said. */
  attempt?: AttemptState;
  present?: StoredAnswer | undefined;
  kind: string;
}

describe('what happens to a save', () => {
  it.each<[string, Case]>([
    ['the first', { incoming: save(1, true), present: undefined, kind: 'store' }],
    ['a higher sequence', { incoming: save(4, false), kind: 'store' }],
    ['the same again', { incoming: save(3, true), kind: 'stands' }],
    ['a lower one', { incoming: save(2, false), kind: 'stands' }],
    ['the same sequence, another answer', { incoming: save(3, false), kind: 'conflict' }],
    ['with the lease that holds', { incoming: save(4, true, { lease: 'new' }), kind: 'store' }],
    ['with an old lease', { incoming: save(4, true, { lease: 'old' }), kind: 'taken-over' }],
    ['at the deadline', { incoming: save(4, true, { at: at(30) }), kind: 'late' }],
    ['a moment before', { incoming: save(4, true, { at: new Date(at(30).getTime() - 1) }), kind: 'store' }],
    ['after the server submitted', { incoming: save(4, true, { at: at(31) }), attempt: byTime, kind: 'late' }],
    ['after the person submitted', { incoming: save(4, true), attempt: byPerson, kind: 'submitted' }],
    ['repeated after submission', { incoming: save(3, true), attempt: byPerson, kind: 'stands' }],
    ['repeated after time', { incoming: save(3, true, { at: at(31) }), attempt: byTime, kind: 'stands' }],
    ['while it is held still', { incoming: save(4, true), attempt: { ...running, pausedAt: at(4) }, kind: 'paused' }],
    [
      'repeated while held still',
      { incoming: save(3, true), attempt: { ...running, pausedAt: at(4) }, kind: 'stands' },
    ],
    ['of a settled question', { incoming: save(4, true, { isLocked: true }), kind: 'locked' }],
    ['of a settled question, repeated', { incoming: save(3, true, { isLocked: true }), kind: 'stands' }],
    ['the same answer, surer', { incoming: save(3, true, { certainty: 3 }), kind: 'conflict' }],
    [
      'without a time limit',
      { incoming: save(4, true, { at: at(59) }), attempt: { ...running, deadline: null }, kind: 'store' },
    ],
  ])('%s', (_, given) => {
    const { incoming, attempt = running, kind } = given;
    expect(decideSave(incoming, attempt, 'present' in given ? given.present : stored).kind).toBe(kind);
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
            present = { sequence, answer: incoming.answer, certainty: null, savedAt: incoming.at };
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
