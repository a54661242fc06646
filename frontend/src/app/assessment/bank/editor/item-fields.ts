import { UPLOAD_KINDS } from '@lms/contract/assessment/item/by-hand';
import { type ItemType, PART_TYPES } from '@lms/contract/assessment/item';

/** A value that an author fills in, by its name in the schema. */
export type Field =
  | { kind: 'words'; key: string; rows?: number; optional?: true }
  | { kind: 'text' | 'lines' | 'points' | 'parameters'; key: string }
  | { kind: 'settled'; key: string; holds: 'day' | 'number'; optional?: true }
  | { kind: 'number'; key: string; optional?: true }
  | { kind: 'flag'; key: string }
  | { kind: 'options'; key: string; options: readonly string[] }
  | { kind: 'many'; key: string; options: readonly string[] }
  | { kind: 'picture'; key: string }
  | { kind: 'group'; key: string; fields: (value: Row) => readonly Field[] }
  | { kind: 'list'; key: string; fields: (row: Row) => readonly Field[]; start: Row; least: number; most: number }
  | { kind: 'pairs'; key: string; from: string; to: string; optional?: true };
export type Row = Readonly<Record<string, unknown>>;

const NO_WORDS = { 'zh-CN': '', en: '' };
const words = (key: string, rows = 1): Field => ({ kind: 'words', key, rows });
const maybeWords = (key: string): Field => ({ kind: 'words', key, rows: 1, optional: true });
const number = (key: string): Field => ({ kind: 'number', key });
const maybeNumber = (key: string): Field => ({ kind: 'number', key, optional: true });
const flag = (key: string): Field => ({ kind: 'flag', key });
const options = (key: string, ...all: string[]): Field => ({ kind: 'options', key, options: all });
const list = (key: string, fields: Field[] | ((row: Row) => readonly Field[]), about: ListAbout = {}): Field => ({
  kind: 'list',
  key,
  fields: typeof fields === 'function' ? fields : () => fields,
  start: about.start ?? { text: NO_WORDS },
  least: about.least ?? 1,
  most: about.most ?? 12,
});

interface ListAbout {
  start?: Row;
  least?: number;
  most?: number;
}

const choices = list('choices', [words('text'), number('fraction'), maybeWords('feedback')], {
  start: { text: NO_WORDS, fraction: 0 },
  least: 2,
});
const labelled = (key: string, most = 12) => list(key, [words('text')], { least: 2, most });
const acceptedTexts = list('accept', [words('text'), number('fraction'), maybeWords('feedback')], {
  start: { text: NO_WORDS, fraction: 100 },
  least: 0,
});
const acceptedNumbers = list('accept', [number('value'), number('tolerance'), number('fraction')], {
  start: { value: 0, tolerance: 0, fraction: 100 },
});
const unit = [
  maybeWords('unit'),
  list('units', [words('text'), number('factor')], { start: { text: NO_WORDS, factor: 1 }, least: 0 }),
  maybeNumber('withoutUnit'),
];
/** How far an answer meets a line, in words. */
const levels = list('levels', [words('text'), number('points')], {
  start: { text: NO_WORDS, points: 0 },
  least: 0,
  most: 8,
});
const guide = list('guide', [words('text'), number('points'), levels], {
  start: { text: NO_WORDS, points: 1 },
  most: 20,
});
const placing = options('credit', 'partial', 'penalty', 'all-or-nothing');

const GAP: Readonly<Record<string, readonly Field[]>> = {
  choice: [choices],
  text: [acceptedTexts, flag('caseSensitive')],
  number: [acceptedNumbers, maybeWords('unit')],
};
const SHAPE: Readonly<Record<string, readonly Field[]>> = {
  rectangle: [number('x'), number('y'), number('width'), number('height')],
  circle: [number('x'), number('y'), number('radius')],
  polygon: [{ kind: 'points', key: 'points' }],
};
const NUMBER_RULE: readonly Field[] = [
  { kind: 'text', key: 'expression' },
  number('decimals'),
  number('tolerance'),
  options('toleranceIn', 'absolute', 'percent'),
  ...unit,
];

