import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CommandResult } from '../../cli/command.js';
import { KnowledgeArea } from '../../../contract/assessment/item.js';
import { IMPORT_FORMATS, IMPORT_STATES, ImportFormat } from '../../../contract/assessment/exchange.js';
import { examine, type ExaminedQuestion } from './examine.js';
import { readQuestions } from './formats.js';
import { reported } from './import-report.js';

const USAGE = `questions import <file> --format gift|moodle-xml|aiken|csv|yaml --dry-run [--area K1…K8] [--json]

Examines a file of questions: each is ready, a duplicate, unchanged or invalid, with line and reason.
--area is the knowledge area of questions that name none (tag area:K3); K1 without it.
Nothing is written: questions are brought into a bank on the page of that bank.`;

/** `cli questions import … --dry-run`: needs no database and no server. */
export function questionsImport(args: string[]): Promise<CommandResult> {
  return Promise.resolve(examined(args));
}

function examined(args: string[]): CommandResult {
  const call = callOf(args);
  if (typeof call === 'string') return { exit: 2, answer: { error: call }, text: call };
  if (call.isHelp) return { exit: 0, answer: { usage: USAGE }, text: USAGE };
  const questions = examine(readQuestions(call.format, readFileSync(call.path)), call.area);
  const isWell = questions.every(({ state }) => state !== 'invalid');
  return {
    exit: isWell ? 0 : 1,
    answer: { questions: questions.map((one) => reported(one, 'en')) },
    text: inWords(questions),
  };
}

const OPTIONS = {
  format: { type: 'string' },
  area: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** What is asked for, or what is wrong with how it is asked. */
function callOf(args: string[]): Call | string {
  const parsed = parsedArgs(args);
  if (typeof parsed === 'string') return `${parsed}\n\n${USAGE}`;
  const { values, positionals } = parsed;
  if (values.help) return { isHelp: true };
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) return USAGE;
  const format = ImportFormat.safeParse(values.format);
  if (!values['dry-run']) return `Give --dry-run: the command examines only\n\n${USAGE}`;
  if (!format.success) return `--format must be one of ${IMPORT_FORMATS.join(', ')}\n\n${USAGE}`;
  const area = KnowledgeArea.default('K1').safeParse(values.area);
  if (!area.success) return `--area must be K1 to K8\n\n${USAGE}`;
  return existsSync(path) ? { isHelp: false, path, format: format.data, area: area.data } : `There is no ${path}`;
}

type Call = { isHelp: true } | { isHelp: false; path: string; format: ImportFormat; area: KnowledgeArea };

function parsedArgs(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    // parseArgs says in its error what is wrong with the call.
    return error instanceof Error ? error.message : String(error);
  }
}

function inWords(questions: readonly ExaminedQuestion[]): string {
  const lines = questions.map((one) => {
    const { state, line, reason, question } = reported(one, 'en');
    return `${String(line)}: ${state}${question ? ` ${question.name}` : ''}${reason === null ? '' : ` — ${reason}`}`;
  });
  const count = (state: string) => `${String(questions.filter((one) => one.state === state).length)} ${state}`;
  return [...lines, IMPORT_STATES.map(count).join(', ')].join('\n');
}
