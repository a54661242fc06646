import { computed, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import type { ActionView } from '@lms/contract/sandbox/action';
import type { CaseView } from '@lms/contract/sandbox/case';
import type { Command } from '@lms/contract/sandbox/command';
import type { Refusal } from '@lms/contract/sandbox/event';
import type { MaterialView } from '@lms/contract/sandbox/material';
import type { RunView } from '@lms/contract/sandbox/run';
import { Live } from '../../shared/api/live';
import { problemOf, type Problem } from '../../shared/api/problem';
import { RunClient } from '../run/run-client';
import { refusalIn } from './refusal';

/** What the person at the desk is told about the last command. */
export type Word =
  | { readonly tone: 'done'; readonly text: string }
  | { readonly tone: 'refused'; readonly refusal: Refusal }
  | { readonly tone: 'problem'; readonly problem: Problem };

/** One desk: the run as the server last told it, what lies open on it, and the way every command goes. */
@Injectable()
export class DeskStore {
  private readonly client = inject(RunClient);

  private readonly live = inject(Live);

  readonly runId = signal<string | undefined>(undefined);
  readonly resource = this.client.run(this.runId);

  private readonly chosenCase = signal<string | undefined>(undefined);
  private readonly chosenMaterial = signal<string | undefined>(undefined);
  private readonly sending = signal(false);
  private readonly word = signal<Word | undefined>(undefined);
  /** Commands on their way or in line, each as its text. */
  private readonly waiting = new Set<string>();
  /** The end of the line: whether the last command was carried out. */
  private line: Promise<boolean> = Promise.resolve(true);

  readonly busy = this.sending.asReadonly();
  readonly said = this.word.asReadonly();

  /** Kept while it is asked again, so that nothing on the desk blinks. */
  readonly run = linkedSignal<RunView | undefined, RunView | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (now, before) => now ?? keptOf(before?.value, this.runId()),
  });
  readonly case = computed<CaseView | undefined>(() => {
    const cases = this.run()?.cases ?? [];
    const pressing = this.run()?.workbench.jobs.find(({ mine }) => mine)?.caseNo;
    const open = (wanted: string | undefined) => cases.find(({ caseNo }) => caseNo === wanted);
    return open(this.chosenCase()) ?? open(pressing) ?? cases[0];
  });
  /** What can be done now: with the open case, in the office, with the clock. */
  readonly acts = computed<readonly ActionView[]>(() => [
    ...(this.case()?.actions ?? []),
    ...(this.run()?.actions ?? []),
  ]);
  readonly material = computed<MaterialView | undefined>(() => {
    const materials = this.case()?.materials ?? [];
    return materials.find(({ code }) => code === this.chosenMaterial()) ?? firstToLookAt(materials);
  });

  constructor() {
    // A trainer held it still or let something happen: the desk shows it at once.
    let heard = this.live.revision('run');
    effect(() => {
      const now = this.live.revision('run');
      if (now === heard) return;
      heard = now;
      untracked(() => this.resource.reload());
    });
  }

  openCase(caseNo: string): void {
    this.chosenCase.set(caseNo);
    this.chosenMaterial.set(undefined);
  }

  /** Opens the case of the next step, unless it lies open already. */
  lead(caseNo: string): void {
    if (this.case()?.caseNo !== caseNo) this.openCase(caseNo);
  }

  openMaterial(code: string): void {
    this.chosenMaterial.set(code);
  }

  /** The next material of the list, or the one before. */
  step(by: 1 | -1): void {
    const materials = this.case()?.materials ?? [];
    const at = materials.findIndex(({ code }) => code === this.material()?.code);
    const next = materials[(at + by + materials.length) % materials.length];
    if (next) this.openMaterial(next.code);
  }

  /**
   * Sends a command after those that are under way; resolves, once the run has been read again, to whether it was carried
   * out. The very same command while it is still on its way is a double click; what waits behind a refused one is
   * dropped, because it was meant for another state of things.
   */
  send(command: Command): Promise<boolean> {
    const same = JSON.stringify(command);
    if (this.waiting.has(same)) return Promise.resolve(false);
    this.waiting.add(same);
    this.sending.set(true);
    const sent = this.line.then(async (isWell) => {
      const isDone = (isWell || this.waiting.size === 1) && (await this.carryOut(command));
      this.waiting.delete(same);
      if (this.waiting.size === 0) this.sending.set(false);
      return isDone;
    });
    this.line = sent;
    return sent;
  }

  /** Resolves when nothing is under way any more: to whether the last command was carried out. */
  settled(): Promise<boolean> {
    return this.line;
  }

  private async carryOut(command: Command): Promise<boolean> {
    const run = this.run();
    if (!run) return false;
    // The case stays open, whichever presses most after this.
    this.chosenCase.set(this.case()?.caseNo);
    // The paper that is being judged stays in hand, whatever the next one to look at would be.
    if (command.type === 'material.check') this.openMaterial(command.material);
    try {
      const { events } = await this.client.send(run.id, { ...command, version: run.version });
      this.word.set({ tone: 'done', text: events.map(({ title }) => title).join(' · ') });
      return true;
    } catch (error) {
      // The rules of the office are the server's; a refusal is the ordinary way in which it tells them.
      this.word.set(wordOf(problemOf(error)));
      return false;
    } finally {
      await this.readAgain(run.id);
    }
  }

  /** A refused command is logged too, so the run is read again either way. */
  private async readAgain(runId: string): Promise<void> {
    try {
      const run = await this.client.read(runId);
      if (this.runId() === runId) this.resource.set(run);
    } catch {
      // The resource asks once more by itself and shows what stands in the way.
      this.resource.reload();
    }
  }

  /** Says why a locked action is locked, without trying it. */
  explain(refusal: Refusal): void {
    this.word.set({ tone: 'refused', refusal });
  }

  hush(): void {
    this.word.set(undefined);
  }
}

/** What was told of a run, as long as it is still that run. */
const keptOf = (run: RunView | undefined, id: string | undefined) => (run?.id === id ? run : undefined);

/** The first paper that still waits for a verdict; else the first that can be looked at. */
const firstToLookAt = (materials: readonly MaterialView[]): MaterialView | undefined => {
  const papers = materials.filter(({ pages }) => pages.length > 0);
  return papers.find(({ status }) => status === 'due') ?? papers[0] ?? materials[0];
};

function wordOf(problem: Problem): Word {
  const refusal = refusalIn(problem);
  return refusal ? { tone: 'refused', refusal } : { tone: 'problem', problem };
}
