import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import * as z from 'zod';
import type { CommandResult } from '../../cli/command.js';
import { KNOWLEDGE_AREAS } from '../../../contract/assessment/item.js';
import { IMPORT_FORMATS, IMPORT_STATES, ImportFormat } from '../../../contract/assessment/exchange.js';
import { examine, type ExaminedQuestion, slugified } from './examine.js';
import { readQuestions } from './formats.js';
import { ImportIntoBank } from './import-into-bank.service.js';
import { reported } from './import-report.js';

const USAGE = `questions import <file> --format gift|moodle-xml|aiken|csv|yaml [--dry-run] [--bank <slug>] [--state draft|ready]
                 [--area K1…K8] [--json]

Examines a file of questions: each is ready, a duplicate, unchanged or invalid, with line and reason. With --dry-run nothing
is written and no database is needed. Without it, what is ready is brought into the bank that --bank names; a bank of that
name is made where there is none, and without --bank it has the name of the file. Questions come in as drafts; with --state
ready they can be drawn, by a running server after its next start. The same file a second time writes nothing.
--area is the knowledge area of questions that name none (tag area:K3); K1 without it.`;

/** `cli questions import …`; with `--dry-run` it needs no database and no server. */
export async function questionsImport(args: string[]): Promise<CommandResult> {
  const call = callOf(args);
  if (typeof call === 'string') return { exit: 2, answer: { error: call }, text: call };
  if (call.isHelp) return { exit: 0, answer: { usage: USAGE }, text: USAGE };
  if (call.isDry) return told(examine(readQuestions(call.format, readFileSync(call.path)), call.area));
  const { withApplication } = await import('../../cli/application.js');
  return withApplication((app) => brought(app, call));
}

async function brought(app: INestApplicationContext, call: FullCall): Promise<CommandResult> {
  const { bank, path, format, area, state } = call;
  const { examined, written } = await app
    .get(ImportIntoBank)
    .bring({ bank, call: { format, area, state }, bytes: readFileSync(path) });
  const { exit, answer, text } = told(examined);
  const words = `${String(written.created)} created, ${String(written.changed)} changed in bank ${bank}`;
  return { exit, answer: { ...answer, bank, written }, text: `${text}\n${words}` };
}

function told(questions: readonly ExaminedQuestion[]) {
  const isWell = questions.every(({ state }) => state !== 'invalid');
  return {
    exit: isWell ? (0 as const) : (1 as const),
    answer: { questions: questions.map((one) => reported(one, 'en')) },
    text: inWords(questions),
  };
}

const OPTIONS = {
  format: { type: 'string' },
  area: { type: 'string' },
  bank: { type: 'string' },
  state: { type: 'string' },
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
  if (!format.success) return `--format must be one of ${IMPORT_FORMATS.join(', ')}\n\n${USAGE}`;
  const asked = Asked.safeParse({ ...values, bank: values.bank ?? nameOf(path) });
  if (!asked.success) return `${asked.error.issues.map(({ message }) => message).join('; ')}\n\n${USAGE}`;
  if (!existsSync(path)) return `There is no ${path}`;
  return { isHelp: false, path, format: format.data, isDry: values['dry-run'] ?? false, ...asked.data };
}

const Asked = z.object({
  area: z.enum(KNOWLEDGE_AREAS, '--area must be K1 to K8').default('K1'),
  bank: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '--bank must be words in small letters joined by hyphens'),
  state: z.enum(['draft', 'ready'], '--state must be draft or ready').default('draft'),
});

/** The name of a file as a bank may bear it. */
const nameOf = (path: string): string =>
  slugified(
    basename(path)
      .replace(/\.[^.]+$/, '')
      .replace(/\.gift$/, ''),
  ) || 'imported';

interface FullCall extends z.output<typeof Asked> {
  isHelp: false;
  path: string;
  format: ImportFormat;
  isDry: boolean;
}
type Call = { isHelp: true } | FullCall;

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
