import { checkCharacter, fictionalNumber, holdsRealNumber } from './identity-number.js';

describe('identity numbers', () => {
  it.each([
    ['1990-05-12', '021', '000101199005120216'],
    ['1995-12-20', '048', '000101199512200480'],
    ['1999-03-18', '086', '00010119990318086X'],
    ['1952-06-30', '168', '000101195206301680'],
  ])('makes the fictional number of somebody born %s with serial %s', (birth, serial, number) => {
    expect(fictionalNumber(birth, serial)).toBe(number);
  });

  it.each([
    ['plain', '号码 11010519491231002X。', true],
    ['small x', '11010519491231002x', true],
    ['spaced', '110105 1949 1231 002X', true],
    ['full width', '１１０１０５１９４９１２３１００２Ｘ', true],
    ['wrong check character', '110105194912310021', false],
    ['fictional', '000101199005120216', false],
    ['longer than a number', '9110105194912310021', false],
    ['a case number', 'SIM-000101-RSJ-260615-000019', false],
  ])('knows a real-looking number: %s', (_, text, expected) => {
    expect(holdsRealNumber(text)).toBe(expected);
  });

  it('computes the check character of the standard’s own example', () => {
    expect(checkCharacter('11010519491231002')).toBe('X');
  });
});
