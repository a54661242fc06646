import XMLBuilder from 'fast-xml-builder';
import type { Item, Markable } from '../../../contract/assessment/item.js';
import type { Language, Localized } from '../../../contract/common.js';
import { asHtml } from './html-text.js';
import { clozePlace } from './moodle-cloze.js';
import { fileOf } from './moodle-files.js';
import {
  byCategory,
  type LeftOut,
  nameOf,
  type OutgoingQuestion,
  type Say,
  sayIn,
  tagsOf,
  type WrittenFile,
} from './written.js';

type Node = Record<string, unknown>;

/** Writes Moodle XML in one language; a question that Moodle has no type for is named with the reason. */
export function writeMoodleXml(questions: readonly OutgoingQuestion[], language: Language): WrittenFile {
  const leftOut: LeftOut[] = [];
  const say = sayIn(language);
  const question = [...byCategory(questions)].flatMap(([category, group]) => {
    const written = group.flatMap(({ item }): Node[] => {
      const fields = fieldsOf(item, say);
      if (typeof fields === 'string') {
        leftOut.push({ name: nameOf(item, language), reason: fields });
        return [];
      }
      return [questionNode(item, fields, language)];
    });
    const heading = { '@type': 'category', category: { text: `$course$/top/${category}` } };
    return category === '' || written.length === 0 ? written : [heading, ...written];
  });
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    cdataPropName: '#cdata',
    suppressEmptyNode: true,
  });
  // A line for each question: indented, the blanks would become part of the texts.
  const lines = question.map((one) => builder.build({ question: one }));
  return { text: ['<?xml version="1.0" encoding="UTF-8"?>', '<quiz>', ...lines, '</quiz>', ''].join('\n'), leftOut };
}

/** A text element with HTML in it; a section of character data cannot hold its own end. */
const html = (content: string): Node => ({
  '@format': 'html',
  text: { '#cdata': content.replaceAll(']]>', ']]&gt;') },
});
const words = (text: string): Node => html(asHtml(text));
const plain = (text: string): Node => ({ text });

function questionNode(item: Item, { type, stem, ...fields }: TypeFields, language: Language): Node {
  const say = sayIn(language);
  const explanation = say(item.explanation);
  return {
    '@type': type,
    name: plain(nameOf(item, language)),
    questiontext: stemNode(item, stem ?? asHtml(say(item.text)), say),
    generalfeedback: words(explanation),
    ...(item.type !== 'description' && { defaultgrade: String(item.points) }),
    ...(item.slug && { idnumber: item.slug }),
    ...fields,
    hint: item.hints.map((hint) => words(say(hint))),
    tags: { tag: tagsOf(item).map(plain) },
  };
}

/** The text with its pictures, which stand beside it as files. */
function stemNode(item: Item, stem: string, say: Say): Node {
  const files = (item.pictures ?? []).flatMap(({ source, alt }, at) => {
    const file = fileOf(source, `picture-${String(at + 1)}`);
    return file ? [{ ...file, alt: say(alt) }] : [];
  });
  const images = files.map(({ name, alt }) => `<br><img src="@@PLUGINFILE@@/${name}" alt="${quoted(alt)}">`).join('');
  return {
    ...html(`${stem}${images}`),
    file: files.map(({ name, base64 }) => ({ '@name': name, '@path': '/', '@encoding': 'base64', '#text': base64 })),
  };
}

const quoted = (text: string): string => asHtml(text).replaceAll('"', '&quot;');

interface TypeFields extends Node {
  type: string;
  /** HTML of the question's text where it is more than the item's text. */
  stem?: string;
}

type Written<T extends Item['type']> = (item: Markable<T>, say: Say) => TypeFields | string;

const choice = (
  { type, shuffle, choices }: Markable<'single-choice'> | Markable<'multiple-choice'>,
  say: Say,
): TypeFields => ({
  type: 'multichoice',
  single: String(type === 'single-choice'),
  shuffleanswers: String(shuffle),
  answernumbering: 'abc',
  answer: choices.map((one) => answer(one, say)),
});

const truth: Written<'true-false'> = (item, say) => ({
  type: 'truefalse',
  answer: [true, false].map((value) =>
    answer(
      {
        text: String(value),
        fraction: value === item.answer ? 100 : 0,
        feedback: item.feedback?.[value ? 'true' : 'false'],
      },
      say,
    ),
  ),
});

const none = ({ type }: { type: string }): string => `Moodle XML has no ${type}`;

