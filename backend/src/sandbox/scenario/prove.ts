import type { MutantFile } from '../../../contract/sandbox/scenario-file.js';
import { wordedIssues } from '../../platform/content/fault-words.js';
import type { Calendars } from '../../law/deadline/calendar.js';
import { openWorld } from '../engine/open-world.js';
import { heldBack } from '../engine/injected/held.js';
import { inject } from '../engine/injected/inject.js';
import { act, begin, readCommand, resume, type Play, type WrittenCommand } from '../engine/play.js';
import type { Library, World } from '../engine/world.js';
import { both, type Text } from '../engine/text.js';
import { grade, type Grade } from '../grading/grade.js';
import * as reasons from './proof-reasons.js';
import type { ParsedScenario } from './scenario.content.js';

export interface MutantProof {
  readonly name: string;
  readonly score: number;
  readonly lost: readonly string[];
  readonly critical: boolean;
  readonly ok: boolean;
}

export interface SeedProof {
  readonly seed: number;
  readonly reference: number;
  readonly empty: number;
  readonly mutants: readonly MutantProof[];
}

export interface ProofFault {
  readonly line: number;
  readonly reason: string;
  /** The same in both languages. */
  readonly words: Text;
  /** The part of the file it is about. */
  readonly path: readonly PropertyKey[];
}

export interface ScenarioProof {
  readonly id: string;
  readonly ok: boolean;
  readonly faults: readonly ProofFault[];
  readonly variants: readonly { readonly variant: string; readonly seeds: readonly SeedProof[] }[];
}

export interface ProofOptions {
  readonly seeds: readonly number[];
  readonly calendars: Calendars;
  readonly library: Library;
}

/** Ten worlds of every variant, as publishing asks for. */
export const PROOF_SEEDS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** A proof under way: it pauses after every command, so that whoever runs it may do something else meanwhile. */
export type Proving<T = ScenarioProof> = Generator<undefined, T, undefined>;

type Report = (path: PropertyKey[], words: Text) => void;

/**
 * Whether a scenario proves itself: the reference run earns every point, doing nothing earns none, and each declared
 * mistake loses exactly what it says. Human criteria count in full where a text was written.
 */
