import { Item } from '../../../contract/assessment/item.js';
import { isMachineMarked } from './machine-marked.js';
import { judgedSlots, ratingOf } from './judged-slots.js';

const TRUTH = { type: 'true-false', area: 'K2', text: '对吗', answer: true };
const WORDS = { type: 'short-answer', area: 'K2', text: '几日？', accept: [{ text: '五日', fraction: 100 }] };
const ESSAY = { type: 'essay', area: 'K2', text: '说说', guide: [{ text: '有条理', points: 1 }] };
const caseOf = (...parts: object[]) => ({
  ...{ type: 'case', area: 'K2', text: '案例' },
  parts: parts.map((part, index) => {
    const { area: _, ...own } = part as { area: string };
    return { ...own, id: `p${String(index)}` };
  }),
});

describe('what can come back', () => {
  it.each([
    ['a statement', TRUTH, true],
    ['words that are marked by machine', WORDS, true],
    ['words that a person looks at', { ...WORDS, review: 'human' }, false],
    ['an essay', ESSAY, false],
    ['files', { type: 'file-upload', area: 'K2', text: '交上来', guide: ESSAY.guide }, false],
    ['words between questions', { type: 'description', area: 'K2', text: '请看图' }, false],
    ['a case of statements', caseOf(TRUTH, TRUTH), true],
    ['a case with an essay in it', caseOf(TRUTH, ESSAY), false],
  ])('%s', (_, item, is) => {
    expect(isMachineMarked(Item.parse(item))).toBe(is);
  });

  it.each([
    [1, 'good'],
    [0.998, 'hard'],
    [0.33, 'hard'],
    [0, 'again'],
    [-2, 'again'],
  ])('rates a fraction of %d as %s', (fraction, rating) => {
    expect(ratingOf(fraction)).toBe(rating);
  });

  it('is what is settled, and worth something', () => {
    const paper = [1, 2, 3, 4].map((slot) => ({
      ...{ slot, section: 0, questionId: `q${String(slot)}`, versionId: `v${String(slot)}` },
    }));
    const mark = { fraction: 0, points: 0, maximum: 1, provisional: false };
    const marks = [
      { ...mark, slot: 1 },
      { ...mark, slot: 2, provisional: true },
      { ...mark, slot: 3, maximum: 0 },
    ];

    expect(judgedSlots({ paper, marks })).toEqual([{ questionId: 'q1', versionId: 'v1', rating: 'again' }]);
    expect(judgedSlots({ paper, marks: null })).toEqual([]);
  });
});
