import { MACHINES, STATES_OF, stepFor } from './machines.js';

describe('the machines beside the case machine', () => {
  it.each(MACHINES.map((machine) => [machine.kind, machine] as const))(
    '%s: every row leads between states that have a word',
    (kind, { steps }) => {
      const named = steps.flatMap(({ from, to }) => [...from, to]).filter((state) => state !== 'same');

      expect(named.filter((state) => !(state in STATES_OF[kind]))).toEqual([]);
    },
  );

  it.each(MACHINES.map((machine) => [machine.kind, machine] as const))(
    '%s: an ended matter moves no more',
    (_, { steps, terminal }) => {
      const leaving = steps.filter(({ from, to }) => to !== 'same' && from.some((state) => terminal.includes(state)));

      expect(leaving.map(({ event }) => event)).toEqual([]);
    },
  );

  it('finds the one row of an event', () => {
    for (const { kind, steps } of MACHINES) for (const step of steps) expect(stepFor(kind, step.event)).toBe(step);
  });
});
