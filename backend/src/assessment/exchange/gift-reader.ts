import {
  choiceId,
  type Draft,
  type ReadQuestion,
  settledTags,
  UnreadableQuestion,
  wholeGuide,
} from './read-question.js';
import { plainText } from './html-text.js';

/**
 * Reads GIFT as Moodle does (docs.moodle.org, "GIFT format"; the rules of its own importer): questions stand apart by
 * blank lines; a colon or an equals sign outside the braces needs no escape. A published grammar serves as the check of
 * what is written (`gift.spec.ts`); for reading it refuses too much that Moodle takes, an address in a text for one.
 */
export function readGift(text: string): ReadQuestion[] {
  const questions: ReadQuestion[] = [];
  let category = '';
  for (const { line, lines } of blocksOf(text)) {
    const named = /^\$CATEGORY:\s*(.*)$/.exec(lines[0]?.trim() ?? '');
    if (named) category = categoryPath(named[1] ?? '');
    const rest = named ? lines.slice(1) : lines;
    if (rest.every((one) => one.trim() === '' || one.trimStart().startsWith('//'))) continue;
    questions.push(readBlock(rest, line + (named ? 1 : 0), category));
  }
  return questions;
}

/** `$course$/top/…` is where Moodle hangs its tree; the names below it are ours. */
export const categoryPath = (path: string): string =>
  path
    .split(/(?<!\/)\/(?!\/)/)
    .map((name) => name.replaceAll('//', '∕').trim())
    .filter((name, at) => name !== '' && !(at < 3 && /^(\$\w+\$|top)$/.test(name)))
    .join('/');

interface Block {
  line: number;
  lines: string[];
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .forEach((content, index) => {
      if (content.trim() === '') open = undefined;
      else if (open) open.lines.push(content);
      else blocks.push((open = { line: index + 1, lines: [content] }));
    });
  return blocks;
}

function readBlock(lines: string[], from: number, category: string): ReadQuestion {
  const first = lines.findIndex((line) => !line.trimStart().startsWith('//'));
  const line = from + Math.max(first, 0);
  try {
    return { line, reason: null, category, draft: draftOf(lines) };
  } catch (error) {
    if (!(error instanceof UnreadableQuestion)) throw error;
    return { line, reason: error.reason, category, draft: null };
  }
}

function draftOf(lines: string[]): Draft {
  const comments = lines.filter((line) => line.trimStart().startsWith('//')).join('\n');
  const source = lines.filter((line) => !line.trimStart().startsWith('//')).join('\n');
  const { name, rest } = titled(hidden(source.trim()));
  const { stem, answers } = parted(rest);
  const { format, text } = formatted(stem);
  const say = (part: string): string => shown(part, format);
  const [inner, general] = generalApart(answers);
  const id = /\[id:([^\]]+)\]/.exec(comments)?.[1]?.trim();
  const tags = [...comments.matchAll(/\[tag:([^\]]+)\]/g)].map(([, tag]) => (tag ?? '').trim());
  if (say(text) === '') throw new UnreadableQuestion('the question has no text', '题目没有题干');
  return {
    ...(name !== undefined && { name: visible(name).trim() }),
    ...(id !== undefined && { slug: id }),
    ...settledTags(tags),
    text: say(text),
    ...(general !== undefined && { explanation: shown(formatted(general).text, formatted(general, format).format) }),
    ...answersOf(inner, say),
  };
}

type Say = (part: string) => string;
type Answers = Pick<Draft, 'type'> & Record<string, unknown>;

