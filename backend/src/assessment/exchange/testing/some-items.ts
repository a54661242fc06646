import * as fc from 'fast-check';
import { Item } from '../../../../contract/assessment/item.js';
import type { Language } from '../../../../contract/common.js';

/** Items with texts full of the signs that formats use for themselves. */
const word = fc
  .array(
    fc.constantFrom(
      '政',
      '务',
      'a',
      'B',
      '3',
      ':',
      '#',
      '=',
      '{',
      '}',
      '~',
      '\\',
      '<',
      '>',
      '&',
      '"',
      ',',
      ' ',
      '%',
      '-',
      '>',
      '/',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  // A letter at both ends: blanks there mean nothing, and a sign alone is no answer.
  .map((signs) => `x${signs.join('')}y`.replaceAll(/ +/g, ' '));
const paragraphs = fc.array(word, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const unique = (minLength: number) => fc.uniqueArray(word, { minLength, maxLength: 5 });
const fraction = fc.constantFrom(0, 50, 33.33333, -25, 100);
const number = fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 100);

/** A drawing of 200 by 100. */
export const SQUARE = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="9" height="9"/></svg>').toString('base64')}`;

const about = fc.record({
  area: fc.constantFrom('K1', 'K3', 'K8'),
  difficulty: fc.integer({ min: 1, max: 3 }),
  tags: fc.uniqueArray(fc.constantFrom('收件', '公开', 'law', 'a b'), { maxLength: 2 }),
  name: word,
  text: paragraphs,
  explanation: optional(paragraphs),
  slug: fc.constantFrom('q-1', 'q-2', 'some-item'),
});

const weighed = (text: string, index: number, share: number, feedback?: string) => ({
  text,
  fraction: index === 0 ? 100 : share,
  ...(feedback !== undefined && { feedback }),
});
const answers = fc
  .tuple(unique(2), fc.array(fraction, { minLength: 5, maxLength: 5 }), optional(word))
  .map(([texts, shares, feedback]) => texts.map((text, at) => weighed(text, at, shares[at] ?? 0, feedback)));

const bodies = {
  'single-choice': answers.map((choices) => ({ choices: choices.map((one, at) => ({ id: 'abcde'[at], ...one })) })),
  'multiple-choice': fc.tuple(unique(3), optional(word)).map(([texts, feedback]) => ({
    choices: texts.map((text, at) => ({
      id: 'abcde'[at],
      ...weighed(text, 1, at < 2 ? 50 : -50, feedback),
    })),
  })),
  'true-false': fc.tuple(fc.boolean(), optional(word), optional(word)).map(([answer, onTrue, onFalse]) => ({
    answer,
    ...((onTrue ?? onFalse) !== undefined && { feedback: { true: onTrue, false: onFalse } }),
  })),
  matching: unique(4).map((texts) => ({
    left: texts.slice(0, 2).map((text, at) => ({ id: String(at + 1), text })),
    right: texts.slice(1).map((text, at) => ({ id: 'abcde'[at], text })),
    pairs: { 1: 'a', 2: 'b' },
  })),
  'short-answer': answers.map((accept) => ({ accept })),
  numeric: fc
    .tuple(
      fc.array(fc.tuple(number, fraction), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(0, 0.5, 2),
      optional(word),
    )
    .map(([values, tolerance, feedback]) => ({
      accept: values.map(([value, share], at) => ({
        value,
        tolerance,
        fraction: at === 0 ? 100 : share,
        ...(feedback !== undefined && { feedback }),
      })),
    })),
  ordering: unique(2).map((texts) => ({
    choices: texts.map((text, at) => ({ id: 'abcde'[at], text })),
    order: [...'abcde'].slice(0, texts.length),
  })),
  cloze: fc.tuple(unique(2), number, answers).map(([texts, value, written]) => ({
    passage: `x [[1]] y [[2]]\nz [[3]]`,
    gaps: [
      {
        id: '1',
        kind: 'choice',
        points: 2,
        choices: texts.map((text, at) => ({ id: 'abcde'[at], ...weighed(text, at, 0) })),
      },
      { id: '2', kind: 'number', accept: [{ value, tolerance: 0.5 }] },
      { id: '3', kind: 'text', accept: written.filter((one) => one.fraction > 0) },
    ],
  })),
  'gap-match': unique(3).map((texts) => ({
    passage: 'x [[1]] y [[2]] z [[3]]',
    words: texts.map((text, at) => ({ id: String(at + 1), text, reusable: at === 1 })),
    pairs: { 1: '1', 2: '2', 3: '2' },
  })),
  hotspot: fc.tuple(word, word, optional(word)).map(([first, second, feedback]) => ({
    picture: { source: SQUARE, alt: first, width: 200, height: 100 },
    regions: [
      { id: 'a', label: first, shape: 'rectangle', x: 10, y: 20, width: 30, height: 40, fraction: 100, feedback },
      { id: 'b', label: second, shape: 'circle', x: 50, y: 50, radius: 12.5 },
      {
        id: 'c',
        label: second,
        shape: 'polygon',
        points: [
          [1, 1],
          [9, 1],
          [5, 9],
        ],
      },
    ],
  })),
  computed: fc.tuple(fc.boolean(), fc.constantFrom(0, 2, 12.5)).map(([isPercent, tolerance]) => ({
    parameters: { a: [1, 2.5, 40], b: { min: 1, max: 5, step: 0.5 } },
    formula: {
      rule: 'number',
      expression: '({a} + {b}) / 2',
      decimals: 1,
      tolerance,
      toleranceIn: isPercent ? 'percent' : 'absolute',
    },
  })),
  essay: fc.constant({ guide: [{ text: { zh: '整体作答', en: 'The answer as a whole' }, points: 1 }] }),
  description: fc.constant({}),
} as const;
export type SomeType = keyof typeof bodies;

/** Valid items of the named types. */
export const someItems = (types: readonly SomeType[]): fc.Arbitrary<Item> =>
  fc
    .constantFrom(...types)
    .chain((type) =>
      fc
        .tuple(about, bodies[type] as fc.Arbitrary<object>)
        .map(([common, body]) =>
          Item.parse(clean({ type, ...common, ...(type === 'description' && { explanation: undefined }), ...body })),
        ),
    );

/** Without fields that are not there, which strict schemas refuse. */
const clean = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** The item as a format with one language can express it. */
export const inOneLanguage = (item: Item, language: Language): Item =>
  Item.parse(
    JSON.parse(JSON.stringify(item), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'zh-CN' in value
        ? (value as unknown as Record<Language, string>)[language]
        : value,
    ),
  );
