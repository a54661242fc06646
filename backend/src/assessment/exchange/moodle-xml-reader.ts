import { plainText } from './html-text.js';
import { readCloze } from './moodle-cloze.js';
import { dataUri } from './moodle-files.js';
import { calculated, type Fields, gapMatch, hotspot, numerical, ordering } from './moodle-xml-types.js';
import { categoryPath, matchingOf } from './gift-reader.js';
import {
  choiceId,
  type Draft,
  type ReadQuestion,
  settledTags,
  UnreadableQuestion,
  wholeGuide,
} from './read-question.js';
import { beginningOf } from './written.js';
import { all, attribute, questionNodes, word, words, XmlFault, type XmlNode } from './xml-nodes.js';

/** Reads Moodle XML (docs.moodle.org, "Moodle XML format") with the types of a plain Moodle. */
export function readMoodleXml(text: string): ReadQuestion[] {
  try {
    return readQuestions(text);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return [{ line: error.line, reason: error.reason, category: '', draft: null }];
  }
}

function readQuestions(text: string): ReadQuestion[] {
  let category = '';
  return questionNodes(text).flatMap((node): ReadQuestion[] => {
    const { line } = node;
    const type = attribute(node, 'type');
    if (type === 'category') {
      category = categoryPath(words(node, 'category'));
      return [];
    }
    try {
      return [{ line, reason: null, category, draft: draftOf(type, node) }];
    } catch (error) {
      if (!(error instanceof UnreadableQuestion)) throw error;
      return [{ line, reason: error.reason, category, draft: null }];
    }
  });
}

const READERS: Record<string, (node: XmlNode) => Fields> = {
  multichoice: choices,
  truefalse: truth,
  shortanswer: (node) => ({
    type: 'short-answer',
    accept: accepted(node, (text) => text.trim()),
    ...(word(node, 'usecase') === '1' && { caseSensitive: true }),
  }),
  numerical,
  matching,
  match: matching,
  essay,
  description: () => ({ type: 'description' }),
  multianswer: (node) => ({ type: 'cloze', ...readCloze(words(node, 'questiontext')) }),
  cloze: (node) => ({ type: 'cloze', ...readCloze(words(node, 'questiontext')) }),
  ordering,
  ddwtos: gapMatch,
  gapselect: gapMatch,
  ddmarker: hotspot,
  calculated,
  calculatedsimple: calculated,
};

