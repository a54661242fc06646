import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContentFile } from '../../platform/content/content-file.js';
import { readCalendars } from '../../law/deadline/calendar-files.js';
import { faultsIn, parseScenario } from './scenario.content.js';
import { same } from '../engine/text.js';
import { parseLibrary, readLibraryFiles } from './library.content.js';
import { prove, PROOF_SEEDS, type ProofOptions, type ScenarioProof } from './prove.js';

export interface CommandAnswer {
  exit: 0 | 1 | 2;
  answer: unknown;
  text: string;
}

const HELP = `scenario prove <file…> [--content <folder>] [--seeds <n>] [--json]

Proves scenario files: for every variant and seed the reference run earns every point, doing nothing earns none, and
each declared mistake loses exactly what it says. Needs no database and no server.`;

/** \`npm run cli -- scenario prove\`: exit 0 when all files prove themselves, 1 when one does not, 2 when the call is wrong. */
export async function scenarioProve(args: string[]): Promise<CommandAnswer> {
  const call = readCall(args);
  if (typeof call === 'string') return { exit: 2, answer: { problem: call }, text: call };
  if (call.help) return { exit: 0, answer: { help: HELP }, text: HELP };
  const options: ProofOptions = {
    seeds: PROOF_SEEDS.slice(0, call.seeds),
    calendars: readCalendars(call.content),
    library: parseLibrary(readLibraryFiles(call.content)),
  };
  const scenarios = call.files.map((path) => proveFile(path, options));
  // What machines read has exactly the shape of the door.
  const answer = scenarios.map(({ faults, ...proof }) => ({
    ...proof,
    faults: faults.map(({ line, reason }) => ({ line, reason })),
  }));
  const ok = scenarios.every((scenario) => scenario.ok);
  return Promise.resolve({
    exit: ok ? 0 : 1,
    answer: { scenarios: answer },
    text: scenarios.map((scenario, at) => inWords(call.files[at] ?? scenario.id, scenario)).join('\n'),
  });
}

interface Call {
  files: string[];
  content: string;
  seeds: number;
  help: boolean;
}

const OPTIONS = {
  content: { type: 'string' },
  seeds: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function readCall(args: string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const { content = join(process.cwd(), 'content'), seeds = String(PROOF_SEEDS.length), help = false } = values;
    const call: Call = { files: positionals, content, seeds: Number(seeds), help };
    return help ? call : (problemOf(call) ?? call);
  } catch (error) {
    return `${error instanceof Error ? error.message : 'The call is wrong'}\n\n${HELP}`;
  }
}

function problemOf({ files, seeds, content }: Call): string | undefined {
  if (files.length === 0) return `Name at least one scenario file\n\n${HELP}`;
  if (!Number.isInteger(seeds) || seeds < 1 || seeds > PROOF_SEEDS.length) {
    return `--seeds takes a number from 1 to ${String(PROOF_SEEDS.length)}`;
  }
  const missing = [...files, join(content, 'sandbox')].find((path) => !existsSync(path));
  return missing === undefined ? undefined : `There is no ${missing}`;
}

/** A file that cannot even be read is faulty like one that does not prove itself. */
function proveFile(path: string, options: ProofOptions): ScenarioProof {
  try {
    return prove(parseScenario(readContentFile(path), options.library), options);
  } catch (error) {
    const faults = faultsIn(error);
    if (!faults) throw error;
    return {
      id: basename(path).replace(/\.yaml$/, ''),
      ok: false,
      faults: faults.map(({ line, reason, about }) => ({
        line,
        reason,
        words: about.words ?? same(reason),
        path: about.path ?? [],
      })),
      variants: [],
    };
  }
}

function inWords(path: string, { id, ok, faults, variants }: ScenarioProof): string {
  const head = `${id}  ${ok ? 'proves itself' : 'is faulty'}`;
  const proofs = variants.flatMap(({ variant, seeds }) => {
    const [first] = seeds;
    if (!first) return [];
    const scores = `  variant ${variant}, ${String(seeds.length)} seeds: reference ${String(first.reference)}, nothing ${String(first.empty)}`;
    const mutants = first.mutants.map(
      ({ name, score, lost, critical }) =>
        `    ${String(score).padStart(3)}  ${name}: loses ${lost.join(', ') || 'nothing'}${critical ? ', critical' : ''}`,
    );
    return [scores, ...mutants];
  });
  return [head, ...faults.map(({ line, reason }) => `  ${path}:${String(line)}: ${reason}`), ...proofs].join('\n');
}
