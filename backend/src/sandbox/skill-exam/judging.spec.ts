import { judgeSitting, type Paper } from './judging.js';

const rules = { needed: 60, floor: 50 };
const paper = (score: number | null, more: Partial<Paper> = {}): Paper => ({
  score,
  critical: false,
  provisional: false,
  ...more,
});

describe('judging a sitting', () => {
  it.each([
    ['the mean and every floor are reached', [60, 50, 70], 'passed', 60],
    ['the mean is just missed', [60, 50, 69], 'failed', 59.67],
    ['one stays below the floor', [49.5, 90, 90], 'failed', 76.5],
  ])('%s', (_what, scores, status, mean) => {
    expect(
      judgeSitting(
        scores.map((score) => paper(score)),
        rules,
        false,
      ),
    ).toEqual({ status, mean });
  });

  it('goes on while a paper is open, and counts nothing for it once it is closed', () => {
    const papers = [paper(90), paper(null), paper(90)];

    expect(judgeSitting(papers, rules, false)).toEqual({ status: 'running', mean: null });
    expect(judgeSitting(papers, rules, true)).toEqual({ status: 'failed', mean: 60 });
  });

  it('waits for a marker, unless a critical failure has decided already', () => {
    const waiting = [paper(80, { provisional: true }), paper(90)];

    expect(judgeSitting(waiting, rules, false).status).toBe('marking');
    expect(judgeSitting([...waiting, paper(100, { critical: true })], rules, false).status).toBe('failed');
  });
});
