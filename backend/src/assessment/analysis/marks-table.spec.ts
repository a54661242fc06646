import fc from 'fast-check';
import { propertyRuns } from '../../platform/testing/property-runs.js';
import { analyse } from './item-analysis.js';
import { MarksTable } from './marks-table.js';

const slot = (number: number, questionId: string) => ({ slot: number, section: 0, questionId, versionId: questionId });
const mark = (number: number, points: number) => ({
  slot: number,
  fraction: points / 4,
  points,
  maximum: 4,
  provisional: false,
});

/** Attempts as pairs of question and points, in the order of the paper. */
const tableOf = (attempts: (readonly [string, number])[][]): MarksTable => {
  const table = new MarksTable();
  attempts.forEach((paper, at) => {
    table.add(
      `a${String(at)}`,
      paper.map(([question], index) => slot(index + 1, question)),
      paper.map(([, points], index) => mark(index + 1, points)),
    );
  });
  return table;
};

describe('a table of marks', () => {
  it('has the figures of the plain analysis where all held the same, in whatever order', () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.boolean()), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(marks, (rows) => {
        const table = tableOf(
          rows.map(([a, b, isTurned]) => {
            const paper = [['a', a] as const, ['b', b] as const];
            return isTurned ? paper.toReversed() : paper;
          }),
        );

        const plain = analyse([
          { name: 'a', maximum: 4, marks: rows.map(([a]) => a) },
          { name: 'b', maximum: 4, marks: rows.map(([, b]) => b) },
        ]);

        const byName = (items: typeof plain.items) =>
          [...items].sort((one, other) => one.name.localeCompare(other.name));
        const { quiz, items } = table.analyse();
        expect({ ...quiz, consistency: 0, errorRatio: 0, standardError: 0 }).toEqual({
          ...plain.quiz,
          ...{ consistency: 0, errorRatio: 0, standardError: 0 },
        });
        expect(quiz.consistency ?? 0).toBeCloseTo(plain.quiz.consistency ?? 0);
        byName(items).forEach((item, at) => {
          expect(item.facility).toBeCloseTo(byName(plain.items)[at]?.facility ?? 0);
          expect(item.discriminationIndex ?? 0).toBeCloseTo(byName(plain.items)[at]?.discriminationIndex ?? 0);
        });
      }),
      { numRuns: propertyRuns },
    );
  });

  it('counts an item over the attempts that held it, against the rest of those papers', () => {
    const table = tableOf([
      [
        ['a', 4],
        ['b', 4],
      ],
      [
        ['a', 0],
        ['c', 0],
      ],
      [
        ['a', 4],
        ['b', 0],
      ],
      [
        ['a', 0],
        ['c', 4],
      ],
    ]);

    const { items, quiz } = table.analyse();

    expect(table.isDrawn).toBe(true);
    expect(table.columns.map(({ questionId, rows }) => [questionId, [...rows]])).toEqual([
      ['a', [0, 1, 2, 3]],
      ['b', [0, 2]],
      ['c', [1, 3]],
    ]);
    expect(items.map(({ facility }) => facility)).toEqual([50, 50, 50]);
    // Two places: a, and the one drawn. 100·2/1·(1 − (16/3 + 16/3) ÷ var(8, 0, 4, 4))
    expect(quiz.consistency).toBeCloseTo(200 * (1 - 32 / 3 / (32 / 3)));
    expect(table.othersPercent(0, 4, 4)).toBe(100);
  });

  it('has no consistency where papers differ in length, and none of nothing', () => {
    expect(
      tableOf([
        [['a', 4]],
        [
          ['a', 0],
          ['b', 2],
        ],
      ]).analyse().quiz.consistency,
    ).toBeNull();
    expect(new MarksTable().analyse().quiz).toMatchObject({ attempts: 0, mean: null });
  });
});
