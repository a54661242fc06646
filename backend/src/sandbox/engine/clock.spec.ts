import { calendars } from '../testing/scripts.js';
import { advance, minutesBetween, nextMorning } from './clock.js';

const office = { morning: { from: '09:00', to: '12:00' }, afternoon: { from: '13:00', to: '17:00' } };

describe('the simulated clock', () => {
  it.each([
    ['within the morning', '2026-06-15T09:31', 2, '2026-06-15T09:33'],
    ['to the last minute of the morning', '2026-06-15T11:58', 2, '2026-06-15T12:00'],
    ['over noon', '2026-06-15T11:58', 5, '2026-06-15T13:03'],
    ['over the evening', '2026-06-15T16:58', 5, '2026-06-16T09:03'],
    ['over the Dragon Boat holiday', '2026-06-18T16:59', 2, '2026-06-22T09:01'],
    ['a whole day of work', '2026-06-15T09:00', 420, '2026-06-15T17:00'],
    ['from a day off', '2026-06-20T10:00', 1, '2026-06-22T09:01'],
    ['to a Saturday that is worked', '2026-05-08T17:00', 1, '2026-05-09T09:01'],
  ])('moves %s', (_, from, minutes, to) => {
    expect(advance(from, minutes, office, calendars)).toBe(to);
  });

  it('goes to the next working morning', () => {
    expect(nextMorning('2026-06-18T10:00', office, calendars)).toBe('2026-06-22T09:00');
  });

  it('counts only minutes at work', () => {
    expect(minutesBetween('2026-06-15T11:00', '2026-06-15T14:00', office, 0)).toBe(120);
    expect(minutesBetween('2026-06-15T16:00', '2026-06-17T10:00', office, 2)).toBe(60 + 420 + 60);
  });
});
