import { calendars, scriptOf, worldOf } from '../testing/scripts.js';
import { openWorld } from './open-world.js';

describe('a world', () => {
  it('is the same to the byte for the same script, variant and seed', () => {
    const again = openWorld(scriptOf('S03'), { variant: 'A', seed: 7 }, calendars);

    expect(JSON.stringify(again.scene)).toBe(JSON.stringify(worldOf('S03', 'A', 7).scene));
    expect([...again.cases]).toEqual([...worldOf('S03', 'A', 7).cases]);
  });

  it('differs by seed in its people', () => {
    const names = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => worldOf('S03', 'A', seed).scene.brief['zh-CN']);

    expect(new Set(names).size).toBeGreaterThan(2);
  });

  it('has only people who cannot exist', () => {
    const parties = [...worldOf('S01', 'B', 3).cases.values()].flatMap((home) => Object.values(home.parties));

    expect(parties.map(({ idNumber }) => idNumber.slice(0, 6))).toEqual(['000101']);
    expect(parties.every(({ phone }) => phone.startsWith('000-'))).toBe(true);
  });

  it('computes its dates by the calendar', () => {
    const { scene } = worldOf('S01', 'A');

    expect(scene.criteria.find(({ code }) => code === 'c4')?.rule).toEqual({
      all: [expect.anything(), { value_eq: { field: 'statutoryDue', value: '2026-06-30' } }],
    });
  });

  it('refuses a variant that does not exist', () => {
    expect(() => openWorld(scriptOf('S03'), { variant: 'Z', seed: 1 }, calendars)).toThrow('no variant Z');
  });
});
