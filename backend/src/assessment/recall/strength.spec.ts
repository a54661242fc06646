import { KNOWN, type Known, knownOf, strengthOf } from './strength.js';

const known = (chance: number, isMissed = false): Known => ({ chance, isMissed });
const times = (count: number, one: Known): Known[] => Array.from({ length: count }, () => one);

describe('the strength of a knowledge area', () => {
  it.each([
    ['nothing met', 8, [], 'unmet', 0],
    ['enough met, all right', 8, times(5, KNOWN), 'strong', 1],
    ['all there are, though they are few', 2, times(2, KNOWN), 'strong', 1],
    ['too few met', 8, times(4, KNOWN), 'growing', 0.8],
    ['far too few met', 8, times(2, KNOWN), 'weak', 0.4],
    ['one forgotten', 8, [...times(9, KNOWN), known(0, true)], 'growing', 0.9],
    ['one not wholly right, however much else is known', 20, [...times(19, KNOWN), known(0.9, true)], 'growing', 0.995],
    ['known, but not for long', 5, times(5, known(0.74)), 'growing', 0.74],
    ['known for long', 5, times(5, known(0.93)), 'strong', 0.93],
    ['mostly forgotten', 5, [...times(2, KNOWN), ...times(3, known(0, true))], 'weak', 0.4],
  ] as const)('%s', (...[, questions, met, state, share]) => {
    expect(strengthOf('K2', questions, met)).toEqual({
      ...{ area: 'K2', state, share, met: met.length, needed: Math.min(5, questions) },
    });
  });

  it('looks two weeks ahead, and takes what was forgotten for unknown', () => {
    const card = (lastRating: 'again' | 'hard' | 'good' | 'easy', stability: number) =>
      knownOf({ lastRating, stability, answeredOn: '2026-06-15' }, '2026-06-15');

    expect(card('again', 14)).toEqual({ chance: 0, isMissed: true });
    expect(card('hard', 14)).toEqual({ chance: 0.9, isMissed: true });
    expect(card('good', 14)).toEqual({ chance: 0.9, isMissed: false });
    expect(card('easy', 2).chance).toBeLessThan(0.8);
    expect(card('easy', 60).chance).toBeGreaterThan(0.95);
  });
});
