import * as fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { examine } from './examine.js';
import { readGift } from './gift-reader.js';
import { writeGift } from './gift-writer.js';
import { inOneLanguage, someItems } from './testing/some-items.js';

const draft = (text: string) => readGift(text)[0]?.draft;
const reason = (text: string) => readGift(text)[0]?.reason?.en;

describe('reading GIFT', () => {
  it.each([
    ['Time: 3 {=a#yes ~b#no ~%50%c####All}', { type: 'single-choice', text: 'Time: 3', explanation: 'All' }],
    ['Which? {~%50%x ~%50%y ~%-100%z}', { type: 'multiple-choice' }],
    ['Was 2=3? {F#wrong#right}', { type: 'true-false', answer: false, feedback: { true: 'wrong', false: 'right' } }],
    ['See http://a.b/c {TRUE#wrong#right}', { answer: true, feedback: { true: 'right', false: 'wrong' } }],
    [
      'Who? {=Jim =%80%Jimmy#nearly}',
      {
        type: 'short-answer',
        accept: [
          { text: 'Jim', fraction: 100 },
          { text: 'Jimmy', fraction: 80, feedback: 'nearly' },
        ],
      },
    ],
    ['n {#3:0.5}', { type: 'numeric', accept: [{ value: 3, tolerance: 0.5, fraction: 100 }] }],
    ['n {#4.9..5.1}', { accept: [{ value: 5, tolerance: 0.1 }] }],
    [
      'n {#=3:0 =%50%3:1#about ~#no}',
      {
        accept: [
          { value: 3, tolerance: 0 },
          { value: 3, tolerance: 1, fraction: 50, feedback: 'about' },
        ],
      },
    ],
    [
      'm {=a -> b =c -> b = -> d}',
      {
        type: 'matching',
        right: [
          { id: 'a', text: 'b' },
          { id: 'b', text: 'd' },
        ],
        pairs: { 1: 'a', 2: 'a' },
      },
    ],
    ['essay {}', { type: 'essay' }],
    ['only words', { type: 'description', text: 'only words' }],
    ['Grant {~a =b} here.', { type: 'single-choice', text: 'Grant _____ here.' }],
    ['::Name\\: 1::[html]<p>a &lt; b<br>c</p>{T}', { name: 'Name: 1', text: 'a < b\nc' }],
    [
      '// [id:q-7] [tag:law] [tag:area:K3] [tag:difficulty:1]\nx {T}',
      { slug: 'q-7', tags: ['law'], area: 'K3', difficulty: 1 },
    ],
    ['a \\{b\\} \\~ \\= \\# \\\\ {T}', { text: 'a {b} ~ = # \\' }],
  ])('%s', (text, expected) => {
    expect(draft(text)).toMatchObject(expected);
  });

  it.each([
    ['a {=b', 'a brace "{" or "}" has no partner'],
    ['a {=b} {=c}', 'a question has one pair of braces'],
    ['a {~b}', 'a choice needs at least two answers'],
    ['a {#b}', '"b" is no number'],
    ['::a {T}', 'the name begins with "::" and has no end'],
    ['a {=b -> c =d}', 'each pair of a matching question needs "->"'],
    ['{T}', 'the question has no text'],
  ])('%s is refused', (text, expected) => {
    expect(reason(text)).toBe(expected);
  });

  it('knows the line of each question and the category it stands in', () => {
    const questions = readGift('// one\n\n$CATEGORY: $course$/top/行政许可/期限\n\n// two\na {T}\n\n\nb {x\n\nc {F}\n');

    expect(questions.map(({ line, category, reason: fault }) => [line, category, fault !== null])).toEqual([
      [6, '行政许可/期限', false],
      [9, '行政许可/期限', true],
      [11, '行政许可/期限', false],
    ]);
  });
});

const TYPES = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'matching',
  'short-answer',
  'numeric',
  'essay',
  'description',
] as const;

describe('writing GIFT', () => {
  it('is read back as it was, and a published grammar takes it too', () => {
    fc.assert(
      fc.property(someItems(TYPES), fc.constantFrom('', '行政许可/期限'), (item, category) => {
        const { text, leftOut } = writeGift([{ item, category }], 'zh-CN');
        const [question, ...more] = examine(readGift(text), 'K1');

        if (leftOut.length > 0) {
          expect(leftOut).toEqual([{ name: item.name, reason: 'GIFT cannot write "->" in an answer' }]);
          return;
        }
        expect(more).toEqual([]);
        expect(question?.reason).toBeNull();
        expect(question?.item && inOneLanguage(question.item, 'zh-CN')).toEqual(inOneLanguage(item, 'zh-CN'));
        expect(question?.category).toBe(category);
        // The grammar takes an arrow for a pair wherever it stands.
        if (!text.includes('->')) expect(() => parse(`${text}\n`)).not.toThrow();
      }),
    );
  });
});
