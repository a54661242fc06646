import { computed, Injectable, signal } from '@angular/core';
import type { ScenarioFault } from '@lms/contract/sandbox/scenario-draft';
import { edited, readText, relisted, valueAt, type Path, type ReadText } from './yaml-edit';
import type { Json } from './yaml-write';

/** As many steps as can be taken back. */
const MOST_STEPS = 200;

/** The text that is being written, what it says, and how it came to say so. Form and YAML both change it here. */
@Injectable()
export class ScenarioText {
  private readonly read = signal<ReadText>(readText(''));
  private readonly past = signal<readonly ReadText[]>([]);
  private readonly undone = signal<readonly ReadText[]>([]);
  private readonly wrong = signal<readonly ScenarioFault[]>([]);
  private readonly way = signal<Path>([]);

  readonly current = this.read.asReadonly();
  readonly text = computed(() => this.read().text);
  /** Undefined while the text is no YAML with named parts: then only the YAML page can mend it. */
  readonly value = computed(() => this.read().value);
  readonly canUndo = computed(() => this.past().length > 0);
  readonly canRedo = computed(() => this.undone().length > 0);
  /** Counts the changes. */
  readonly changes = signal(0);
  /** What the last proof found, shown at the fields it is about. */
  readonly faults = this.wrong.asReadonly();
  /** The place somebody asked to see: the entries on the way to it stand open. */
  readonly sought = this.way.asReadonly();
  readonly variants = computed(() => Object.keys((this.at(['variants']) ?? {}) as object));

  at(path: Path): Json | undefined {
    return valueAt(this.value(), path);
  }

  /** Begins with a text; there is nothing to take back. */
  begin(text: string): void {
    this.read.set(readText(text));
    this.past.set([]);
    this.undone.set([]);
    this.wrong.set([]);
  }

  /** Replaces everything: typed in the YAML page, or an older version. */
  write(text: string): void {
    if (text !== this.text()) this.become(readText(text));
  }

  /** Changes one place; `undefined` takes it away. */
  set(path: Path, value: Json | undefined): void {
    if (!this.value() || JSON.stringify(this.at(path)) === JSON.stringify(value)) return;
    this.become(edited(this.read(), path, value));
  }

  /** Puts the entries of a list in another order, with more or fewer of them. */
  relist(path: Path, order: readonly (number | { add: Json })[]): void {
    if (this.value()) this.become(relisted(this.read(), path, order));
  }

  undo(): void {
    const before = this.past().at(-1);
    if (!before) return;
    this.undone.update((steps) => [...steps, this.read()]);
    this.past.update((steps) => steps.slice(0, -1));
    this.show(before);
  }

  redo(): void {
    const next = this.undone().at(-1);
    if (!next) return;
    this.past.update((steps) => [...steps, this.read()]);
    this.undone.update((steps) => steps.slice(0, -1));
    this.show(next);
  }

  blame(faults: readonly ScenarioFault[]): void {
    this.wrong.set(faults);
  }

  seek(path: Path): void {
    this.way.set([...path]);
  }

  /** What is wrong at exactly that place. */
  faultAt(path: Path): string | undefined {
    return this.wrong().find((fault) => same(fault.path, path))?.reason;
  }

  /** How many faults there are at that place and inside it. */
  faultsIn(path: Path): number {
    return this.wrong().filter((fault) => path.every((part, at) => fault.path[at] === part)).length;
  }

  private become(next: ReadText): void {
    this.past.update((steps) => [...steps.slice(1 - MOST_STEPS), this.read()]);
    this.undone.set([]);
    this.show(next);
  }

  private show(read: ReadText): void {
    this.read.set(read);
    this.changes.update((count) => count + 1);
  }
}

const same = (one: Path, other: Path): boolean =>
  one.length === other.length && one.every((part, at) => part === other[at]);
