import { shiftState } from './shift-state.js';

const at = (time: string) => new Date(`2026-06-15T${time}:00Z`);
const shift = { startsAt: at('02:00'), endsAt: at('03:00'), pausedAt: null, endedAt: null };

describe('the state of a shift', () => {
  it.each([
    ['planned', '01:59', {}],
    ['running', '02:00', {}],
    ['running', '02:59', {}],
    ['ended', '03:00', {}],
    ['paused', '02:30', { pausedAt: at('02:20') }],
    ['paused', '04:00', { pausedAt: at('02:20') }],
    ['ended', '02:30', { endedAt: at('02:20') }],
    ['ended', '02:30', { endedAt: at('02:20'), pausedAt: at('02:10') }],
  ])('is %s at %s', (state, now, more) => {
    expect(shiftState({ ...shift, ...more }, at(now))).toBe(state);
  });
});
