import fc from 'fast-check';
import type { Draw } from '../../../contract/sandbox/skill-exam.js';
import { propertyRuns } from '../../platform/testing/property-runs.js';
import { type Candidate, drawPapers, shortDraw } from './drawing.js';

const title = { 'zh-CN': '签', en: 'Lot' };
const scenario = (code: string, level: Candidate['level'], tracks: Candidate['tracks'] = ['A']): Candidate => ({
  id: code,
  code,
  level,
  tracks,
  variants: ['A', 'B'],
});
const candidates = [
  scenario('S01', 'L1'),
  scenario('S02', 'L1'),
  scenario('S06', 'L2'),
  scenario('S07', 'L2'),
  scenario('S11', 'L3', ['B']),
  scenario('S13', 'L3', ['A', 'B']),
];
const first = () => 0;
const draw = (more: Partial<Draw>): Draw => ({ title, count: 1, ...more });

describe('drawing the papers of a sitting', () => {
  it('takes one of each level, of the track only', () => {
    const drawn = drawPapers(
      [draw({ level: 'L1' }), draw({ level: 'L2' }), draw({ level: 'L3', track: 'A' })],
      candidates,
      [],
      first,
    );

    expect(drawn).toEqual([
      { draw: 0, scenarioId: 'S01', variant: 'A' },
      { draw: 1, scenarioId: 'S06', variant: 'A' },
      { draw: 2, scenarioId: 'S13', variant: 'A' },
    ]);
  });

  it('prefers scenarios that were not met in an earlier sitting', () => {
    const drawn = drawPapers([draw({ level: 'L1' })], candidates, [{ scenarioId: 'S01', variant: 'A' }], first);

    expect(drawn).toEqual([{ draw: 0, scenarioId: 'S02', variant: 'A' }]);
  });

  it('gives the other variant where the scenario cannot be another', () => {
    const met = [{ scenarioId: 'S11', variant: 'A' }];

    expect(drawPapers([draw({ among: ['S11'] })], candidates, met, first)).toEqual([
      { draw: 0, scenarioId: 'S11', variant: 'B' },
    ]);
  });

  it('says which draw cannot be filled, also when two draws want the same scenario', () => {
    const two = [draw({ among: ['S11', 'S13'] }), draw({ track: 'B', count: 2 })];

    expect(shortDraw(two, candidates)).toEqual({ draw: 1, wanted: 3, pool: 2 });
    expect(shortDraw([draw({ level: 'L1', count: 2 })], candidates)).toBeUndefined();
  });

  it('never draws a scenario twice, and fills every draw that can be filled', () => {
    const draws = fc.array(
      fc.record({
        level: fc.constantFrom('L1' as const, 'L2' as const, 'L3' as const),
        count: fc.integer({ min: 1, max: 2 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(draws, fc.infiniteStream(fc.nat()), (wanted, numbers) => {
        const full = wanted.map((one) => draw(one));
        fc.pre(!shortDraw(full, candidates));
        const drawn = drawPapers(full, candidates, [], (below) => numbers.next().value % below);
        const ids = drawn.map(({ scenarioId }) => scenarioId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(drawn).toHaveLength(full.reduce((sum, { count }) => sum + count, 0));
      }),
      { numRuns: propertyRuns },
    );
  });
});
