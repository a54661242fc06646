import { QuestionBankFile } from './bank.js';
import { Item } from './item.js';

const about = { area: 'K2', text: 'Question', explanation: 'Because' };
const choices = [
  { id: 'a', text: 'A', fraction: 100 },
  { id: 'b', text: 'B' },
];
const faults = (item: object): string[] =>
  Item.safeParse({ ...about, ...item }).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('the schema of an item', () => {
  it('takes a plain text for both languages and fills what an author may leave out', () => {
    expect(Item.parse({ ...about, type: 'single-choice', choices })).toMatchObject({
      text: { 'zh-CN': 'Question', en: 'Question' },
      points: 1,
      difficulty: 2,
      shuffle: true,
      basis: [],
    });
  });

  it('gives a case the points of its parts', () => {
    const part = { type: 'true-false', text: 'Part', answer: true, points: 2 };

    expect(
      Item.parse({
        ...about,
        type: 'case',
        parts: [
          { id: 1, ...part },
          { id: 2, ...part },
        ],
      }).points,
    ).toBe(4);
  });

  it.each([
    [
      'no right choice',
      {
        type: 'single-choice',
        choices: [
          { id: 'a', text: 'A' },
          { id: 'b', text: 'B' },
        ],
      },
      'choices',
    ],
    ['two choices of one id', { type: 'single-choice', choices: [choices[0], choices[0]] }, 'choices'],
    [
      'fractions that do not add up',
      { type: 'multiple-choice', choices: [choices[0], choices[1], { id: 'c', text: 'C', fraction: 20 }] },
      'choices',
    ],
    [
      'an order that forgets one',
      {
        type: 'ordering',
        choices: [
          { id: 'a', text: 'A' },
          { id: 'b', text: 'B' },
        ],
        order: ['a'],
      },
      'order',
    ],
    [
      'a pair with nothing',
      {
        type: 'matching',
        left: [
          { id: '1', text: '1' },
          { id: '2', text: '2' },
        ],
        right: [
          { id: 'a', text: 'A' },
          { id: 'b', text: 'B' },
        ],
        pairs: { 1: 'a', 2: 'z' },
      },
      'pairs.2',
    ],
    ['no accepted answer', { type: 'short-answer' }, 'accept'],
    [
      'a formula over an unknown parameter',
      { type: 'computed', formula: { rule: 'due-day', from: { draw: 'x' }, days: 5, unit: 'working' } },
      'formula.from',
    ],
    ['a misspelt field', { type: 'true-false', answer: true, explanaton: 'x' }, ''],
    ['an unknown type', { type: 'riddle' }, 'type'],
  ])('refuses %s', (_, item, path) => {
    expect(faults(item)).toContain(path);
  });
});

describe('the schema of a bank', () => {
  it('wants each item to have a slug of its own', () => {
    const item = { ...about, type: 'true-false', answer: true };
    const result = QuestionBankFile.safeParse({
      slug: 'b',
      title: 'Bank',
      items: [item, { ...item, slug: 'x' }, { ...item, slug: 'x' }],
    });

    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['items.0.slug', 'items.2.slug']);
  });

  it('keeps the category apart from the wording, and tells where it is wrong', () => {
    const item = { ...about, type: 'true-false', answer: true, slug: 'x' };
    const bank = (more: object) => QuestionBankFile.safeParse({ slug: 'b', title: 'Bank', ...more });

    expect(bank({ items: [{ ...item, category: ' 许可 / 期限 ' }] }).data?.items[0]).toMatchObject({
      category: '许可/期限',
    });
    expect(bank({ items: [{ ...item, answer: 'x' }] }).error?.issues[0]?.path).toEqual(['items', 0, 'answer']);
    expect(bank({ items: [{ ...item, category: '许可//期限' }] }).success).toBe(false);
    expect(bank({ items: [item], categories: [{ zh: '许可/期限', en: 'Limits' }] }).success).toBe(false);
  });
});
