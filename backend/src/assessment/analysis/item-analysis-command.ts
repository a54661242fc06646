import { existsSync, readFileSync } from 'node:fs';
import type { CommandResult } from '../../cli/command.js';
import { analyse } from './item-analysis.js';
import { figuresAsCsv, MarksFault, parseMarks } from './marks-csv.js';

const USAGE = `item-analysis <marks.csv> [--json]

Classical item statistics of a table with one row per attempt and one column per item, headed <item>/<maximum mark>.
Prints a CSV: item,facility,sd,effective_weight,discrimination_index,discriminative_efficiency
(percentages, except sd in marks; empty where a figure cannot be computed). With --json also the figures of the whole.`;

/** `npm run item-analysis -- marks.csv`: needs no database and no server. */
export function itemAnalysis(args: string[]): Promise<CommandResult> {
  return Promise.resolve(examined(args));
}

function examined(args: string[]): CommandResult {
  if (args.includes('--help')) return { exit: 0, answer: { usage: USAGE }, text: USAGE };
  const [path, ...more] = args.filter((arg) => arg !== '--json');
  if (path === undefined || more.length > 0) return wrongCall(USAGE);
  if (path.startsWith('--')) return wrongCall(`There is no option ${path}\n\n${USAGE}`);
  if (!existsSync(path)) return wrongCall(`There is no ${path}`);
  try {
    const answer = analyse(parseMarks(readFileSync(path, 'utf8')));
    return { exit: 0, answer, text: figuresAsCsv(answer.items) };
  } catch (error) {
    if (!(error instanceof MarksFault)) throw error;
    const { line, reason } = error;
    return { exit: 1, answer: { faults: [{ file: path, line, reason }] }, text: `${path}:${String(line)}: ${reason}` };
  }
}

const wrongCall = (text: string): CommandResult => ({ exit: 2, answer: { error: text }, text });
