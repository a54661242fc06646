import { ENOUGH, ENOUGH_TO_TELL_APART, flagsOf } from './flags.js';

describe('flags of a question', () => {
  it.each([
    ['nothing of few attempts', { facility: 3, discriminationIndex: -60 }, ENOUGH - 1, true, ['few']],
    ['no correlation before 30', { facility: 60, discriminationIndex: -60 }, ENOUGH_TO_TELL_APART - 1, false, []],
    ['a wrong key', { facility: 60, discriminationIndex: -5 }, ENOUGH_TO_TELL_APART, false, ['against-total']],
    ['what tells nobody apart', { facility: 60, discriminationIndex: 12 }, ENOUGH_TO_TELL_APART, false, ['weak']],
    ['what is too easy, once', { facility: 98, discriminationIndex: 2 }, 200, false, ['too-easy']],
    ['what is too hard', { facility: 12, discriminationIndex: null }, ENOUGH, false, ['too-hard']],
    ['a wrong answer that draws', { facility: 50, discriminationIndex: 40 }, ENOUGH, true, ['distractor']],
    ['nothing of a good one', { facility: 62, discriminationIndex: 35 }, 400, false, []],
  ])('say %s', (...[, figures, attempts, isDrawing, flags]) => {
    expect(flagsOf(figures, attempts, isDrawing)).toEqual(flags);
  });
});
