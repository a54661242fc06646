import { laneLayout } from './lane-layout';

const events = (...at: string[]) => at.map((time, index) => ({ number: index + 1, at: time }));

describe('the lanes of a replay', () => {
  it('stands events of a day side by side in their order, never on top of each other', () => {
    const { mine } = laneLayout(events('2026-06-15T09:30', '2026-06-15T09:30', '2026-06-15T09:31'), []);

    const places = [...mine.values()];
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(3);
  });

  it('lays both runs over the same days, with a gap where nobody worked', () => {
    const { mine, reference, gaps, days } = laneLayout(
      events('2026-06-15T09:30', '2026-06-17T09:00'),
      events('2026-06-15T09:30', '2026-06-15T09:40', '2026-06-17T09:00'),
    );

    expect(mine.get(2)).toBe(reference.get(3));
    expect(gaps).toEqual([expect.objectContaining({ days: 2 })]);
    expect(days.map(({ day }) => day)).toEqual(['2026-06-15', '2026-06-17']);
  });

  it('keeps everything within the lane', () => {
    const { mine } = laneLayout(events('2026-06-15T09:30', '2026-07-17T09:00'), []);

    for (const place of mine.values()) {
      expect(place).toBeGreaterThan(0);
      expect(place).toBeLessThan(100);
    }
  });

  it('is empty without events', () => {
    expect(laneLayout([], [])).toMatchObject({ gaps: [], days: [] });
  });
});
