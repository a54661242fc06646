import { LARGEST_PICTURE } from '../../../contract/assessment/item/picture-source.js';
import { plainText } from './html-text.js';
import { dataUri } from './moodle-files.js';
import { pictureSize } from './picture-size.js';
import { choiceId, type Draft, UnreadableQuestion } from './read-question.js';
import { all, attribute, word, words, type XmlNode } from './xml-nodes.js';

/** The types of Moodle XML that need more than a list of answers. */
export type Fields = Pick<Draft, 'type'> & Record<string, unknown>;

const numberIn = (node: XmlNode, name: string): number => Number(words(node, name).trim() || '0');

function feedbackOf(answer: XmlNode): { feedback?: string } {
  const feedback = plainText(words(all(answer, 'feedback')[0])).text;
  return feedback === '' ? {} : { feedback };
}

export function numerical(node: XmlNode): Fields {
  const units = all(node, 'units').flatMap((list) => all(list, 'unit'));
  const named = units.map((unit) => ({
    text: word(unit, 'unit_name'),
    multiplier: numberIn(unit, 'multiplier'),
  }));
  const own = named.find(({ multiplier }) => multiplier === 1);
  const others = named.filter((unit) => unit !== own && unit.text !== '' && unit.multiplier > 0);
  return {
    type: 'numeric',
    accept: all(node, 'answer').flatMap((answer) => {
      const text = plainText(words(answer)).text;
      if (text === '*' || text === '') return [];
      const value = Number(text);
      if (!Number.isFinite(value)) throw new UnreadableQuestion(`"${text}" is no number`, `“${text}”不是数字`);
      const fraction = Number(attribute(answer, 'fraction'));
      return [{ value, tolerance: numberIn(answer, 'tolerance'), fraction, ...feedbackOf(answer) }];
    }),
    ...(own && { unit: own.text }),
    // Moodle says how many of a unit make one of the first, an item the other way round.
    ...(own &&
      others.length > 0 && { units: others.map((unit) => ({ text: unit.text, factor: 1 / unit.multiplier })) }),
  };
}

const GRADING: Record<string, string> = {
  ABSOLUTE_POSITION: 'positions',
  '0': 'positions',
  ALL_OR_NOTHING: 'all-or-nothing',
  '-1': 'all-or-nothing',
};

export function ordering(node: XmlNode): Fields {
  const steps = all(node, 'answer')
    .map((answer) => ({ text: plainText(words(answer)).text, place: Number(attribute(answer, 'fraction')) }))
    .sort((one, other) => one.place - other.place);
  return {
    type: 'ordering',
    choices: steps.map(({ text }, at) => ({ id: choiceId(at), text })),
    order: steps.map((_, at) => choiceId(at)),
    credit: GRADING[word(node, 'gradingtype')] ?? 'neighbours',
  };
}

/** Words to drag into a text; where they are chosen from lists it is a cloze. */
export function gapMatch(node: XmlNode): Fields {
  const boxes = [...all(node, 'dragbox'), ...all(node, 'selectoption')].map((box, at) => ({
    number: at + 1,
    text: plainText(words(box)).text,
    group: word(box, 'group'),
    isInfinite: all(box, 'infinite').length > 0,
  }));
  const used: number[] = [];
  const passage = plainText(words(node, 'questiontext')).text.replaceAll(/\[\[(\d+)\]\]/g, (_, number: string) => {
    used.push(Number(number));
    return `[[${String(used.length)}]]`;
  });
  const unknown = used.find((number) => !boxes[number - 1]);
  if (unknown !== undefined)
    throw new UnreadableQuestion(
      `the text names word ${String(unknown)}, which is not given`,
      `文中用到第 ${String(unknown)} 个词，但没有给出这个词`,
    );
  if (attribute(node, 'type') === 'gapselect') return { type: 'cloze', passage, gaps: listGaps(used, boxes) };
  return {
    type: 'gap-match',
    passage,
    words: boxes.map(({ number, text, isInfinite }) => ({
      id: String(number),
      text,
      reusable: isInfinite || used.filter((one) => one === number).length > 1,
    })),
    pairs: Object.fromEntries(used.map((number, at) => [String(at + 1), String(number)])),
  };
}

function listGaps(used: readonly number[], boxes: readonly { number: number; text: string; group: string }[]) {
  return used.map((number, at) => ({
    id: String(at + 1),
    kind: 'choice',
    choices: boxes
      .filter(({ group }) => group === boxes[number - 1]?.group)
      .map((box, index) => ({ id: choiceId(index), text: box.text, fraction: box.number === number ? 100 : 0 })),
  }));
}

/**
 * A picture with places to find. Moodle's markers have no words for what lies elsewhere in the picture: our own element
 * `<region>`, which Moodle passes over, keeps them.
 */
