import { markOf, NOTHING } from '../marking/mark.js';
import { behavedMark, type Conduct, isSettled } from './behaviour.js';

const conduct = (behaviour: Conduct['behaviour'], more: Partial<Conduct> = {}): Conduct => ({
  behaviour,
  tries: 3,
  penaltyPercent: 30,
  ...more,
});
const tried = (...fractions: number[]) => ({ tries: fractions.map((fraction) => ({ fraction })), certainty: null });
const sure = (certainty: number | null) => ({ tries: [], certainty });
const fractionOf = (...args: Parameters<typeof behavedMark>) => Math.round(behavedMark(...args).fraction * 1000) / 1000;

describe('what an answer is worth by the behaviour of the quiz', () => {
  it.each([
    ['right at once', 1, tried(1), 1],
    ['right at the second try', 1, tried(0, 1), 0.7],
    ['right at the third', 1, tried(0, 0, 1), 0.4],
    ['partly right at the end of its tries', 0.5, tried(0, 0, 0.5), 0],
    ['partly right at the only try', 0.5, tried(0.5), 0.5],
    ['never below nothing by penalties', 1, tried(0, 0, 0, 0, 1), 0],
    ['never checked', 1, tried(), 1],
    ['wrong choices that take away stay so', -0.5, tried(-0.5), -0.5],
  ])('several tries: %s', (_, fraction, conducted, expected) => {
    expect(fractionOf(markOf(fraction), conducted, conduct('interactive'))).toBeCloseTo(expected);
  });

  it.each([
    ['the best of all tries', 0, tried(0.6, 0), 0.6],
    ['a later one less its penalties', 1, tried(0.2, 1), 0.7],
    ['an answer changed after the last check', 1, tried(0), 0.7],
  ])('adaptive: %s', (_, fraction, conducted, expected) => {
    expect(fractionOf(markOf(fraction), conducted, conduct('adaptive'))).toBeCloseTo(expected);
  });

  it.each([
    [1, 1, 1 / 3],
    [1, 2, 2 / 3],
    [1, 3, 1],
    [0.5, 3, 0.5],
    [0, 1, 0],
    [0, 2, -2 / 3],
    [0, 3, -2],
    [1, null, 1 / 3],
  ])('certainty: a fraction of %d with certainty %s is worth %d', (fraction, certainty, expected) => {
    expect(fractionOf(markOf(fraction), sure(certainty), conduct('certainty'))).toBeCloseTo(expected, 3);
  });

  it('certainty: nothing answered takes nothing', () => {
    expect(fractionOf(NOTHING, sure(3), conduct('certainty'))).toBe(0);
  });

  it('manual: whatever was answered waits for a person', () => {
    expect(behavedMark(markOf(1), undefined, conduct('manual')).provisional).toBe(true);
    expect(behavedMark(NOTHING, undefined, conduct('manual')).provisional).toBe(false);
  });

  it.each([
    ['immediate', [0], true],
    ['interactive', [0, 0], false],
    ['interactive', [0, 0, 0], true],
    ['interactive', [1], true],
    ['adaptive', [0, 0, 0, 1], false],
  ] as const)('%s: tries %j settle it: %s', (behaviour, fractions, isSo) => {
    expect(isSettled(conduct(behaviour), tried(...fractions).tries)).toBe(isSo);
  });
});