/** Which type it is follows from the signs within the braces, in this order. */
function answersOf(inner: string | null, say: Say): Answers {
  if (inner === null) return { type: 'description' };
  const answers = inner.trim();
  if (answers === '') return { type: 'essay', guide: wholeGuide(1) };
  if (answers.startsWith('#')) return numeric(answers.slice(1), say);
  if (answers.includes('~')) return choices(answers, say);
  const truth = /^(TRUE|T|FALSE|F)(?:#([^#]*))?(?:#([^#]*))?$/i.exec(answers);
  if (truth) return trueFalse(truth, say);
  if (answers.includes('->')) return matching(answers, say);
  return shortAnswer(answers, say);
}

function choices(answers: string, say: Say): Answers {
  const isSingle = answers.includes('=');
  const parts = apart(answers.replaceAll('=', '~='), '~');
  if (parts.length < 2) throw new UnreadableQuestion('a choice needs at least two answers', '选择题至少要有两个选项');
  return {
    type: isSingle ? 'single-choice' : 'multiple-choice',
    choices: parts.map((part, index) => {
      const isRight = part.startsWith('=');
      const { fraction, text, feedback } = weighed(isRight ? part.slice(1) : part, isRight ? 100 : 0, say);
      return { id: choiceId(index), text, fraction, ...feedback };
    }),
  };
}

/** The first feedback is for those who answered wrongly, the second for the others. */
function trueFalse([, word = '', wrong, right]: RegExpExecArray, say: Say): Answers {
  const answer = word.toUpperCase().startsWith('T');
  const said = (text: string | undefined) => (text === undefined || say(text) === '' ? undefined : say(text));
  const [onTrue, onFalse] = answer ? [said(right), said(wrong)] : [said(wrong), said(right)];
  if (onTrue === undefined && onFalse === undefined) return { type: 'true-false', answer };
  return {
    type: 'true-false',
    answer,
    feedback: { ...(onTrue !== undefined && { true: onTrue }), ...(onFalse !== undefined && { false: onFalse }) },
  };
}

function matching(answers: string, say: Say): Answers {
  const pairs = apart(answers, '=').map((part) => {
    const at = part.indexOf('->');
    if (at < 0) throw new UnreadableQuestion('each pair of a matching question needs "->"', '匹配题的每一对都要有“->”');
    return { left: say(part.slice(0, at)), right: say(part.slice(at + 2)) };
  });
  return matchingOf(pairs);
}

/** Pairs of texts; a pair without its left side is a right side that fits nothing. Equal right sides are one. */
export function matchingOf(pairs: readonly { left: string; right: string }[]): Answers {
  const rights = [...new Set(pairs.map(({ right }) => right))];
  const asked = pairs.filter(({ left }) => left !== '');
  if (rights.includes(''))
    throw new UnreadableQuestion('a pair of a matching question has no right side', '匹配题有一对缺少右边');
  return {
    type: 'matching',
    left: asked.map(({ left }, index) => ({ id: String(index + 1), text: left })),
    right: rights.map((text, index) => ({ id: choiceId(index), text })),
    pairs: Object.fromEntries(asked.map(({ right }, index) => [String(index + 1), choiceId(rights.indexOf(right))])),
  };
}

function shortAnswer(answers: string, say: Say): Answers {
  const parts = apart(answers.includes('=') ? answers : `=${answers}`, '=');
  if (parts.length === 0) throw new UnreadableQuestion('there is no answer between the braces', '大括号里没有答案');
  return {
    type: 'short-answer',
    accept: parts.map((part) => {
      const { fraction, text, feedback } = weighed(part, 100, say);
      return { text, fraction, ...feedback };
    }),
  };
}

function numeric(answers: string, say: Say): Answers {
  const parts = apart(answers.includes('=') ? answers.replaceAll('~', '=~') : `=${answers}`, '=');
  return {
    type: 'numeric',
    accept: parts
      // "~" says something about every other number; an item has no place for it.
      .filter((part) => !part.startsWith('~'))
      .map((part) => {
        const { fraction, text, feedback } = weighed(part, 100, say);
        return { ...valueOf(text), fraction, ...feedback };
      }),
  };
}

/** `5`, `5:0.1` or `4.9..5.1`. */
export function valueOf(text: string): { value: number; tolerance: number } {
  const numberOf = (part: string): number => {
    const value = part.trim() === '' ? Number.NaN : Number(part);
    if (!Number.isFinite(value)) throw new UnreadableQuestion(`"${text}" is no number`, `“${text}”不是数字`);
    return value;
  };
  const [low, high] = text.split('..');
  if (low !== undefined && high !== undefined) {
    const [from, to] = [numberOf(low), numberOf(high)];
    return { value: tidy((from + to) / 2), tolerance: tidy(Math.abs(to - from) / 2) };
  }
  const [value = '', tolerance] = text.split(':');
  return { value: numberOf(value), tolerance: tolerance === undefined ? 0 : numberOf(tolerance) };
}

/** Without the dust of binary fractions: half of 4.9..5.1 is 0.1. */
const tidy = (value: number): number => Number(value.toPrecision(12));

function weighed(part: string, otherwise: number, say: Say) {
  const [, percent, rest = part] = /^\s*%(-?[\d.]+)%([\s\S]*)$/.exec(part) ?? [];
  const [text = '', ...feedback] = rest.split('#');
  const said = say(feedback.join('#'));
  return {
    fraction: percent === undefined ? otherwise : Number(percent),
    text: say(text),
    feedback: said === '' ? {} : { feedback: said },
  };
}

const apart = (answers: string, sign: string): string[] =>
  answers
    .split(sign)
    .slice(1)
    .map((part) => part.trim());

function titled(source: string): { name?: string; rest: string } {
  if (!source.startsWith('::')) return { rest: source };
  const end = source.indexOf('::', 2);
  if (end < 0)
    throw new UnreadableQuestion('the name begins with "::" and has no end', '题名以“::”开头，却没有结尾的“::”');
  return { name: source.slice(2, end), rest: source.slice(end + 2).trim() };
}

/** Text before, within and after the braces; a text that goes on after them has a blank in their place. */
function parted(source: string): { stem: string; answers: string | null } {
  const [open, close] = [source.indexOf('{'), source.lastIndexOf('}')];
  if (open < 0 && close < 0) return { stem: source, answers: null };
  if (open < 0 || close < open) throw new UnreadableQuestion('a brace "{" or "}" has no partner', '大括号“{”“}”不成对');
  const after = source.slice(close + 1).trim();
  const before = source.slice(0, open).trim();
  const inner = source.slice(open + 1, close);
  if (/[{}]/.test(inner)) throw new UnreadableQuestion('a question has one pair of braces', '一道题只能有一对大括号');
  return { stem: after === '' ? before : `${before} _____ ${after}`, answers: inner };
}

function generalApart(answers: string | null): [string | null, string | undefined] {
  const at = answers?.indexOf('####') ?? -1;
  return answers === null || at < 0 ? [answers, undefined] : [answers.slice(0, at), answers.slice(at + 4)];
}

type Format = 'html' | 'moodle' | 'plain' | 'markdown';

function formatted(text: string, otherwise: Format = 'moodle'): { format: Format; text: string } {
  const [whole = '', format = otherwise] = /^\s*\[(html|moodle|plain|markdown)\]/.exec(text) ?? [];
  return { format: format as Format, text: text.slice(whole.length) };
}

const shown = (part: string, format: Format): string => {
  const { format: own, text } = formatted(part, format);
  const seen = visible(text).trim();
  return own === 'html' || own === 'moodle' ? plainText(seen).text : seen;
};

/** Escaped signs are hidden from the search for signs, and come back in what is shown. */
const ESCAPED = '\\:#={}~n';
const HIDDEN = 0xe000;
const hidden = (source: string): string =>
  source.replaceAll(/\\([:#={}~n\\])/g, (_, sign: string) => String.fromCharCode(HIDDEN + ESCAPED.indexOf(sign)));
const visible = (text: string): string =>
  text.replaceAll(/[\uE000-\uE007]/g, (sign) => {
    const known = ESCAPED[sign.charCodeAt(0) - HIDDEN] ?? '';
    return known === 'n' ? '\n' : known;
  });
