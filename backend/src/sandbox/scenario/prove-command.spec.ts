import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT } from '../testing/scripts.js';
import { scenarioProve } from './prove-command.js';

const TEMPLATE = readFileSync(join(CONTENT, 'sandbox', 'scenario-template.yaml'), 'utf8');

describe('scenario prove', () => {
  let folder: string;

  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'lms-prove-'))));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const prove = (...args: string[]) => scenarioProve([...args, '--content', CONTENT, '--seeds', '2']);

  it('proves a file wherever it lies, in the shape that machines rely on', async () => {
    const { exit, answer } = await prove(write('mine.yaml', TEMPLATE));

    expect(exit).toBe(0);
    const { scenarios } = answer as { scenarios: Record<string, unknown>[] };
    expect(Object.keys(scenarios[0] ?? {}).toSorted()).toEqual(['faults', 'id', 'ok', 'variants']);
    expect(scenarios[0]).toMatchObject({
      id: 'U000',
      ok: true,
      faults: [],
      variants: [{ variant: 'A' }, { variant: 'B' }],
    });
    const [{ seeds }] = scenarios[0]?.variants as [{ seeds: unknown[] }];
    expect(seeds[0]).toEqual({
      seed: 1,
      reference: 100,
      empty: 0,
      mutants: expect.arrayContaining([
        { name: '没有核验身份', score: 0, lost: ['c1', 'c2', 'c3'], critical: false, ok: true },
      ]),
    });
  });

  it.each([
    ['a step that is refused', TEMPLATE.replace('do: { type: accept }', 'do: { type: archive }'), 'refused'],
    ['what is no YAML', 'code: [', 'line'],
    ['a missing basis', TEMPLATE.replace(/(code: c3[\s\S]*?)\n {4}basis: .*/, '$1'), 'basis: is missing'],
  ])('answers 1 for %s, with line and reason and nothing else', async (_, text, reason) => {
    const { exit, answer } = await prove(write('faulty.yaml', text));

    const [scenario] = (answer as { scenarios: { ok: boolean; faults: Record<string, unknown>[] }[] }).scenarios;
    expect([exit, scenario?.ok]).toEqual([1, false]);
    expect(scenario?.faults.length).toBeGreaterThan(0);
    for (const fault of scenario?.faults ?? []) expect(Object.keys(fault)).toEqual(['line', 'reason']);
    if (reason !== 'line') expect(JSON.stringify(scenario?.faults)).toContain(reason);
  });

  it('answers 2 for a wrong call', async () => {
    expect((await prove()).exit).toBe(2);
    expect((await prove(join(folder, 'nowhere.yaml'))).exit).toBe(2);
    expect((await scenarioProve(['--nonsense'])).exit).toBe(2);
  });
});
