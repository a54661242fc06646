import type { Item, Markable } from '../../../contract/assessment/item.js';
import type { Language } from '../../../contract/common.js';
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

/** Writes GIFT; a question that GIFT cannot hold is named with the reason. One language, for the format has one. */
export function writeGift(questions: readonly OutgoingQuestion[], language: Language): WrittenFile {
  const leftOut: LeftOut[] = [];
  const blocks = [...byCategory(questions)].flatMap(([category, group]) => {
    const written = group.flatMap(({ item }) => {
      const answers = answersOf(item, sayIn(language));
      const reason = answers === undefined ? `GIFT has no ${item.type}` : arrowFault(item, answers);
      if (answers === undefined || reason !== undefined) {
        leftOut.push({ name: nameOf(item, language), reason: reason ?? '' });
        return [];
      }
      return [block(item, answers, language)];
    });
    return category === '' || written.length === 0 ? written : [`$CATEGORY: ${category}`, ...written];
  });
  return { text: blocks.map((one) => `${one}\n`).join('\n'), leftOut };
}

/** An arrow parts the pairs of a matching question and has no escape. */
function arrowFault({ type }: Item, answers: string): string | undefined {
  const most = type === 'matching' ? answers.split('\n').length - 1 : type === 'short-answer' ? 0 : Infinity;
  return answers.split('->').length - 1 > most ? 'GIFT cannot write "->" in an answer' : undefined;
}

function block(item: Item, answers: string, language: Language): string {
  const say = sayIn(language);
  const signs = [...(item.slug ? [`[id:${item.slug}]`] : []), ...tagsOf(item).map((tag) => `[tag:${tag}]`)];
  const explanation = say(item.explanation);
  const general = explanation === '' ? '' : `####${escaped(explanation)}`;
  const braces = item.type === 'description' ? '' : ` {${answers}${general}${answers === '' ? '' : '\n'}}`;
  return `// ${signs.join(' ')}\n${item.name === undefined ? '' : `::${escaped(item.name)}::`}[plain]${escaped(say(item.text))}${braces}`;
}

/** What stands between the braces; nothing where GIFT has no such question. */
function answersOf(item: Item, say: Say): string | undefined {
  switch (item.type) {
    case 'single-choice':
      return lines(
        item.choices.map(
          (one, at) => `${at === firstWhole(item.choices) ? '=' : `~${weight(one.fraction)}`}${answer(one, say)}`,
        ),
      );
    case 'multiple-choice':
      return lines(item.choices.map((one) => `~${weight(one.fraction)}${answer(one, say)}`));
    case 'true-false':
      return truth(item, say);
    case 'matching':
      return matching(item, say);
    case 'short-answer':
      if (item.keywords.length > 0) return undefined;
      return lines(item.accept.map((one) => `=${share(one.fraction)}${answer(one, say)}`));
    case 'numeric':
      return `#${lines(
        item.accept.map(({ value, tolerance, fraction, feedback }) => {
          return `=${share(fraction)}${String(value)}:${String(tolerance)}${said(say(feedback))}`;
        }),
      )}`;
    case 'essay':
    case 'description':
      return '';
    default:
      return undefined;
  }
}

/** The feedback for a wrong answer comes first. */
function truth({ answer, feedback }: Markable<'true-false'>, say: Say): string {
  const [right, wrong] = answer ? [feedback?.true, feedback?.false] : [feedback?.false, feedback?.true];
  const tail = say(right) === '' ? said(say(wrong)) : `#${escaped(say(wrong))}${said(say(right))}`;
  return `${answer ? 'TRUE' : 'FALSE'}${tail}`;
}

function matching({ left, right, pairs }: Markable<'matching'>, say: Say): string {
  const textOf = (id: string | undefined) => say(right.find((one) => one.id === id)?.text);
  const used = new Set(Object.values(pairs));
  return lines([
    ...left.map(({ id, text }) => `=${escaped(say(text))} -> ${escaped(textOf(pairs[id]))}`),
    ...right.filter(({ id }) => !used.has(id)).map(({ text }) => `= -> ${escaped(say(text))}`),
  ]);
}

/** Only one is marked as the right one; were all marked, Moodle would take them for accepted short answers. */
const firstWhole = (choices: readonly { fraction: number }[]): number =>
  choices.findIndex(({ fraction }) => fraction === 100);

const lines = (answers: readonly string[]): string => answers.map((one) => `\n  ${one}`).join('');
/** Of an accepted answer, which is worth everything if nothing is said. */
const share = (fraction: number): string => (fraction === 100 ? '' : `%${String(fraction)}%`);
const weight = (fraction: number): string => (fraction === 0 ? '' : `%${String(fraction)}%`);
const said = (feedback: string): string => (feedback === '' ? '' : `#${escaped(feedback)}`);
const answer = (one: { text: Item['text']; feedback?: Item['text'] | undefined }, say: Say): string =>
  `${escaped(say(one.text))}${said(say(one.feedback))}`;

/** Line breaks too are escaped: a blank line would end the question. */
const escaped = (text: string): string => text.replaceAll(/[\\:#={}~]/g, '\\$&').replaceAll('\n', '\\n');
