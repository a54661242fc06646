import { dayText, instantText } from './dates';

describe('dates', () => {
  it.each([
    ['2026-06-15', '2026年6月15日', '15 June 2026'],
    ['2026-01-01', '2026年1月1日', '1 January 2026'],
  ])('shows the day %s in both languages', (day, chinese, english) => {
    expect(dayText(day, 'zh-CN')).toBe(chinese);
    expect(dayText(day, 'en')).toBe(english);
  });

  it('shows the day of an instant in the time zone of the organisation', () => {
    expect(dayText('2026-06-15T17:30:00.000Z', 'zh-CN')).toBe('2026年6月16日');
  });

  it('leaves the year out, or names the day of the week', () => {
    expect(dayText('2026-06-15', 'zh-CN', 'short')).toBe('6月15日');
    expect(dayText('2026-06-15', 'zh-CN', 'weekday')).toBe('2026年6月15日 星期一');
    expect(dayText('2026-06-15', 'en', 'weekday')).toBe('Monday 15 June 2026');
  });

  it('shows the time to the minute or the second', () => {
    expect(instantText('2026-06-15T01:42:05.000Z', 'zh-CN')).toBe('2026年6月15日 09:42');
    expect(instantText('2026-06-15T01:42:05.000Z', 'en')).toBe('15 June 2026, 09:42');
    expect(instantText('2026-06-15T01:42:05.000Z', 'en', 'seconds')).toBe('09:42:05');
  });
});