function draftOf(type: string, node: XmlNode): Draft {
  const read = READERS[type];
  if (!read)
    throw new UnreadableQuestion(`questions of the type "${type}" are not known here`, `这里没有“${type}”这种题型`);
  const fields = read(node);
  const stem = plainText(words(node, 'questiontext'));
  const { text, passage }: Parts = fields.text === undefined ? partsOf(stem.text, fields) : { text: fields.text };
  if (text === '') throw new UnreadableQuestion('the question has no text', '题目没有题干');
  const points = Number(words(node, 'defaultgrade') || '1');
  const tags = all(node, 'tags').flatMap((list) => all(list, 'tag').map((tag) => words(tag).trim()));
  const given = {
    passage,
    name: word(node, 'name') === beginningOf(String(text)) ? undefined : word(node, 'name'),
    slug: word(node, 'idnumber'),
    points: fields.type !== 'description' && points > 0 ? points : undefined,
    guide: fields.type === 'essay' ? guideOf(fields, points) : undefined,
    hints: all(node, 'hint').flatMap((hint) => plainText(words(hint)).text || []),
    explanation: plainText(words(node, 'generalfeedback')).text,
    pictures: fields.type === 'hotspot' ? [] : picturesOf(node, stem.pictures),
  };
  const present = Object.entries(given).filter(
    ([, value]) => value !== undefined && value !== '' && !isEmptyList(value),
  );
  return { ...fields, ...settledTags(tags), text, ...(Object.fromEntries(present) as object) };
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

interface Parts {
  text: unknown;
  passage?: string;
}

/** Where places stand in a text, the words before the paragraph with the first place are the instruction. */
function partsOf(stem: string, fields: Fields): Parts {
  if (fields.type !== 'cloze' && fields.type !== 'gap-match') return { text: stem };
  const whole = typeof fields.passage === 'string' ? fields.passage : stem;
  const lines = whole.split('\n');
  const first = lines.findIndex((line) => line.includes('[['));
  return first > 0
    ? { text: lines.slice(0, first).join('\n'), passage: lines.slice(first).join('\n') }
    : { text: { zh: '补全下文。', en: 'Complete the text.' }, passage: whole };
}

function guideOf(fields: Fields, points: number): unknown {
  return wholeGuide(points, typeof fields.guide === 'string' && fields.guide !== '' ? fields.guide : undefined);
}

interface Answer {
  text: string;
  fraction: number;
  feedback?: string;
}

/** The answers with words in them; a feedback only where there is one. */
function accepted(node: XmlNode, read = (text: string) => plainText(text).text): Answer[] {
  return all(node, 'answer').flatMap((answer) => {
    const text = read(words(answer));
    const feedback = plainText(words(all(answer, 'feedback')[0])).text;
    if (text === '') return [];
    return [{ text, fraction: Number(attribute(answer, 'fraction')), ...(feedback !== '' && { feedback }) }];
  });
}

function choices(node: XmlNode): Fields {
  const isSingle = ['true', '1'].includes(word(node, 'single'));
  const shuffle = word(node, 'shuffleanswers');
  return {
    type: isSingle ? 'single-choice' : 'multiple-choice',
    choices: accepted(node).map((answer, at) => ({ id: choiceId(at), ...answer })),
    ...(['0', 'false'].includes(shuffle) && { shuffle: false }),
  };
}

function truth(node: XmlNode): Fields {
  const answers = accepted(node);
  const right = answers.find(({ fraction }) => fraction === 100);
  if (!right)
    throw new UnreadableQuestion('one of true and false needs the fraction 100', '对与错之中要有一个得分为 100');
  const said = answers.flatMap(({ text, feedback }) =>
    feedback === undefined ? [] : [[text.toLowerCase(), feedback]],
  );
  return {
    type: 'true-false',
    answer: right.text.toLowerCase() === 'true',
    ...(said.length > 0 && { feedback: Object.fromEntries(said) as unknown }),
  };
}

function matching(node: XmlNode): Fields {
  return matchingOf(
    all(node, 'subquestion').map((pair) => ({
      left: plainText(words(pair)).text,
      right: words(all(pair, 'answer')[0]).trim(),
    })),
  );
}

function essay(node: XmlNode): Fields {
  const numberIn = (name: string) => {
    const value = Number(words(node, name).trim() || '0');
    return Number.isInteger(value) && value > 0 ? value : undefined;
  };
  const lines = numberIn('responsefieldlines');
  const [minimumWords, maximumWords] = [numberIn('minwordlimit'), numberIn('maxwordlimit')];
  return {
    type: 'essay',
    guide: plainText(words(node, 'graderinfo')).text,
    ...(lines !== undefined && { lines: Math.min(Math.max(lines, 3), 30) }),
    ...(minimumWords !== undefined && { minimumWords }),
    ...(maximumWords !== undefined && { maximumWords }),
  };
}

/** Pictures of the text: data within it, or files beside it that it names. */
function picturesOf(node: XmlNode, found: readonly { src: string; alt: string }[]): { source: string; alt: string }[] {
  const files = new Map(
    all(node, 'questiontext').flatMap((text) =>
      all(text, 'file').map((file) => [attribute(file, 'name'), words(file)]),
    ),
  );
  return found.map(({ src, alt }) => {
    const name = decodeURIComponent(src.replace(/^@@PLUGINFILE@@\//, ''));
    const source = src.startsWith('data:') ? src : dataUri(name, files.get(name) ?? '');
    if (source === undefined)
      throw new UnreadableQuestion(`the picture ${name} is not in the file`, `文件里没有图片 ${name}`);
    return { source, alt: alt.trim() || name };
  });
}
