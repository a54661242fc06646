import { drawPlaces } from './draw-places.js';

const scenarios = [
  { id: 's1', variants: ['A', 'B'] },
  { id: 's3', variants: ['A', 'B', 'C'] },
];
const people = Array.from({ length: 40 }, (_, at) => `p${String(at)}`);

describe('places of a shift', () => {
  it('are the same for all, people included', () => {
    const drawn = drawPlaces(people, scenarios.slice(0, 1), 'same');

    expect(new Set(drawn.map(({ scenarioId, variant, seed }) => `${scenarioId} ${variant} ${String(seed)}`)).size).toBe(
      1,
    );
    expect(drawn.map(({ personId }) => personId)).toEqual(people);
  });

  it('are drawn one by one, each from all there is', () => {
    let turn = 0;
    const drawn = drawPlaces(people, scenarios, 'lot', { pick: (choices) => turn++ % choices });

    expect(new Set(drawn.map(({ scenarioId }) => scenarioId))).toEqual(new Set(['s1', 's3']));
    for (const { scenarioId, variant, seed } of drawPlaces(people, scenarios, 'lot')) {
      expect(scenarios.find(({ id }) => id === scenarioId)?.variants).toContain(variant);
      expect(seed >= 1 && seed <= 1000).toBe(true);
    }
  });

  it('give nobody what they have had while there is something they have not', () => {
    const had = (scenarioId: string, variant: string) => people.map((personId) => ({ personId, scenarioId, variant }));

    const second = drawPlaces(people, scenarios, 'lot', { earlier: had('s1', 'A') });
    expect(new Set(second.map(({ scenarioId }) => scenarioId))).toEqual(new Set(['s3']));
    const third = drawPlaces(people, scenarios.slice(0, 1), 'lot', { earlier: had('s1', 'A') });
    expect(new Set(third.map(({ variant }) => variant))).toEqual(new Set(['B']));
  });
});