export function hotspot(node: XmlNode): Fields {
  const [file] = all(node, 'file');
  const source = file && dataUri(attribute(file, 'name'), words(file));
  if (source === undefined)
    throw new UnreadableQuestion('the picture is missing or of an unknown kind', '缺少图片，或图片格式不认识');
  const size = pictureSize(source);
  if (!size)
    throw new UnreadableQuestion(
      `the picture cannot be read, or is larger than ${String(LARGEST_PICTURE)} bytes`,
      `图片读不出，或超过 ${String(LARGEST_PICTURE)} 字节`,
    );
  const own = all(node, 'region').map((region) => JSON.parse(words(region)) as unknown);
  const said = word(node, 'alt');
  const picture = { source, alt: said === '' ? { zh: '题图', en: 'Picture of the question' } : said, ...size };
  if (own.length > 0) {
    const choose = word(node, 'choose');
    return { type: 'hotspot', picture, regions: own, ...(choose !== '' && { choose }) };
  }
  return { type: 'hotspot', picture, ...markerRegions(node, size) };
}

interface Size {
  width: number;
  height: number;
}

function markerRegions(node: XmlNode, size: Size) {
  const drops = all(node, 'drop').map((drop) => ({ choice: word(drop, 'choice'), drop }));
  const markers = [...new Set(drops.map(({ choice }) => choice))];
  if (markers.length > 1)
    throw new UnreadableQuestion(
      'several different markers on one picture are not known here',
      '这里不支持一张图上有几种不同的标记',
    );
  if (drops.length < 2)
    throw new UnreadableQuestion('a picture needs two places or more, wrong ones among them', '图上至少要有两处位置');
  const fraction = Number((100 / drops.length).toFixed(5));
  return {
    choose: drops.length > 1 ? 'several' : 'one',
    regions: drops.map(({ drop }, at) => ({
      id: choiceId(at),
      label: { zh: `位置${String(at + 1)}`, en: `Place ${String(at + 1)}` },
      fraction,
      ...shapeOf(word(drop, 'shape'), word(drop, 'coords'), size),
    })),
  };
}

function shapeOf(shape: string, coords: string, { width, height }: Size): Record<string, unknown> {
  const pairs = coords.split(';').map((pair) => pair.split(',').map(Number));
  const [[x = 0, y = 0] = [], [second = 0, third = 0] = []] = pairs;
  const [across, down] = [(pixels: number) => (100 * pixels) / width, (pixels: number) => (100 * pixels) / height];
  switch (shape) {
    case 'circle':
      return { shape, x: across(x), y: down(y), radius: across(second) };
    case 'rectangle':
      return { shape, x: across(x), y: down(y), width: across(second), height: down(third) };
    case 'polygon':
      return { shape, points: pairs.map(([left = 0, top = 0]) => [across(left), down(top)]) };
    default:
      throw new UnreadableQuestion(`a place of the shape "${shape}" is not known`, `不认识“${shape}”这种形状`);
  }
}

/** Names of Moodle's wild cards as names of parameters: a small letter first, then letters and digits. */
const parameterName = (name: string): string => {
  const plain = name.replaceAll(/[^A-Za-z0-9]/g, '');
  return /^[A-Za-z]/.test(plain) ? `${(plain[0] ?? '').toLowerCase()}${plain.slice(1)}` : `p${plain}`;
};

export function calculated(node: XmlNode): Fields {
  const sets = all(node, 'dataset_definitions').flatMap((list) => all(list, 'dataset_definition'));
  const names = new Map(sets.map((set) => [word(set, 'name'), parameterName(word(set, 'name'))]));
  const renamed = (text: string, [open, close]: [string, string]) =>
    text.replaceAll(/\{([^{}=][^{}]*)\}/g, (whole, name: string) => {
      const known = names.get(name.trim());
      return known === undefined ? whole : `${open}${known}${close}`;
    });
  const [answer] = all(node, 'answer').filter((one) => Number(attribute(one, 'fraction')) === 100);
  if (!answer) throw new UnreadableQuestion('one answer needs the fraction 100', '要有一个答案得分为 100');
  const isRelative = word(answer, 'tolerancetype') === '1';
  const tolerance = numberIn(answer, 'tolerance');
  return {
    type: 'computed',
    text: renamed(plainText(words(node, 'questiontext')).text, ['{{', '}}']),
    parameters: Object.fromEntries(sets.map((set) => [names.get(word(set, 'name')) ?? '', drawnFrom(set)])),
    formula: {
      rule: 'number',
      expression: renamed(words(answer).trim(), ['{', '}']),
      decimals: Math.min(Math.max(numberIn(answer, 'correctanswerlength'), 0), 8),
      tolerance: isRelative ? tolerance * 100 : tolerance,
      toleranceIn: isRelative ? 'percent' : 'absolute',
    },
  };
}

function drawnFrom(set: XmlNode): unknown {
  const step = word(set, 'step');
  if (step !== '') return { min: numberIn(set, 'minimum'), max: numberIn(set, 'maximum'), step: Number(step) };
  const items = all(set, 'dataset_items').flatMap((list) => all(list, 'dataset_item'));
  return items.map((item) => Number(words(item, 'value')));
}