export function prove(parsed: ParsedScenario, options: ProofOptions): ScenarioProof {
  const work = proving(parsed, options);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** The same in small pieces. */
export function* proving(parsed: ParsedScenario, { seeds, calendars, library }: ProofOptions): Proving {
  const faults: ProofFault[] = [];
  const scenario = parsed.value;
  const variants: { variant: string; seeds: SeedProof[] }[] = [];
  for (const variant of Object.keys(scenario.variants)) {
    const told = new Set<string>();
    const proofs: SeedProof[] = [];
    for (const seed of seeds) {
      const report: Report = (path, words) => {
        // Ten seeds seldom say ten things: the first that meets a fault tells it.
        const key = `${path.map(String).join('.')} ${words.en.replace(/\(.*/s, '')}`;
        if (told.has(key)) return;
        told.add(key);
        const full = reasons.at(variant, seed, words);
        faults.push({ line: parsed.lineOf(path), reason: full.en, words: full, path });
      };
      const world = worldOf({ parsed, variant, seed }, { library, calendars }, report);
      if (world) proofs.push(yield* proveWorld(world, { parsed, report }));
    }
    variants.push({ variant, seeds: proofs });
  }
  return { id: scenario.code, ok: faults.length === 0, faults, variants };
}

interface Choice {
  readonly parsed: ParsedScenario;
  readonly variant: string;
  readonly seed: number;
}

function worldOf(
  { parsed, variant, seed }: Choice,
  { library, calendars }: Omit<ProofOptions, 'seeds'>,
  report: Report,
): World | undefined {
  try {
    const world = openWorld({ scenario: parsed.value, library }, { variant, seed }, calendars);
    // The past of the cases is played by the same rules; a step that could not have been taken is told here.
    begin(world);
    return world;
  } catch (error) {
    const words = reasons.ofWorld(error);
    if (!words) throw error;
    report(['variants', variant], words);
    return undefined;
  }
}

interface Reporting {
  readonly parsed: ParsedScenario;
  readonly report: Report;
}

function* proveWorld(world: World, { parsed, report }: Reporting): Proving<SeedProof> {
  const steps = world.scene.reference.map(({ id, do: command }) => ({ id, commands: [command] }));
  const played = yield* playAll(world, steps, (id, words) => {
    report(['reference', parsed.value.reference.findIndex((step) => step.id === id)], reasons.step(id, words));
  });
  const reference = grade(world, played.log, 'full');
  checkReference(reference, { parsed, report });

  const empty = grade(world, begin(world).log, 'full');
  if (empty.score !== 0) report(['criteria'], reasons.emptyScores(empty.score, earnedIn(empty)));

  yield* proveHeld(world, steps, { parsed, report });

  const mutants: MutantProof[] = [];
  for (const mutant of world.scene.mutants) mutants.push(yield* proveMutant(world, mutant, { parsed, report }));
  return { seed: world.seed, reference: reference.score, empty: empty.score, mutants };
}

/** A case that a trainer lets in takes nothing from whoever does the rest as it should be done. */
function* proveHeld(world: World, steps: readonly Step[], { parsed, report }: Reporting): Proving<void> {
  const held = heldBack(world, begin(world).state);
  if (held.length === 0) return;
  let disturbed = begin(world);
  for (const _ of held) disturbed = letIn(disturbed);
  const played = yield* playAll(world, steps, () => undefined, disturbed);
  const { lines, critical } = grade(world, played.log, 'full');
  const lost = lostIn({ lines });
  if (lost.length === 0 && !critical) return;
  const at = parsed.value.cases.findIndex(({ key }) => key === held[0]?.key);
  report(['cases', at, 'held'], reasons.heldSpoils(lost));
}

function letIn(play: Play): Play {
  const event = inject(play, { kind: 'case', minutes: 30, reason: '-' });
  return event ? resume(play.world, [...play.log, event]) : play;
}

function checkReference(reference: Grade, { parsed, report }: Reporting): void {
  for (const code of lostIn(reference)) {
    const at = parsed.value.criteria.findIndex((criterion) => criterion.code === code);
    const line = reference.lines.find((one) => one.code === code);
    report(at < 0 ? ['deductions'] : ['criteria', at], reasons.notEarned(code, line));
  }
  const critical = reference.lines.find(({ kind, holds }) => kind === 'critical' && holds);
  if (critical) {
    const at = parsed.value.critical.findIndex(({ code }) => code === critical.code);
    report(['critical', at], reasons.referenceCritical(critical.code));
  }
}

function* proveMutant(world: World, mutant: MutantFile, { parsed, report }: Reporting): Proving<MutantProof> {
  const steps = world.scene.reference.map(({ id, do: command }) => ({
    id,
    commands: id === mutant.step ? mutant.to : mutant.without.includes(id) ? [] : [command],
  }));
  const line = parsed.value.mutants.findIndex(({ name }) => name === mutant.name);
  const played = yield* playAll(world, steps, (id, words, isMalformed) => {
    // What a mistake makes impossible afterwards is part of the mistake; what cannot be read is a fault of the file.
    if (isMalformed) report(['mutants', line], reasons.mutantStep(mutant.name, id, words));
  });
  const { score, critical, lines } = grade(world, played.log, 'full');
  const lost = lostIn({ lines });
  const ok = critical === mutant.critical && [...lost].toSorted().join() === [...mutant.loses].toSorted().join();
  if (!ok) report(['mutants', line], reasons.mutantLoses(mutant, { lost, critical }));
  return { name: mutant.name, score, lost, critical, ok };
}

/** Criteria that were not earned in full, and deductions that were made. */
const lostIn = ({ lines }: Pick<Grade, 'lines'>): string[] =>
  lines
    .filter(({ kind, earned, points, holds }) =>
      kind === 'criterion' ? earned !== points : kind === 'deduction' && holds,
    )
    .map(({ code }) => code);

const earnedIn = ({ lines }: Grade): string[] =>
  lines.filter(({ kind, earned }) => kind === 'criterion' && (earned ?? 0) > 0).map(({ code }) => code);

interface Step {
  readonly id: string;
  readonly commands: readonly WrittenCommand[];
}

function* playAll(
  world: World,
  steps: readonly Step[],
  fault: (id: string, words: Text, isMalformed: boolean) => void,
  from = begin(world),
): Proving<Play> {
  let play: Play = from;
  for (const { id, commands } of steps) {
    for (const written of commands) {
      yield;
      const read = readCommand(world, written);
      if (!read.success) {
        const [issue] = wordedIssues(read.error.issues);
        const place = issue?.path.map(String).join('.') ?? '';
        fault(id, issue ? both(`${place}：${issue.words['zh-CN']}`, `${place}: ${issue.words.en}`) : NO_COMMAND, true);
        continue;
      }
      const { refusal, ...after } = act(play, read.data);
      play = after;
      if (refusal) fault(id, reasons.refused(refusal), false);
    }
  }
  return play;
}

const NO_COMMAND = both('不是一个命令', 'not a command');