/** Days and numbers of a formula may be fixed or drawn. */
const formulaFields = ({ rule }: Row): readonly Field[] => [
  options('rule', 'due-day', 'deemed-acceptance', 'number'),
  ...(FORMULA[String(rule)] ?? []),
];
const settled = (key: string, holds: 'day' | 'number'): Field => ({ kind: 'settled', key, holds });
const START = [settled('from', 'day'), settled('days', 'number')];
const FORMULA: Readonly<Record<string, readonly Field[]>> = {
  number: NUMBER_RULE,
  'deemed-acceptance': [...START, options('unit', 'working', 'calendar')],
  'due-day': [
    ...START,
    options('unit', 'working', 'calendar', 'months'),
    { kind: 'settled', key: 'extension', holds: 'number', optional: true },
    list('pauses', [settled('from', 'day'), settled('to', 'day')], { start: { from: '', to: '' }, least: 0, most: 10 }),
  ],
};

/** What is a type's own, in the order in which it is written. */
export const OWN_FIELDS: Readonly<Record<ItemType, readonly Field[]>> = {
  'single-choice': [choices, flag('shuffle')],
  'multiple-choice': [choices, flag('shuffle'), options('credit', 'partial', 'all-or-nothing')],
  'true-false': [flag('answer')],
  ordering: [labelled('choices'), options('credit', 'neighbours', 'positions', 'all-or-nothing')],
  matching: [labelled('left'), labelled('right'), { kind: 'pairs', key: 'pairs', from: 'left', to: 'right' }],
  categorise: [
    labelled('categories', 8),
    labelled('cards', 24),
    { kind: 'pairs', key: 'belongs', from: 'cards', to: 'categories', optional: true },
    placing,
  ],
  'short-answer': [
    list('accept', [words('text'), number('fraction'), flag('regex'), maybeWords('feedback')], {
      start: { text: NO_WORDS, fraction: 100 },
      least: 0,
    }),
    list('keywords', [maybeWords('name'), { kind: 'lines', key: 'any' }, number('fraction')], {
      start: { any: [], fraction: 50 },
      least: 0,
    }),
    maybeWords('model'),
    number('lines'),
    options('review', 'none', 'human'),
    flag('caseSensitive'),
  ],
  numeric: [acceptedNumbers, ...unit],
  computed: [
    { kind: 'parameters', key: 'parameters' },
    { kind: 'group', key: 'formula', fields: formulaFields },
  ],
  cloze: [
    words('passage', 4),
    list(
      'gaps',
      ({ kind }) => [options('kind', 'choice', 'text', 'number'), number('points'), ...(GAP[String(kind)] ?? [])],
      {
        start: { kind: 'text', points: 1, accept: [{ text: NO_WORDS, fraction: 100 }] },
        most: 30,
      },
    ),
    flag('shuffle'),
    options('credit', 'partial', 'all-or-nothing'),
  ],
  'gap-match': [
    words('passage', 4),
    list('words', [words('text'), flag('reusable')], {
      start: { text: NO_WORDS, reusable: false },
      least: 2,
      most: 24,
    }),
    { kind: 'pairs', key: 'pairs', from: 'passage', to: 'words' },
    placing,
  ],
  hotspot: [
    { kind: 'picture', key: 'picture' },
    list(
      'regions',
      ({ shape }) => [
        words('label'),
        number('fraction'),
        options('shape', 'rectangle', 'circle', 'polygon'),
        ...(SHAPE[String(shape)] ?? []),
        maybeWords('feedback'),
      ],
      {
        start: { label: NO_WORDS, fraction: 0, shape: 'rectangle', x: 10, y: 10, width: 20, height: 20 },
        least: 2,
        most: 20,
      },
    ),
    options('choose', 'one', 'several'),
    options('credit', 'partial', 'all-or-nothing'),
  ],
  essay: [guide, number('lines'), maybeNumber('minimumWords'), maybeNumber('maximumWords'), maybeWords('model')],
  'file-upload': [
    { kind: 'many', key: 'kinds', options: UPLOAD_KINDS },
    number('maximumMb'),
    number('maximumFiles'),
    guide,
    maybeWords('model'),
  ],
  description: [],
  case: [
    list(
      'parts',
      ({ type }) => [
        options('type', ...PART_TYPES),
        words('text', 2),
        number('points'),
        maybeWords('explanation'),
        ...ownFields(String(type)),
      ],
      {
        start: { type: 'true-false', text: NO_WORDS, points: 1, answer: true },
        most: 10,
      },
    ),
  ],
};

const ownFields = (type: string): readonly Field[] => (type in OWN_FIELDS ? OWN_FIELDS[type as ItemType] : []);
