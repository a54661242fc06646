import { Item } from '../../../contract/assessment/item.js';
import { QuizFileSection } from '../../../contract/assessment/quiz-section.js';
import { drawPaper, type PoolQuestion } from './draw-paper.js';

const question = (slug: string, area = 'K2', difficulty = 2): PoolQuestion => ({
  id: slug,
  slug,
  versionId: `${slug} v1`,
  item: Item.parse({ type: 'true-false', area, difficulty, text: slug, answer: true, explanation: 'Because' }),
  category: '',
  tags: [],
});
const pool = [...'abcdefghij'].map((slug, index) => question(slug, index < 5 ? 'K2' : 'K3'));
const plan = (sections: object[], shuffle = false) => ({
  sections: sections.map((section) => QuizFileSection.parse({ title: 'Part', bank: 'bank', ...section })),
  shuffle,
  poolOf: () => pool,
});
const drawn = (sections: object[], seed = 'seed', seen = new Set<string>(), shuffle = false): string =>
  drawPaper(plan(sections, shuffle), seed, seen)
    .map(({ questionId }) => questionId)
    .join('');

describe('drawing a paper', () => {
  it('is the same for the same seed and another for another', () => {
    const papers = Array.from({ length: 20 }, (_, seed) => drawn([{ draw: { count: 8 } }], String(seed)));

    expect(drawn([{ draw: { count: 8 } }], '7')).toBe(papers[7]);
    expect(new Set(papers).size).toBeGreaterThan(15);
  });

  it('asks nothing twice, not even across sections', () => {
    const paper = drawn([{ draw: { count: 5 } }, { draw: { count: 5 } }]);

    expect([...paper].sort().join('')).toBe('abcdefghij');
  });

  it('keeps to the areas wanted', () => {
    expect([...drawn([{ draw: { count: 5, areas: ['K3'] } }])].sort().join('')).toBe('fghij');
  });

  it('takes fixed questions in their order and draws the rest from what is left', () => {
    const paper = drawn([{ questions: ['j', 'a'], draw: { count: 3 } }]);

    expect(paper).toMatch(/^ja[b-i]{3}$/);
    expect(drawn([{ questions: ['a', 'b', 'c', 'd', 'e'] }], 'x', new Set(), true)).not.toBe('abcde');
  });

  it('asks first what the person has not seen', () => {
    expect(
      [...drawn([{ draw: { count: 6 } }], 'seed', new Set([...'abcd']))].filter((id) => 'efghij'.includes(id)),
    ).toHaveLength(6);
  });

  it('asks a pinned question in the wording of its version, and the latest where that is not known', () => {
    const sections = [{ questions: ['a', 'b', 'c'], pins: { a: 3, b: 9 } }];
    const pinned = (id: string, number: number) => (id === 'a' && number === 3 ? 'a v3' : undefined);

    const paper = drawPaper({ ...plan(sections), pinned }, 'seed', new Set());

    expect(paper.map(({ versionId }) => versionId)).toEqual(['a v3', 'b v1', 'c v1']);
  });

  it('numbers the slots through and remembers their section and wording', () => {
    expect(drawPaper(plan([{ questions: ['a'] }, { questions: ['b'] }]), 'seed', new Set())).toEqual([
      { slot: 1, section: 0, questionId: 'a', versionId: 'a v1' },
      { slot: 2, section: 1, questionId: 'b', versionId: 'b v1' },
    ]);
  });
});
