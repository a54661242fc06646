import { both } from '../engine/text.js';
import { worthOf } from './guide.js';

const line = (zh: string, en: string) => both(zh, en);

describe('the points of a guide', () => {
  it('stand at the ends of its lines and are told apart from its words', () => {
    const guide = [line('怎样查进度（6 分）', 'How to follow (6)'), line('用语礼貌(4分)', 'Polite (4 points)')];

    expect(worthOf(guide, 10)).toEqual([
      { text: line('怎样查进度', 'How to follow'), points: 6 },
      { text: line('用语礼貌', 'Polite'), points: 4 },
    ]);
  });

  it('leaves brackets that are no points in the words', () => {
    expect(worthOf([line('说明（含期限）', 'Explains (with dates)')], 5)[0]?.text).toEqual(
      line('说明（含期限）', 'Explains (with dates)'),
    );
  });

  it.each([
    ['none written', ['a', 'b', 'c'], 10, [4, 3, 3]],
    ['not adding up', ['a（2 分）', 'b（2 分）'], 15, [8, 7]],
    ['some missing', ['a（9 分）', 'b'], 7, [4, 3]],
    ['fewer points than lines', ['a', 'b', 'c'], 2, [1, 1, 0]],
  ])('always add up to the criterion: %s', (_, lines, points, expected) => {
    const worth = worthOf(
      lines.map((zh) => line(zh, zh)),
      points,
    ).map((one) => one.points);

    expect(worth).toEqual(expected);
    expect(worth.reduce((sum, one) => sum + one, 0)).toBe(points);
  });
});
