import type { MutantFile } from '../../../contract/sandbox/scenario-file.js';
import { CalendarNotLoaded, type Calendars } from '../../law/deadline/calendar.js';
import { openWorld, WorldFault } from '../engine/open-world.js';
import { act, begin, readCommand, type Play, type WrittenCommand } from '../engine/play.js';
import { UnknownPlace } from '../engine/template.js';
import type { Library, World } from '../engine/world.js';
import { grade, type Grade } from '../grading/grade.js';
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

type Report = (path: PropertyKey[], reason: string) => void;

/**
 * Whether a scenario proves itself: the reference run earns every point, doing nothing earns none, and each declared
 * mistake loses exactly what it says. Human criteria count in full where a text was written.
 */
export function prove(parsed: ParsedScenario, { seeds, calendars, library }: ProofOptions): ScenarioProof {
  const faults: ProofFault[] = [];
  const told = new Set<string>();
  const report: Report = (path, reason) => {
    if (told.has(reason)) return;
    told.add(reason);
    faults.push({ line: parsed.lineOf(path), reason });
  };
  const scenario = parsed.value;
  const variants = Object.keys(scenario.variants).map((variant) => ({
    variant,
    seeds: seeds.flatMap((seed) => {
      const world = worldOf({ parsed, variant, seed }, { library, calendars }, report);
      return world ? [proveWorld(world, parsed, report)] : [];
    }),
  }));
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
    return openWorld({ scenario: parsed.value, library }, { variant, seed }, calendars);
  } catch (error) {
    if (!(error instanceof UnknownPlace || error instanceof WorldFault || error instanceof CalendarNotLoaded))
      throw error;
    report(['variants', variant], `variant ${variant}: ${error.message}`);
    return undefined;
  }
}

function proveWorld(world: World, parsed: ParsedScenario, report: Report): SeedProof {
  const where = `variant ${world.variant}, seed ${String(world.seed)}`;
  const steps = world.scene.reference.map(({ id, do: command }) => ({ id, commands: [command] }));
  const played = playAll(world, steps, (id, reason) => {
    report(
      ['reference', parsed.value.reference.findIndex((step) => step.id === id)],
      `${where}: step ${id}: ${reason}`,
    );
  });
  const reference = grade(world, played.log, 'full');
  checkReference(reference, { parsed, where, report });

  const empty = grade(world, begin(world).log, 'full');
  if (empty.score !== 0) report(['criteria'], `${where}: doing nothing scores ${String(empty.score)}`);

  return {
    seed: world.seed,
    reference: reference.score,
    empty: empty.score,
    mutants: world.scene.mutants.map((mutant) => proveMutant(world, mutant, { parsed, where, report })),
  };
}

interface Reporting {
  readonly parsed: ParsedScenario;
  readonly where: string;
  readonly report: Report;
}

function checkReference(reference: Grade, { parsed, where, report }: Reporting): void {
  for (const code of lostIn(reference)) {
    const at = parsed.value.criteria.findIndex((criterion) => criterion.code === code);
    report(at < 0 ? ['deductions'] : ['criteria', at], `${where}: the reference run does not earn ${code}`);
  }
  if (reference.critical) report(['critical'], `${where}: the reference run fails a critical rule`);
}

function proveMutant(world: World, mutant: MutantFile, { parsed, where, report }: Reporting): MutantProof {
  const steps = world.scene.reference.map(({ id, do: command }) => ({
    id,
    commands: id === mutant.step ? mutant.to : [command],
  }));
  const line = parsed.value.mutants.findIndex(({ name }) => name === mutant.name);
  const played = playAll(world, steps, (id, reason, isMalformed) => {
    // What a mistake makes impossible afterwards is part of the mistake; what cannot be read is a fault of the file.
    if (isMalformed) report(['mutants', line], `${where}: mutant “${mutant.name}”, step ${id}: ${reason}`);
  });
  const { score, critical, lines } = grade(world, played.log, 'full');
  const lost = lostIn({ lines });
  const ok = critical === mutant.critical && [...lost].toSorted().join() === [...mutant.loses].toSorted().join();
  if (!ok) {
    const found = `loses ${lost.join(', ') || 'nothing'}${critical ? ' and is critical' : ''}`;
    const said = `${mutant.loses.join(', ') || 'nothing'}${mutant.critical ? ' and critical' : ''}`;
    report(['mutants', line], `${where}: mutant “${mutant.name}” ${found}, not ${said}`);
  }
  return { name: mutant.name, score, lost, critical, ok };
}

/** Criteria that were not earned in full, and deductions that were made. */
const lostIn = ({ lines }: Pick<Grade, 'lines'>): string[] =>
  lines
    .filter(({ kind, earned, points, holds }) =>
      kind === 'criterion' ? earned !== points : kind === 'deduction' && holds,
    )
    .map(({ code }) => code);

interface Step {
  readonly id: string;
  readonly commands: readonly WrittenCommand[];
}

function playAll(
  world: World,
  steps: readonly Step[],
  fault: (id: string, reason: string, isMalformed: boolean) => void,
): Play {
  let play = begin(world);
  for (const { id, commands } of steps) {
    for (const written of commands) {
      const read = readCommand(world, written);
      if (!read.success) {
        const [issue] = read.error.issues;
        fault(id, `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'not a command'}`, true);
        continue;
      }
      const { refusal, ...after } = act(play, read.data);
      play = after;
      if (refusal) fault(id, `refused: ${refusal.text.en} (${refusal.rule})`, false);
    }
  }
  return play;
}
