import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendars, CONTENT, library } from '../testing/scripts.js';
import { prove } from './prove.js';
import { faultsIn, parseScenario } from './scenario.content.js';

const text = readFileSync(join(CONTENT, 'scenarios', 'S03.yaml'), 'utf8');
const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

/** The faults of the shipped scenario with one thing changed. */
function faultsOf(from: string | RegExp, to: string): { line: number; reason: string }[] {
  const changed = text.replace(from, to);
  expect(changed === text).toBe(false);
  try {
    const parsed = parseScenario({ path: 'S03.yaml', text: changed }, library);
    return [...prove(parsed, { seeds: [1, 2], calendars, library }).faults];
  } catch (error) {
    return (faultsIn(error) ?? []).map(({ line, reason }) => ({ line, reason }));
  }
}

describe('a scenario file', () => {
  it('is refused with a guide whose points do not sum to those of its criterion', () => {
    const first = readFileSync(join(CONTENT, 'scenarios', 'S01.yaml'), 'utf8');
    const parse = () => parseScenario({ path: 'S01.yaml', text: first.replace('（6 分）', '（7 分）') }, library);

    expect(parse).toThrow();
    try {
      parse();
    } catch (error) {
      expect(faultsIn(error)?.map(({ reason }) => reason)).toEqual([expect.stringContaining('sums to 21')]);
    }
  });

  it.each<[string, string | RegExp, string, string, string]>([
    ['points that do not sum to 100', 'points: { A: 30 }', 'points: { A: 31 }', 'sum to 101', 'criteria:'],
    [
      'a case held back that is the first',
      'key: main\n',
      'key: main\n    held: true\n',
      'cannot be the first',
      'key: main',
    ],
    [
      'a rule that only the case held back can break',
      'rule: { must: { event: share.query, where: { case: null }, outcome: any } }',
      "rule: { must: { event: inject.case, where: { case: '{{no.urgent}}' } } }",
      'once the case that is held back comes',
      'held: true',
    ],
    ['a missing basis', /(- code: c2[\s\S]*?)\n {4}basis: .*/, '$1', 'basis', '- code: c2'],
    ['a negative criterion with nothing beside it', '    with: b5\n', '', 'only negative', '- code: b2'],
    [
      'an event that cannot happen',
      /(- code: c2[\s\S]*?event: )correction.notify/,
      '$1correction.shout',
      'called correction.shout',
      '- code: c2',
    ],
    [
      'a criterion that the reference run cannot reach',
      'values: [M2, M3]',
      'values: [M2, M3, X1]',
      'does not earn c2',
      '- code: c2',
    ],
    [
      'a reference run that is refused',
      /(- id: receipt\s+do: \{ type: )receipt.issue/,
      '$1archive',
      'step receipt: refused',
      '- id: receipt',
    ],
    [
      'a mutant that loses something else',
      /(查询不写用途[\s\S]*?loses: \[)c3, c5/,
      '$1c3',
      'loses c3, c5',
      '查询不写用途',
    ],
    [
      'a mutant of a step that is not there',
      /(查询不写用途[\s\S]*?step: )work/,
      '$1nowhere',
      'no step nowhere',
      '查询不写用途',
    ],
    [
      'a command that is none',
      /(补正后隔天才受理[\s\S]*?type: )clock.next_day/,
      '$1sleep',
      'mutant “补正后隔天才受理”',
      '补正后隔天才受理',
    ],
    [
      'a place that nothing fills',
      '至{{leaseEnd|date}}，已过 15 天',
      '至{{leaseOver|date}}，已过 15 天',
      '{{leaseOver}}',
      '  A:\n    note',
    ],
    [
      'an item that does not exist',
      'item: SI-04\n    ticket',
      'item: SI-44\n    ticket',
      'no item SI-44',
      'item: SI-04\n    ticket',
    ],
    ['an unknown key', 'passMark: 60', 'passMarks: 60', 'passMarks', 'code: S03'],
  ])('is refused for %s, with its line', (...[, from, to, reason, near]) => {
    const faults = faultsOf(from, to);

    expect(faults.length).toBeGreaterThan(0);
    const fault = faults.find((one) => one.reason.includes(reason));
    expect({ fault, faults }).toMatchObject({ fault: { reason: expect.stringContaining(reason) } });
    // The nearest thing that stands in the file; a few lines off at most.
    expect(Math.abs((fault?.line ?? 0) - lineOf(near))).toBeLessThanOrEqual(9);
  });
});
