import fc from 'fast-check';
import { propertyRuns } from '../../platform/testing/property-runs.js';
import { analyse, type ItemMarks } from './item-analysis.js';
import { figuresAsCsv, MarksFault, parseMarks } from './marks-csv.js';
import { kurtosisOf, medianOf, skewnessOf } from './statistics.js';

/**
 * Published worked example: the 22 attempts of Moodle's own unit test of its quiz statistics (statistics_test.php and
 * mdl_question_states.csv of mod/quiz/report/statistics/tests), whose figures were taken from a spreadsheet there.
 * Two of its four items without any mark and none of those without a maximum are kept: they change no other figure.
 */
const EXAMPLE = `Q1/1,Q2/1,Q8/8,Q9/1,Q10/1,Q11/1,Q12/1,Q13/1,Q14/1,Q15/1,Q16/1,Q17/1,Q18/1,Q19/1,Q20/1
0,0,5.5,0.3,0.9,1,0.3,1,0,0,1,1,0,0,1
0,0,1,0.9,0.9,0.3,0.3,1,0,0,1,0,1,0,1
0,0,2.5,1,0.9,0.3,1,0,0,1,1,1,1,1,1
0,0,4,0.3,0.9,1,0.3,0,0,0,0,1,0,0,1
0,0,3,0.9,0.3,0.9,1,0,1,0,0,1,1,1,0
0,0,4.5,0.9,1,1,0.9,0,1,1,1,0,0,0,0
0,0,3,0.3,0.3,0.3,0.3,1,0,1,1,1,1,1,1
0,0,6,0.9,0.9,1,0.3,0,1,1,1,1,0,0,1
0,0,0.5,0.9,1,0.9,0.3,0,1,1,0,1,1,0,1
0,0,5.5,0.9,1,0.9,0.3,1,1,0,0,1,0,0,0
0,0,2.5,0.9,1,1,0.9,0,1,0,0,1,0,0,1
0,0,4,0.9,0.3,0.9,1,0,1,1,1,1,1,0,1
0,0,4,0.9,0.3,0.3,1,1,1,1,0,0,1,1,0
0,0,3,1,1,0.3,1,0,1,0,1,1,1,1,0
0,0,1,1,0.9,0.3,0.3,1,0,1,0,0,0,0,0
0,0,1,0.3,0.3,0.3,0.9,0,0,0,1,0,0,0,1
0,0,1.5,1,0.3,0.9,1,1,1,0,1,1,0,0,0
0,0,4,0.9,1,0.9,1,0,1,1,1,0,1,0,0
0,0,2,0.9,0.9,0.3,0.9,0,1,0,0,0,0,0,0
0,0,1,1,0.3,0.3,0.3,0,1,1,0,1,0,0,0
0,0,6,0.9,1,1,0.9,0,0,0,1,0,0,1,1
0,0,7,0.9,0.3,0.3,0.3,1,0,1,1,1,1,0,0
`;

const PUBLISHED = {
  facility: [
    0, 0, 41.19318182, 81.36363636, 71.36363636, 65.45454545, 65.90909091, 36.36363636, 59.09090909, 50, 59.09090909,
    63.63636364, 45.45454545, 27.27272727, 50,
  ],
  sd: [
    0, 0, 1.912733589, 0.2512738111, 0.3226312277, 0.3334199022, 0.3375811591, 0.4923659639, 0.5032362797, 0.5117663157,
    0.5032362797, 0.4923659639, 0.5096471914, 0.4558423058, 0.5117663157,
  ],
  effectiveWeight: [
    0, 0, 26.58464457, 3.368456046, 3.253955259, 7.584083694, 3.79658376, 3.183278505, 4.532356904, 7.78856243,
    10.08351572, 8.381139345, 8.727645713, 7.946277111, 4.769500946,
  ],
  discriminationIndex: [
    null,
    null,
    25.88327077,
    1.170256965,
    -4.207816809,
    28.16930644,
    -2.513606859,
    -12.99017581,
    -8.900638238,
    8.670004606,
    29.63337745,
    15.18945843,
    16.21079629,
    15.52451404,
    -8.396734802,
  ],
  discriminativeEfficiency: [
    null,
    null,
    27.23492723,
    1.382386552,
    -4.691171307,
    31.12404354,
    -2.877487579,
    -17.5074184,
    -10.27568922,
    10.86956522,
    34.58997279,
    17.4790556,
    20.14359793,
    22.06477733,
    -10,
  ],
} as const;

const close = (value: number | null, expected: number | null) => {
  if (expected === null || value === null) expect(value).toBe(expected);
  else expect(Math.abs(value - expected)).toBeLessThan(1e-6);
};

const item = (name: string, maximum: number, marks: number[]): ItemMarks => ({ name, maximum, marks });

