import { parseArgs } from 'node:util';

import * as z from 'zod';

import { inLanguage, Language } from '../../../contract/common.js';
import { DeadlineRequest, Pause, type DeadlineAnswer } from '../../../contract/law/deadline.js';
import { PROBLEMS } from '../../../contract/problems.js';
import { readCalendars } from './calendar-files.js';
import { CalendarNotLoaded } from './calendar.js';
import { computeDeadline, type Deadline } from './deadline.js';

/** What a command hands to the command line: exit code, machine-readable answer, and the same in words. */
export interface CommandResult {
  readonly exit: 0 | 1 | 2;
  readonly answer: unknown;
  readonly text: string;
}

export const USAGE = `deadline --from <day> --days <number> --unit working|calendar|months
         [--extension <number>] [--pause <day>..<day>]… [--no-roll] [--language zh-CN|en] [--json]

The due day of a time limit, and each day on the way with whether it was counted and why.
The day of --from is not counted. Days are written 2026-06-15.`;

const OPTIONS = {
  from: { type: 'string' },
  days: { type: 'string' },
  unit: { type: 'string' },
  extension: { type: 'string' },
  pause: { type: 'string', multiple: true },
  'no-roll': { type: 'boolean' },
  language: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const PauseText = z.string().transform((text) => {
  const [from, to] = text.split('..');
  return { from, to };
});

const wholeNumber = z.string().regex(/^\d+$/, { error: 'Expected a whole number' }).transform(Number);

const Call = z
  .object({
    from: z.string(),
    days: wholeNumber,
    unit: z.enum(['working', 'calendar', 'months']),
    extension: wholeNumber.optional(),
    pause: z.array(PauseText.pipe(Pause)).default([]),
    'no-roll': z.boolean().default(false),
    language: Language.default('zh-CN'),
  })
  .transform((call) => ({ ...call, length: call.days, pauses: call.pause, roll: !call['no-roll'] }));

/** `cli deadline …`: needs no database and no server. */
export async function deadline(args: string[], contentFolder = 'content'): Promise<CommandResult> {
  const values = parsed(args);
  if (values instanceof Error) return wrongCall(values.message);
  if (values.help) return { exit: 0, answer: { usage: USAGE }, text: USAGE };

  const call = Call.safeParse(values);
  if (!call.success) return wrongCall(faultsOf(call.error));
  const request = DeadlineRequest.safeParse(call.data);
  if (!request.success) return wrongCall(faultsOf(request.error));
  return Promise.resolve(answered(request.data, call.data.language, contentFolder));
}

function answered(request: DeadlineRequest, language: Language, contentFolder: string): CommandResult {
  try {
    const found = computeDeadline(request, readCalendars(contentFolder));
    const answer = inWords(found, language);
    return { exit: 0, answer, text: asTable(answer) };
  } catch (error) {
    // The years a count runs through are known only by counting, so the engine says it by throwing.
    if (!(error instanceof CalendarNotLoaded)) throw error;
    return { exit: 1, answer: problem(error.code, error.message), text: error.message };
  }
}

// `parseArgs` throws on an unknown option; there is no way to ask beforehand.
function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, strict: true }).values;
  } catch (error) {
    return error as Error;
  }
}

const inWords = (found: Deadline, language: Language): DeadlineAnswer => ({
  due: found.due,
  days: found.days.map((day) => ({ date: day.date, counted: day.counted, why: inLanguage(day.why, language) })),
});

const asTable = (answer: DeadlineAnswer): string =>
  [...answer.days.map((day) => `${day.date}  ${day.counted ? '+' : '-'}  ${day.why}`), `= ${answer.due}`].join('\n');

const faultsOf = (error: z.ZodError): string =>
  error.issues.map((issue) => `--${issue.path.join('.') || 'call'}: ${issue.message}`).join('\n');

const wrongCall = (detail: string): CommandResult => ({
  exit: 2,
  answer: problem('invalid-request', detail),
  text: `${detail}\n\n${USAGE}`,
});

const problem = (code: 'invalid-request' | 'calendar-not-loaded', detail: string) => ({
  type: `/problems/${code}`,
  ...PROBLEMS[code],
  code,
  detail,
});
