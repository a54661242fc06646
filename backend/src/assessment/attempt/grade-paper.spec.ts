import { Item } from '../../../contract/assessment/item.js';
import { drawItem } from '../item/drawn-item.js';
import { gradePaper } from './grade-paper.js';

const single = (points: number, wrong = 0) =>
  drawItem(
    Item.parse({
      type: 'single-choice',
      area: 'K2',
      points,
      text: 'Which?',
      choices: [
        { id: 'a', text: 'A', fraction: 100 },
        { id: 'b', text: 'B', fraction: wrong },
        { id: 'c', text: 'C', fraction: 60 },
      ],
      explanation: 'Because',
    }),
    'seed',
    new Map(),
  );
const paper = (...choices: [number, string | null, number?][]) =>
  choices.map(([points, choice, wrong], index) => ({
    slot: index + 1,
    drawn: single(points, wrong),
    answer: choice === null ? null : { type: 'single-choice' as const, choice },
  }));

describe('grading a paper', () => {
  it('adds up points and says whether the share passes', () => {
    expect(gradePaper(paper([2, 'a'], [3, 'b'], [1, null]), 30).result).toEqual({
      points: 2,
      maximum: 6,
      percent: 33.3,
      passed: true,
      provisional: false,
    });
  });

  it('passes at the mark itself, by the exact share and not the rounded one', () => {
    expect(gradePaper(paper([3.33, 'c']), 60).result.passed).toBe(true);
    expect(gradePaper(paper([99.95, 'a'], [66.7, 'b']), 60).result).toMatchObject({ percent: 60, passed: false });
  });

  it('never falls below nothing as a whole', () => {
    expect(gradePaper(paper([2, 'b', -50], [2, null]), 60).result).toMatchObject({ points: 0, percent: 0 });
  });

  it('is nothing for an empty paper', () => {
    expect(gradePaper([], 60).result).toMatchObject({ percent: 0, passed: false });
  });
});
