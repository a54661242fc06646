import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  computed,
  contentChild,
  effect,
  inject,
  input,
  signal,
  TemplateRef,
  untracked,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatTooltipModule } from '@angular/material/tooltip';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { summaryOf } from './entry-summary';
import { emptyOf, type Schema } from './form-model';
import { PartWords } from './part-words';
import { ScenarioText } from './scenario-text';
import { freshEntry } from './fresh-entry';
import type { Path } from './yaml-edit';
import type { Json } from './yaml-write';

/** Entries of a list, each a card that opens: steps, criteria, papers. What stands inside is the projected template. */
@Component({
  selector: 'lms-part-list',
  imports: [Chip, Icon, MatButtonModule, MatTooltipModule, NgTemplateOutlet, TranslocoPipe],
  templateUrl: './part-list.html',
  styleUrl: './part-list.scss',
})
export class PartList {
  readonly path = input.required<Path>();
  readonly schema = input.required<Schema>();

  protected readonly inside = contentChild.required(TemplateRef);

  protected readonly text = inject(ScenarioText);
  protected readonly words = inject(PartWords);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  /** Places of the entries that stand open. */
  protected readonly open = signal<ReadonlySet<number>>(new Set());
  protected readonly name = computed(() =>
    String(
      this.path()
        .filter((part) => typeof part === 'string')
        .at(-1),
    ),
  );
  protected readonly entrySchema = computed(() => this.schema().items ?? {});
  protected readonly entries = computed(() => {
    const value = this.text.at(this.path());
    const all = Array.isArray(value) ? (value as readonly Json[]) : [];
    return all.map((entry, at) => ({
      path: [...this.path(), at] as Path,
      faults: this.text.faultsIn([...this.path(), at]),
      ...summaryOf(entry, this.words.language()),
    }));
  });

  constructor() {
    // Whoever asks to see a place finds the way to it open.
    effect(() => {
      const sought = this.text.sought();
      const path = untracked(this.path);
      const next = sought[path.length];
      if (typeof next !== 'number' || !path.every((part, at) => part === sought[at])) return;
      untracked(() => {
        this.open.update((open) => new Set([...open, next]));
      });
    });
  }

  protected toggle(at: number): void {
    const open = new Set(this.open());
    if (!open.delete(at)) open.add(at);
    this.open.set(open);
  }

  protected add(): void {
    const { length } = this.entries();
    this.text.relist(this.path(), [
      ...range(length),
      { add: freshEntry(emptyOf(this.entrySchema()), this.siblings()) },
    ]);
    this.open.set(new Set([length]));
  }

  protected copy(at: number): void {
    const { length } = this.entries();
    const entry = this.text.at([...this.path(), at]) ?? null;
    this.text.relist(
      this.path(),
      range(length).toSpliced(at + 1, 0, { add: freshEntry(entry, this.siblings()) } as never),
    );
    this.open.set(new Set([at + 1]));
  }

  protected move(at: number, by: 1 | -1): void {
    const places = range(this.entries().length);
    const [moved] = places.splice(at, 1);
    if (moved === undefined || at + by < 0 || at + by > places.length) return;
    places.splice(at + by, 0, moved);
    this.text.relist(this.path(), places);
    const wasOpen = this.open().has(at);
    this.open.set(new Set(wasOpen ? [at + by] : []));
  }

  protected async remove(at: number): Promise<void> {
    this.text.relist(
      this.path(),
      range(this.entries().length).filter((place) => place !== at),
    );
    this.open.set(new Set());
    const say = (key: string) => this.transloco.translate(`authoring.list.${key}`);
    if (await this.notices.say(say('removed'), say('undo'))) this.text.undo();
  }

  private siblings(): readonly Json[] {
    const value = this.text.at(this.path());
    return Array.isArray(value) ? (value as readonly Json[]) : [];
  }
}

const range = (length: number): number[] => Array.from({ length }, (_, at) => at);