const writers: { [T in Item['type']]: Written<T> } = {
  'single-choice': choice,
  'multiple-choice': choice,
  'true-false': truth,
  'short-answer': shortAnswer,
  numeric,
  matching: (item, say) => ({ type: 'matching', shuffleanswers: 'true', subquestion: pairsOf(item, say) }),
  ordering,
  essay,
  description: () => ({ type: 'description' }),
  cloze: (item, say) => ({ type: 'multianswer', stem: clozeStem(item, say) }),
  'gap-match': gapMatch,
  hotspot,
  computed,
  categorise: none,
  'file-upload': none,
  case: none,
};

/** What one type has of its own, or the reason why Moodle XML cannot hold it. */
const fieldsOf = (item: Item, say: Say): TypeFields | string => writers[item.type](item as never, say);

interface Answer {
  text: Localized | string;
  fraction: number;
  feedback?: Localized | undefined;
}

const answer = ({ text, fraction, feedback }: Answer, say: Say): Node => ({
  '@fraction': String(fraction),
  ...words(typeof text === 'string' ? text : say(text)),
  feedback: words(say(feedback)),
});

function shortAnswer(item: Markable<'short-answer'>, say: Say): TypeFields | string {
  if (item.keywords.length > 0) return 'Moodle has no points to make in a short answer';
  if (item.accept.some(({ regex }) => regex)) return 'a plain Moodle has no regular expressions';
  return {
    type: 'shortanswer',
    usecase: item.caseSensitive ? '1' : '0',
    answer: item.accept.map((one) => ({ ...answer(one, say), ...plain(say(one.text)), '@format': 'plain' })),
  };
}

function numeric(item: Markable<'numeric'>, say: Say): TypeFields {
  const units = item.unit
    ? [
        { unit_name: say(item.unit), multiplier: '1' },
        ...(item.units ?? []).map(({ text, factor }) => ({ unit_name: say(text), multiplier: String(1 / factor) })),
      ]
    : [];
  return {
    type: 'numerical',
    answer: item.accept.map(({ value, tolerance, fraction, feedback }) => ({
      ...answer({ text: String(value), fraction, feedback }, say),
      tolerance: String(tolerance),
    })),
    ...(units.length > 0 && { units: { unit: units } }),
  };
}

function pairsOf({ left, right, pairs }: Markable<'matching'>, say: Say): Node[] {
  const used = new Set(Object.values(pairs));
  const pair = (from: string, to: string): Node => ({ ...words(from), answer: plain(to) });
  return [
    ...left.map(({ id, text }) => pair(say(text), say(right.find((one) => one.id === pairs[id])?.text))),
    ...right.filter(({ id }) => !used.has(id)).map(({ text }) => pair('', say(text))),
  ];
}

const GRADING = {
  neighbours: 'RELATIVE_NEXT_EXCLUDE_LAST',
  positions: 'ABSOLUTE_POSITION',
  'all-or-nothing': 'ALL_OR_NOTHING',
} as const;

function ordering({ choices, order, credit }: Markable<'ordering'>, say: Say): TypeFields {
  return {
    type: 'ordering',
    layouttype: 'VERTICAL',
    selecttype: 'ALL',
    gradingtype: GRADING[credit],
    answer: order.map((id, at) => ({
      '@fraction': String(at + 1),
      ...words(say(choices.find((choice) => choice.id === id)?.text)),
    })),
  };
}

function essay(item: Markable<'essay'>, say: Say): TypeFields {
  const guide = item.guide.map(({ text }) => say(text)).join('\n');
  return {
    type: 'essay',
    responseformat: 'plain',
    responserequired: '1',
    responsefieldlines: String(item.lines),
    ...(item.minimumWords !== undefined && { minwordlimit: String(item.minimumWords) }),
    ...(item.maximumWords !== undefined && { maxwordlimit: String(item.maximumWords) }),
    attachments: '0',
    graderinfo: words(guide),
  };
}

/** The instruction is a paragraph of its own above the text with the places. */
const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

function clozeStem({ text, passage, gaps }: Markable<'cloze'>, say: Say): string {
  const filled = asHtml(say(passage)).replaceAll(/\[\[([A-Za-z0-9-]+)\]\]/g, (whole, id: string) => {
    const gap = gaps.find((one) => one.id === id);
    return gap ? clozePlace(gap, say, asHtml) : whole;
  });
  return paragraphs(asHtml(say(text)), filled);
}

