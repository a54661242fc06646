import { Service, signal } from '@angular/core';

/** How far somebody is in one go through the queue, as long as the page is not left for good. */
@Service()
export class MarkingRound {
  private readonly marked = signal(0);
  private readonly skipped = signal<readonly string[]>([]);

  readonly done = this.marked.asReadonly();
  /** Works that were put aside; they stay in the queue. */
  readonly aside = this.skipped.asReadonly();

  begin(): void {
    this.marked.set(0);
    this.skipped.set([]);
  }

  count(): void {
    this.marked.update((count) => count + 1);
  }

  putAside(entryId: string): void {
    this.skipped.update((ids) => [...ids, entryId]);
  }
}
