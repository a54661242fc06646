import { computed, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { RecallCard, RecallDay, RecallOutcome } from '@lms/contract/assessment/recall';
import { latest } from '../../shared/api/latest';
import { type Problem, problemOf } from '../../shared/api/problem';
import { Notices } from '../../shared/ui/notices';
import { RecallClient } from './recall-client';

/** The question was answered elsewhere, retired or worded anew: the day is asked for again. */
const OUTDATED: readonly Problem['code'][] = ['recall-answered', 'recall-not-due', 'moved-on', 'not-found'];

/** One day's questions, one at a time. The server keeps everything, so leaving loses nothing. */
@Injectable()
export class RecallStore {
  private readonly client = inject(RecallClient);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  readonly session = this.client.session();
  readonly knowledge = this.client.knowledge();
  private readonly found = latest(this.session);
  /** Those that are done with, though the list still holds them. */
  private readonly past = signal<readonly string[]>([]);
  private readonly told = signal<RecallOutcome | undefined>(undefined);
  private readonly busy = signal(false);

  /** What came of the answer to the question that is shown. */
  readonly outcome = this.told.asReadonly();
  readonly isBusy = this.busy.asReadonly();

  readonly card = linkedSignal<{ items: RecallCard[]; past: readonly string[] }, RecallCard | undefined>({
    source: () => ({ items: this.found()?.items ?? [], past: this.past() }),
    // What was just answered stays in sight until the person goes on, whatever is read meanwhile.
    computation: ({ items, past }, previous) =>
      untracked(this.told) ? previous?.value : items.find(({ id }) => !past.includes(id)),
  });
  readonly day = linkedSignal<RecallDay | undefined>(() => this.found()?.day);
  readonly knowing = latest(this.knowledge);
  readonly total = computed(() => (this.day()?.done ?? 0) + (this.day()?.due ?? 0));

  /** Null: not known, show it. */
  async answer(answer: ItemAnswer | null): Promise<void> {
    const card = this.card();
    if (!card || this.told() || this.busy()) return;
    await this.careful(async () => {
      const outcome = await this.client.answer(card, answer);
      this.told.set(outcome);
      this.day.set(outcome.day);
    });
  }

  /** Lets the question come back later still, and goes on. */
  async ease(): Promise<void> {
    const outcome = this.told();
    if (!outcome?.easyOn || this.busy()) return;
    await this.careful(async () => {
      await this.client.ease(outcome);
      this.next();
    });
  }

  next(): void {
    const outcome = this.told();
    if (!outcome) return;
    this.told.set(undefined);
    this.past.update((past) => [...past, outcome.id]);
    if (!this.card()) this.knowledge.reload();
  }

  private async careful(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      // Offline or refused: the answer stays on the screen, and may be sent again.
      const { code } = problemOf(error);
      void this.notices.say(this.transloco.translate(`problems.${code}`));
      if (OUTDATED.includes(code)) {
        this.told.set(undefined);
        this.session.reload();
      }
    } finally {
      this.busy.set(false);
    }
  }
}
