import { readAiken } from './aiken-reader.js';

describe('reading Aiken', () => {
  it('reads questions with options and the letter of the right one', () => {
    const text =
      'What is asked for?\nA. nothing\nB) a form\nANSWER: B\n\nA text\nof two lines\nA. x\nB. y\nANSWER: a\n';

    expect(readAiken(text)).toEqual([
      {
        line: 1,
        reason: null,
        category: '',
        draft: {
          type: 'single-choice',
          text: 'What is asked for?',
          choices: [
            { id: 'a', text: 'nothing', fraction: 0 },
            { id: 'b', text: 'a form', fraction: 100 },
          ],
        },
      },
      expect.objectContaining({ line: 6, draft: expect.objectContaining({ text: 'A text\nof two lines' }) }),
    ]);
  });

  it.each([
    ['Q\nA. a\nB. b\nANSWER: C', 1, 'the answer "C" names no option'],
    ['Q\nA. a\nANSWER: A', 1, 'a question needs at least two options such as "A. …"'],
    ['Q\nA. a\nB. b', 1, 'there is no line "ANSWER:" at its end'],
    ['ANSWER: A', 1, 'there is no question before "ANSWER:"'],
    ['Q\nA. a\nB. b\nNext\nA. a\nB. b\nANSWER: A', 1, 'there is no line "ANSWER:" after the options'],
  ])('%j names line and reason', (text, line, reason) => {
    expect(readAiken(text)[0]).toMatchObject({ line, reason: { en: reason }, draft: null });
  });
});
