import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioProve } from './prove-command.js';
import type { ScenarioProof } from './prove.js';

const CONTENT = join(import.meta.dirname, '../../../../content');
const SCENARIOS = join(CONTENT, 'scenarios');

describe('the shipped scenarios', () => {
  it.each(readdirSync(SCENARIOS).filter((name) => name.endsWith('.yaml')))('%s proves itself', async (name) => {
    const { exit, answer, text } = await scenarioProve([join(SCENARIOS, name), '--content', CONTENT]);
    const [proof] = (answer as { scenarios: ScenarioProof[] }).scenarios;

    expect({ exit, faults: proof?.faults, text }).toMatchObject({ exit: 0, faults: [] });
    for (const { seeds } of proof?.variants ?? []) {
      expect(seeds).toHaveLength(10);
      expect(seeds.every(({ reference, empty }) => reference === 100 && empty === 0)).toBe(true);
    }
  });
});