describe('item analysis', () => {
  it.each(Object.entries(PUBLISHED))('agrees with the published example: %s', (figure, expected) => {
    const { items } = analyse(parseMarks(EXAMPLE));

    items.forEach((one, at) => close(one[figure as keyof typeof PUBLISHED], expected[at] ?? null));
  });

  it('says of an item that works against the others what it is, and leaves it out of the weights', () => {
    const { items } = analyse([
      item('with', 1, [0, 0, 1, 1]),
      item('with too', 1, [0, 0, 1, 1]),
      item('against', 1, [1, 1, 0, 0]),
    ]);

    expect(items.map(({ effectiveWeight }) => effectiveWeight)).toEqual([50, 50, null]);
    expect(items[2]).toMatchObject({ isAgainstTotal: true, discriminationIndex: -100 });
  });

  it('has nothing to say of items without spread, and none of fewer than two attempts', () => {
    const same = analyse([item('same', 2, [1, 1, 1]), item('other', 1, [0, 1, 1])]).items[0];
    expect(same).toMatchObject({ facility: 50, sd: 0, effectiveWeight: 0, discriminationIndex: null });
    expect(same?.discriminativeEfficiency).toBeNull();

    const single = analyse([item('one', 2, [1])]);
    expect(single.items[0]).toMatchObject({ facility: 50, sd: null, discriminationIndex: null });
    expect(single.quiz).toMatchObject({ attempts: 1, mean: 1, median: 1, sd: null, consistency: null });
    expect(analyse([]).quiz).toMatchObject({ attempts: 0, mean: null, consistency: null });
  });

  it('computes the figures of the whole', () => {
    const { quiz } = analyse([item('a', 1, [0, 0, 1, 1]), item('b', 1, [0, 1, 1, 1])]);

    expect(quiz).toMatchObject({ attempts: 4, maximum: 2, mean: 1.25, median: 1.5 });
    // 100·2/1·(1 − (1/3 + 1/4) ÷ 11/12)
    close(quiz.consistency, 200 * (1 - 7 / 11));
    close(quiz.errorRatio, 100 * Math.sqrt(1 - 8 / 11));
    close(quiz.standardError, Math.sqrt(3 / 11) * Math.sqrt(11 / 12));
  });

  it('knows the middle of even and odd samples, and the shape by k-statistics', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 3, 2])]).toEqual([2, 2.5]);
    // Sample of the SAS and Excel manuals for SKEW and KURT.
    close(skewnessOf([3, 4, 5, 2, 3, 4, 5, 6, 4, 7]), 0.3595430714067974);
    close(kurtosisOf([3, 4, 5, 2, 3, 4, 5, 6, 4, 7]), -0.15179963720841538);
    expect([skewnessOf([1, 2]), kurtosisOf([1, 2, 3]), skewnessOf([2, 2, 2])]).toEqual([null, null, null]);
  });

  it('keeps every figure in its bounds, whatever the marks', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 6 }))
      .chain(([attempts, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: attempts, maxLength: attempts }), {
          minLength: columns,
          maxLength: columns,
        }),
      );
    fc.assert(
      fc.property(table, (columns) => {
        const { items, quiz } = analyse(columns.map((marks, at) => item(`Q${at}`, 4, marks)));
        const inBounds = (value: number | null, low: number, high: number) =>
          value === null || (value >= low - 1e-9 && value <= high + 1e-9);
        for (const one of items) {
          expect(inBounds(one.facility, 0, 100)).toBe(true);
          expect(inBounds(one.discriminationIndex, -100, 100)).toBe(true);
          expect(inBounds(one.pointBiserial, -100, 100)).toBe(true);
          expect(inBounds(one.effectiveWeight, 0, 100)).toBe(true);
          expect(one.discriminativeEfficiency === null || one.discriminativeEfficiency <= 100 + 1e-9).toBe(true);
        }
        expect(inBounds(quiz.consistency, -Infinity, 100)).toBe(true);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('a table of marks', () => {
  it('is read with quoted heads, empty cells and either line end', () => {
    const [first, second] = parseMarks('\uFEFF"Q1, part a/2",Q2/1\r\n1.5,\r\n0,1\r\n');

    expect(first).toMatchObject({ name: 'Q1, part a', maximum: 2 });
    expect([...(first?.marks as Float64Array)]).toEqual([1.5, 0]);
    expect([...(second?.marks as Float64Array)]).toEqual([0, 1]);
  });

  it.each([
    ['', 'line 1: the file is empty'],
    ['Q1\n1', 'line 1: "Q1" is not <item>/<maximum mark>'],
    ['Q1/x\n1', 'line 1: "Q1/x" is not <item>/<maximum mark>'],
    ['Q1/1,Q2/1\n1,1\n1', 'line 3: 1 cells, where the head has 2'],
    ['Q1/1\none', 'line 2: "one" is no mark for Q1'],
    ['Q1/1\n2', 'line 2: 2 is more than the 1 of Q1'],
  ])('that is none is refused with its line: %j', (text, message) => {
    expect(() => parseMarks(text)).toThrow(MarksFault);
    expect(() => parseMarks(text)).toThrow(message);
  });

  it('leaves a figure out that cannot be computed', () => {
    const { items } = analyse([item('Q,1', 1, [1, 1]), item('Q2', 1, [0, 1])]);

    expect(figuresAsCsv(items)).toBe(
      [
        'item,facility,sd,effective_weight,discrimination_index,discriminative_efficiency',
        '"Q,1",100,0,0,,',
        'Q2,50,0.7071067812,100,,',
      ].join('\n'),
    );
  });
});
