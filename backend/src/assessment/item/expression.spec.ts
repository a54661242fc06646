import { Item } from '../../../contract/assessment/item.js';
import { drawItem } from './drawn-item.js';
import { evaluate } from './expression.js';
import { itemFaults } from './item-faults.js';

describe('a formula', () => {
  it.each([
    ['{a} * {b} / 100', 0.6],
    ['({a} + {b}) ^ 2', 529],
    ['-{a} + 10 % 4', -18],
    ['{a} > 10 ? {b} : 1', 3],
    ['{a} <= 10 ? {b} : 1', 1],
    ['round(10 / 3, 2)', 3.33],
    ['round(1.005, 2)', 1.01],
    ['max({a}, {b}) - min({a}, {b}) + abs(-1) + floor(1.9) + ceil(1.1) + sqrt(9)', 24],
    ['{ a }*2', 40],
  ])('%s', (expression, result) => {
    expect(evaluate(expression, { a: 20, b: 3 })).toBeCloseTo(result, 10);
  });

  it.each([
    '{c} + 1',
    'process.exit(1)',
    'constructor("return 1")()',
    '{a}.constructor',
    '[1]',
    '"text"',
    'a',
    '1 / 0',
    'sqrt(0 - 1)',
    '1 +',
    '1; 2',
    '!1',
    '1 && 2',
    'toString(1)',
  ])('refuses %s', (expression) => {
    expect(() => evaluate(expression, { a: 1, b: 2 })).toThrow();
  });
});

const about = { area: 'K3', explanation: 'Because', text: '{{rate}} of {{base}}', type: 'computed' };
const parameters = { base: { min: 100, max: 1000, step: 50 }, rate: [5, 10] };
const item = (expression: string, more: object = {}) =>
  Item.parse({ ...about, parameters, formula: { rule: 'number', expression, ...more } });

describe('a computed number', () => {
  it('is worked out from what was drawn, the same for the same seed', () => {
    const computed = item('{base} * {rate} / 100', { decimals: 1 });
    const drawn = Array.from({ length: 60 }, (_, seed) => drawItem(computed, String(seed), new Map()));

    for (const { values, key } of drawn) {
      const [base, rate] = [Number(values.base), Number(values.rate)];
      expect(base % 50).toBe(0);
      expect(base).toBeGreaterThanOrEqual(100);
      expect(base).toBeLessThanOrEqual(1000);
      expect(key).toBe(((base * rate) / 100).toFixed(1));
    }
    expect(new Set(drawn.map(({ values }) => values.base)).size).toBeGreaterThan(10);
    expect(drawItem(computed, '7', new Map())).toEqual(drawn[7]);
  });

  it('draws decimals without the noise of binary', () => {
    const computed = Item.parse({
      ...about,
      parameters: { base: { min: 0.1, max: 0.7, step: 0.1 } },
      formula: { rule: 'number', expression: '{base}' },
    });
    const drawn = Array.from({ length: 60 }, (_, seed) => drawItem(computed, String(seed), new Map()).values.base);

    expect([...new Set(drawn)].sort()).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
  });

  it.each([
    ['{base} * {rate}', []],
    ['{base} / ({rate} - 5)', ['gives no number']],
    ['{base} *', [expect.any(String)]],
    ['power({base}, 2)', ['does not know power']],
  ])('is tried before it is used: %s', (expression, faults) => {
    expect(itemFaults(item(expression)).map(({ message }) => message)).toEqual(faults);
  });

  it('is refused when it names what is not drawn', () => {
    const result = Item.safeParse({ ...about, parameters, formula: { rule: 'number', expression: '{days} + 1' } });

    expect(result.error?.issues[0]).toMatchObject({
      path: ['formula', 'expression'],
      message: 'no parameter is called days',
    });
  });
});
