import type { AttemptResult } from '../../../contract/assessment/attempt.js';
import { QuizSettings } from '../../../contract/assessment/quiz-settings.js';
import { countingResult, deadlineOf, nextStartAt, startRefusal } from './start-rules.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 5, 15, 1, minute));
const settings = (more: object) => QuizSettings.parse({ passPercent: 60, ...more });
const ended = (minute: number) => ({ endedAt: at(minute) });

describe('whether a new attempt may start', () => {
  it.each([
    ['nothing in the way', {}, [], undefined],
    ['not yet open', { opensAt: at(11).toISOString() }, [], 'quiz-not-open'],
    ['closed', { closesAt: at(10).toISOString() }, [], 'quiz-closed'],
    ['all attempts used', { attempts: 2 }, [ended(1), ended(2)], 'attempts-used-up'],
    ['one left', { attempts: 2 }, [ended(1)], undefined],
    ['still waiting', { delayMinutes: 10 }, [ended(1)], 'attempt-too-soon'],
    ['waited long enough', { delayMinutes: 9 }, [ended(1)], undefined],
  ])('%s', (_, wish, earlier, expected) => {
    expect(startRefusal(settings(wish), earlier, at(10))).toBe(expected);
  });

  it('names the moment from which the next may start', () => {
    expect(nextStartAt(settings({ delayMinutes: 10 }), [ended(1), ended(5)])).toEqual(at(15));
    expect(nextStartAt(settings({ delayMinutes: 10 }), [])).toBeNull();
  });
});

describe('the deadline of an attempt', () => {
  it.each([
    ['by the time limit', { timeLimitMinutes: 20 }, at(30)],
    ['by the closing of the quiz', { timeLimitMinutes: 60, closesAt: at(40).toISOString() }, at(40)],
    ['none', {}, null],
  ])('%s', (_, wish, expected) => {
    expect(deadlineOf(settings(wish), at(10))).toEqual(expected);
  });
});

describe('the result that counts', () => {
  const result = (percent: number): AttemptResult => ({
    points: percent,
    maximum: 100,
    percent,
    passed: percent >= 60,
    provisional: false,
  });
  const three = [result(40), result(90), result(70)];

  it.each([
    ['first', 40, false],
    ['last', 70, true],
    ['highest', 90, true],
    ['average', 66.7, true],
  ] as const)('%s', (method, percent, passed) => {
    expect(countingResult(method, three, 60)).toMatchObject({ percent, passed });
  });

  it('is none before the first end', () => {
    expect(countingResult('highest', [], 60)).toBeNull();
  });
});