function gapMatch({ text, passage, words: boxes, pairs }: Markable<'gap-match'>, say: Say): TypeFields {
  const numberOf = (place: string) => String(boxes.findIndex(({ id }) => id === pairs[place]) + 1);
  const filled = asHtml(say(passage)).replaceAll(/\[\[([A-Za-z0-9-]+)\]\]/g, (_, id: string) => `[[${numberOf(id)}]]`);
  return {
    type: 'ddwtos',
    stem: paragraphs(asHtml(say(text)), filled),
    shuffleanswers: '1',
    dragbox: boxes.map(({ text: word, reusable }) => ({
      text: asHtml(say(word)),
      group: '1',
      ...(reusable && { infinite: '' }),
    })),
  };
}

function hotspot({ picture, regions, choose }: Markable<'hotspot'>, say: Say): TypeFields | string {
  const file = fileOf(picture.source, 'picture');
  if (!file) return 'its picture is a file of the content folder, not part of the question';
  const right = regions.filter(({ fraction }) => fraction > 0);
  const [across, down] = [
    (share: number) => (share * picture.width) / 100,
    (share: number) => (share * picture.height) / 100,
  ];
  const pixels = (value: number) => String(Math.round(value));
  const drops = right.map((region, at) => {
    const coords =
      region.shape === 'polygon'
        ? region.points.map(([x, y]) => `${pixels(across(x))},${pixels(down(y))}`).join(';')
        : `${pixels(across(region.x))},${pixels(down(region.y))};${
            region.shape === 'circle'
              ? pixels(across(region.radius))
              : `${pixels(across(region.width))},${pixels(down(region.height))}`
          }`;
    return { no: String(at + 1), shape: region.shape, coords, choice: '1' };
  });
  return {
    type: 'ddmarker',
    file: [{ '@name': file.name, '@encoding': 'base64', '#text': file.base64 }],
    drag: [{ no: '1', text: '✓', noofdrags: String(right.length) }],
    drop: drops,
    alt: plain(say(picture.alt)),
    choose: plain(choose),
    region: regions.map((region) => plain(JSON.stringify(inOneLanguage(region, say)))),
  };
}

const inOneLanguage = ({ label, feedback, ...region }: Markable<'hotspot'>['regions'][number], say: Say): Node => ({
  ...region,
  label: say(label),
  ...(feedback && { feedback: say(feedback) }),
});

function computed({ text, parameters, formula }: Markable<'computed'>, say: Say): TypeFields | string {
  if (formula.rule !== 'number') return 'Moodle does not count working days';
  const single = (words: string): string => words.replaceAll(/\{\{(\w+)\}\}/g, '{$1}');
  return {
    type: 'calculated',
    stem: asHtml(single(say(text))),
    answer: [
      {
        '@fraction': '100',
        text: formula.expression,
        tolerance: String(formula.toleranceIn === 'percent' ? formula.tolerance / 100 : formula.tolerance),
        tolerancetype: formula.toleranceIn === 'percent' ? '1' : '2',
        correctanswerformat: '1',
        correctanswerlength: String(formula.decimals),
      },
    ],
    dataset_definitions: { dataset_definition: Object.entries(parameters).map(datasetOf) },
  };
}

type Parameters = Markable<'computed'>['parameters'];

/** Moodle draws from listed items only; our own element `<step>` says that they are the steps of a range. */
function datasetOf([name, drawn]: [string, Parameters[string]]): Node {
  const values = Array.isArray(drawn) ? drawn.map(Number) : stepsOf(drawn);
  return {
    status: plain('private'),
    name: plain(name),
    type: 'calculated',
    distribution: plain('uniform'),
    minimum: plain(String(Math.min(...values))),
    maximum: plain(String(Math.max(...values))),
    ...(!Array.isArray(drawn) && { step: plain(String(drawn.step)) }),
    itemcount: String(values.length),
    dataset_items: { dataset_item: values.map((value, at) => ({ number: String(at + 1), value: String(value) })) },
    number_of_items: String(values.length),
  };
}

/** Moodle takes at most a hundred. */
function stepsOf({ min, max, step }: { min: number; max: number; step: number }): number[] {
  const count = Math.floor((max - min) / step + 1e-9) + 1;
  const values = Array.from({ length: Math.min(count, 100) }, (_, at) => Number((min + at * step).toPrecision(12)));
  return count > 100 ? [...values.slice(0, -1), max] : values;
}
