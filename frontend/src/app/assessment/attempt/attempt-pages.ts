import { computed, inject, Injectable, linkedSignal, signal, type Signal } from '@angular/core';
import { AttemptStore, type SlotState } from './attempt-store';

/** Which page of the paper is open and which of its questions keys mean; a page holds one question or several. */
@Injectable()
export class AttemptPages {
  private readonly store = inject(AttemptStore);

  private readonly address = signal<Signal<number>>(signal(1));
  private readonly chosen = linkedSignal(() => this.address()());

  readonly count = computed(() => this.store.slots().length);
  /** The question that keys mean, from 1. */
  readonly place = computed(() => Math.min(Math.max(1, this.chosen()), Math.max(1, this.count())));
  readonly current = computed(() => this.store.slots().find(({ slot }) => slot === this.place()));
  /** The questions of the open page. */
  readonly shown = computed((): readonly SlotState[] => {
    const page = this.current()?.page;
    return this.store.slots().filter((slot) => slot.page === page);
  });
  readonly page = computed(() => this.current()?.page ?? 0);
  /** How many pages the whole paper has. */
  readonly pages = computed(() => this.store.attempt()?.pages ?? 1);
  /** Whether there are pages with several questions. */
  readonly isPaged = computed(() => this.pages() < (this.store.attempt()?.questions ?? 1));
  /** The first question of the page before and of the page after, as far as one may turn. */
  readonly before = computed(() => this.firstOf(this.page() - 1));
  readonly after = computed(() => this.firstOf(this.page() + 1));
  /** Whether going on means to leave this page for good. */
  readonly isGate = computed(() => this.after() === undefined && this.page() + 1 < this.pages());

  /** The question that the address asks for. */
  follow(asked: Signal<number>): void {
    this.address.set(asked);
  }

  choose(slot: number): void {
    this.chosen.set(slot);
  }

  private firstOf(page: number): number | undefined {
    return this.store.slots().find((slot) => slot.page === page)?.slot;
  }
}
