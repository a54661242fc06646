import { choiceId, type ReadQuestion } from './read-question.js';

const OPTION = /^\s*([A-Z])[.)]\s+(.*)$/;
const ANSWER = /^\s*ANSWER:\s*(.*)$/i;

interface Open {
  line: number;
  text: string[];
  options: { letter: string; text: string }[];
}

/**
 * Reads Aiken (docs.moodle.org, "Aiken format"): a text, options `A.` or `A)`, and `ANSWER: B`. A text may go on over
 * several lines, which Moodle refuses.
 */
export function readAiken(text: string): ReadQuestion[] {
  const questions: ReadQuestion[] = [];
  let open: Open | undefined;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const answer = ANSWER.exec(line)?.[1]?.trim();
      open ??= begun(index + 1);
      if (answer !== undefined) {
        questions.push(closed(open, answer));
        open = undefined;
      } else if (!goesOn(open, line)) {
        questions.push(faulty(open, ['there is no line "ANSWER:" after the options', '选项之后没有“ANSWER:”一行']));
        open = { ...begun(index + 1), text: [line.trim()] };
      }
    });
  return open
    ? [...questions, faulty(open, ['there is no line "ANSWER:" at its end', '末尾没有“ANSWER:”一行'])]
    : questions;
}

const begun = (line: number): Open => ({ line, text: [], options: [] });

/** Takes a line into the open question; not a text after options, with which another question begins. */
function goesOn({ text, options }: Open, line: string): boolean {
  const [, letter, words = ''] = OPTION.exec(line) ?? [];
  if (letter !== undefined && text.length > 0) options.push({ letter, text: words.trim() });
  else if (options.length === 0) text.push(line.trim());
  else return false;
  return true;
}

function closed(open: Open, answer: string): ReadQuestion {
  const { line, text, options } = open;
  if (text.length === 0) return faulty(open, ['there is no question before "ANSWER:"', '“ANSWER:”之前没有题目']);
  if (options.length < 2)
    return faulty(open, ['a question needs at least two options such as "A. …"', '至少要有两个形如“A. …”的选项']);
  const right = options.findIndex(({ letter }) => letter === answer.toUpperCase());
  if (right < 0) return faulty(open, [`the answer "${answer}" names no option`, `答案“${answer}”不是任何一个选项`]);
  return {
    line,
    reason: null,
    category: '',
    draft: {
      type: 'single-choice',
      text: text.join('\n'),
      choices: options.map((option, index) => ({
        id: choiceId(index),
        text: option.text,
        fraction: index === right ? 100 : 0,
      })),
    },
  };
}

const faulty = ({ line }: Open, [en, zh]: [string, string]): ReadQuestion => ({
  line,
  reason: { 'zh-CN': zh, en },
  category: '',
  draft: null,
});
