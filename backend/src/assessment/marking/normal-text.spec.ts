import { fits, mentions } from './normal-text.js';

describe('comparing a whole text with a pattern', () => {
  it.each([
    ['行政许可', '行政许可', true],
    [' 行政 许可 。', '行政许可', true],
    ['ＡＢＣ１２３', 'abc123', true],
    ['Five working  days.', 'five working days', true],
    ['five working day', 'five working days', false],
    ['当场更正并确认', '当场更正*', true],
    ['应当当场更正', '*当场*', true],
    ['先受理后补正', '*受理*补正', true],
    ['先补正后受理', '*受理*补正', false],
    ['aba', 'ab*ba', false], // the pattern's ends may not share a letter
    ['', '*', true],
    ['行政许可', '行政', false],
    ['*'.repeat(2), 'a', false],
  ])('%s against %s: %s', (text, pattern, expected) => {
    expect(fits(text, pattern)).toBe(expected);
  });

  it('takes no longer for a text made to be slow', () => {
    const started = performance.now();

    expect(fits('a'.repeat(4000), `${'*a'.repeat(200)}b`)).toBe(false);

    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('looking for a word', () => {
  it.each([
    ['请当场拍照，照片背景换成白色', '照片', true],
    ['照 片', '照片', true],
    ['please come back', 'lease', false],
    ['The LEASE has expired', 'lease', true],
    ['two leases', 'lease', true],
    ['within 5 days', 'within', true],
    ['any', ' ', false],
  ])('%s holds %s: %s', (text, word, expected) => {
    expect(mentions(text, word)).toBe(expected);
  });
});
