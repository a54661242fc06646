import { Injectable, Logger } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { Problem } from '../../platform/http/problem.js';
import { both, same } from '../engine/text.js';
import type { Library } from '../engine/world.js';
import { PROOF_SEEDS, proving, type Proving, type ScenarioProof } from '../scenario/prove.js';
import { faultsIn, parseScenario, type ParsedScenario } from '../scenario/scenario.content.js';
import type { CheckFault } from './check-fault.js';
import { adviceOn } from './scenario-advice.js';
import { ScenarioLibrary } from './scenario-library.service.js';
import { hashOf } from './scenario-text.js';

/** What became of a text that was checked. */
export interface TextCheck {
  readonly hash: string;
  readonly faults: readonly CheckFault[];
  readonly advice: readonly CheckFault[];
  /** Undefined where the text cannot be read or says something impossible. */
  readonly parsed: ParsedScenario | undefined;
  readonly proof: ScenarioProof | undefined;
}

/** How long the proof may hold the event loop in one go, and how much it may work in all. */
const SLICE_MS = 8;
const MOST_MS = 30_000;
const MOST_KNOWN = 40;

/**
 * Proves scenarios while other people use the server: in slices of milliseconds, one text at a time, and not at all once
 * nobody waits for the answer. A text that was proved before is answered from memory.
 */
@Injectable()
export class ScenarioChecks {
  private readonly logger = new Logger(ScenarioChecks.name);
  private readonly known = new Map<string, TextCheck>();
  private tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly library: ScenarioLibrary,
    private readonly calendars: OfficialCalendars,
  ) {}

  /** Checks a text in its turn. `signal`: nobody waits for the answer any more. */
  check(text: string, signal?: AbortSignal): Promise<TextCheck> {
    const mine = this.tail.then(() => this.checkNow(text, signal));
    this.tail = mine.catch(() => undefined);
    return mine;
  }

  private async checkNow(text: string, signal?: AbortSignal): Promise<TextCheck> {
    refuseIfGone(signal);
    const { library, hash: libraryHash } = await this.library.current();
    const key = `${hashOf(text)} ${libraryHash}`;
    const known = this.known.get(key);
    if (known) return known;
    const check = { hash: hashOf(text), ...(await this.prove(text, library, signal)) };
    this.known.set(key, check);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_KNOWN && oldest !== undefined) this.known.delete(oldest);
    return check;
  }

  private async prove(text: string, library: Library, signal?: AbortSignal): Promise<Omit<TextCheck, 'hash'>> {
    const unproved = { advice: [], parsed: undefined, proof: undefined };
    const parsed = parse(text, library);
    if (Array.isArray(parsed)) return { ...unproved, faults: parsed };
    try {
      const work = proving(parsed, { seeds: PROOF_SEEDS, calendars: this.calendars.all, library });
      const proof = await inSlices(work, signal);
      if (!proof) return { ...unproved, parsed, faults: [TOO_LONG] };
      return { faults: proof.faults, advice: adviceOn(parsed, proof), parsed, proof };
    } catch (error) {
      if (error instanceof Problem) throw error;
      // Authors can write worlds that nobody foresaw; that is a fault of the text, and something for us to look at.
      this.logger.error(error);
      return { ...unproved, parsed, faults: [notPlayable(error)] };
    }
  }
}

function parse(text: string, library: Library): ParsedScenario | CheckFault[] {
  try {
    return parseScenario({ path: 'scenario.yaml', text }, library);
  } catch (error) {
    const faults = faultsIn(error);
    if (!faults) throw error;
    return faults.map(({ line, reason, about }) => ({
      line,
      words: about.words ?? same(reason),
      path: about.path ?? [],
    }));
  }
}

/** Runs the proof in slices between other people's requests; undefined when it takes too much in all. */
async function inSlices(work: Proving, signal?: AbortSignal): Promise<ScenarioProof | undefined> {
  for (let worked = 0; worked < MOST_MS;) {
    await nextTurn();
    refuseIfGone(signal);
    const begun = performance.now();
    let step = work.next();
    while (!step.done && performance.now() - begun < SLICE_MS) step = work.next();
    if (step.done) return step.value;
    worked += performance.now() - begun;
  }
  return undefined;
}

function refuseIfGone(signal?: AbortSignal): void {
  if (signal?.aborted) throw new Problem('conflict');
}

const TOO_LONG: CheckFault = {
  line: 1,
  path: ['reference'],
  words: both('校验耗时过长：步骤或典型错误太多', 'the proof takes too long: too many steps or mutants'),
};

const notPlayable = (error: unknown): CheckFault => {
  const message = error instanceof Error ? error.message : String(error);
  return {
    line: 1,
    path: [],
    words: both(`这个情景无法运行：${message}`, `the scenario cannot be played: ${message}`),
  };
};
