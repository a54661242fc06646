import * as fc from 'fast-check';
import { propertyRuns } from '../../platform/testing/property-runs.js';
import { explains, fits, isDrawn, isWithin, needsSecond, outcomeOf, totalOf } from './settlement.js';
import type { WorkPart } from './work.js';

const text = { 'zh-CN': '文', en: 'text' };
const part = (code: string, ...points: number[]): WorkPart => ({
  code,
  title: text,
  basis: text,
  points: points.reduce((sum, one) => sum + one, 0),
  guide: points.map((worth) => ({ text, points: worth })),
  answer: '写了',
  steps: [],
});
const given = (code: string, lines: number[], comment = '') => ({ code, lines, comment });
const id = (last: string) => `019e0000-0000-7000-8000-0000${last}`;

describe('whether a second person marks', () => {
  const sample = { second: 'sample', share: 20, margin: 5 } as const;
  const work = { entryId: id('00000063'), base: 40, passMark: 60, total: 10 };

  it.each([
    ['never', { ...sample, second: 'never' as const }, { ...work, total: 20 }, false],
    ['always', { ...sample, second: 'always' as const }, work, true],
    ['far from the pass mark, not drawn', sample, work, false],
    ['at the pass mark', sample, { ...work, total: 20 }, true],
    ['five points above it', sample, { ...work, total: 25 }, true],
    ['five points below it', sample, { ...work, total: 15 }, true],
    ['six points below it', sample, { ...work, total: 14 }, false],
    ['drawn', sample, { ...work, entryId: id('00000013') }, true],
    ['the first that is not drawn', sample, { ...work, entryId: id('00000014') }, false],
    ['without a margin', { ...sample, margin: 0 }, { ...work, total: 20 }, false],
  ])('%s', (_, rule, marked, expected) => {
    expect(needsSecond(rule, marked)).toBe(expected);
  });

  it('draws about the share it is told, nobody at 0 and everybody at 100', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => id((at * 7919).toString(16).padStart(8, '0')));

    expect(ids.filter((one) => isDrawn(one, 0))).toHaveLength(0);
    expect(ids.filter((one) => isDrawn(one, 100))).toHaveLength(1000);
    expect(ids.filter((one) => isDrawn(one, 20)).length).toBeGreaterThan(150);
    expect(ids.filter((one) => isDrawn(one, 20)).length).toBeLessThan(250);
  });
});

describe('a mark', () => {
  const work = [part('c6', 6, 6, 4, 4), part('c7', 5)];

  it.each([
    ['fits', [given('c6', [6, 6, 4, 4]), given('c7', [0])], true],
    ['in any order', [given('c7', [5]), given('c6', [0, 0, 0, 0])], true],
    ['without one text', [given('c6', [6, 6, 4, 4])], false],
    ['one text twice', [given('c6', [6, 6, 4, 4]), given('c6', [6, 6, 4, 4])], false],
    ['a line too few', [given('c6', [6, 6, 4]), given('c7', [0])], false],
    ['a line above its points', [given('c6', [7, 6, 4, 4]), given('c7', [0])], false],
    ['another text', [given('c6', [6, 6, 4, 4]), given('x', [0])], false],
  ])('%s', (_, marks, expected) => {
    expect(fits(work, marks)).toBe(expected);
  });

  it('that stands alone is the outcome', () => {
    expect(outcomeOf(work, [[given('c6', [6, 3, 0, 4], '请写明日期'), given('c7', [2])]])).toEqual([
      { code: 'c6', points: 13, lines: [6, 3, 0, 4], comments: ['请写明日期'] },
      { code: 'c7', points: 2, lines: [2], comments: [] },
    ]);
  });

  it('and another that agrees make the mean, a half in the trainee’s favour', () => {
    const marks = [
      [given('c6', [6, 3, 0, 4], '请写明日期'), given('c7', [2])],
      [given('c6', [6, 4, 0, 4], '请写明日期'), given('c7', [2], '好')],
    ];

    expect(outcomeOf(work, marks)).toEqual([
      { code: 'c6', points: 14, lines: [6, 3.5, 0, 4], comments: ['请写明日期'] },
      { code: 'c7', points: 2, lines: [2], comments: ['好'] },
    ]);
    expect(isWithin(15, 18, 3)).toBe(true);
    expect(isWithin(15, 19, 3)).toBe(false);
  });

  it('never gives more than a text has, whatever two markers gave', () => {
    const lines = fc.tuple(...[6, 6, 4, 4].map((max) => fc.integer({ min: 0, max })));
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [outcome] = outcomeOf([part('c6', 6, 6, 4, 4)], [[given('c6', one)], [given('c6', other)]]);
        const totals = [totalOf([given('c6', one)]), totalOf([given('c6', other)])];
        expect(outcome?.points).toBeGreaterThanOrEqual(Math.min(...totals));
        expect(outcome?.points).toBeLessThanOrEqual(Math.max(...totals));
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('a line with levels', () => {
  const levels = [0, 3, 6].map((points) => ({ text, points }));
  const work = [
    {
      ...part('a', 6, 2),
      guide: [
        { text, points: 6, levels },
        { text, points: 2 },
      ],
    },
  ];

  it.each<[string, number[], string[] | undefined, boolean]>([
    ['has the points of a level', [3, 1], undefined, true],
    ['has other points, with a reason', [4, 1], ['依据差一条', ''], true],
    ['has other points without a reason', [4, 1], undefined, false],
    ['has other points, and the reason stands elsewhere', [4, 1], ['', '依据差一条'], false],
  ])('%s', (_, lines, reasons, isExplained) => {
    const given = { ...{ code: 'a', lines, comment: '' }, ...(reasons && { reasons }) };
    expect(explains(work, [given])).toBe(isExplained);
  });
});
