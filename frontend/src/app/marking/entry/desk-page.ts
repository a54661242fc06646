import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { MatTooltipModule } from '@angular/material/tooltip';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { MARKING_MODES, MARKING_ORDERS } from '@lms/contract/marking/entry';
import { LanguageStore } from '../../shared/api/language';
import { problemOf } from '../../shared/api/problem';
import { Chip } from '../../shared/ui/chip';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { MarkingPartView, type OtherMark } from '../../shared/ui/marking/marking-part';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { PageHeader } from '../../shared/ui/page-header';
import { PageTitle } from '../../shared/ui/page-title';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { CommentBank } from '../comment/comment-bank';
import { DeskStore } from './desk-store';
import { MarkingClient } from './marking-client';
import { MarkingRound } from './marking-round';

/** A work is kept for half an hour; the desk renews it well before. */
const RENEW_MS = 10 * 60_000;

/** One work after the other: read, give points, Enter, next. */
@Component({
  selector: 'lms-marking-desk-page',
  imports: [
    MatButtonModule,
    MatInputModule,
    MatTooltipModule,
    ...[
      Chip,
      CommentBank,
      EmptyState,
      ErrorState,
      Icon,
      InstantPipe,
      MarkingPartView,
      PageHeader,
      ProgressBar,
      Skeleton,
      StatusChip,
    ],
    RouterLink,
    TranslocoPipe,
  ],
  providers: [DeskStore, outlinedFields],
  templateUrl: './desk-page.html',
  styleUrl: './desk-page.scss',
})
export class DeskPage {
  readonly entryId = input.required<string>();
  readonly subject = input<string>();
  readonly topic = input<string>();
  readonly mode = input<string>();
  readonly order = input<string>();

  private readonly client = inject(MarkingClient);
  private readonly round = inject(MarkingRound);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore);

  protected readonly desk = inject(DeskStore);
  /** Works that wait, with this one; null until known. */
  protected readonly waiting = signal<number | null>(null);
  protected readonly isDone = signal(false);
  protected readonly marked = this.round.done;
  protected readonly reason = signal('');
  protected readonly filter = computed(() => ({
    subject: this.subject(),
    topic: this.topic(),
    mode: MARKING_MODES.find((name) => name === this.mode()),
    order: MARKING_ORDERS.find((name) => name === this.order()),
  }));
  private readonly counted = this.client.page(() => ({ ...this.filter(), size: 1 }));
  protected readonly progress = computed(() => {
    const left = this.waiting() ?? (this.counted.hasValue() ? this.counted.value().total : undefined);
    const isOpen = this.desk.entry()?.may.mark === true;
    if (left === undefined || !isOpen) return undefined;
    const done = this.round.done();
    return { at: done + 1, of: Math.max(done + left, done + 1), share: done / Math.max(done + left, 1) };
  });
  protected readonly others = computed<OtherMark[]>(() => {
    const [entry, part] = [this.desk.entry(), this.desk.part()];
    if (!entry || !part) return [];
    const shown = entry.state === 'settled' || entry.may.moderate ? entry.marks : [];
    return shown.flatMap(({ parts, marker, round }) => {
      const given = parts.find(({ code }) => code === part.code);
      const name = marker ?? this.transloco.translate('marking.desk.round', { round });
      return given ? [{ ...given, name: `${name} (${round})` }] : [];
    });
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const id = this.entryId();
      this.language.current();
      untracked(() => void this.desk.open(id));
    });
    effect(() => {
      const entry = this.desk.entry();
      if (entry) title.name(`${entry.subject.code} ${entry.subject.title}`);
    });
    const renewing = setInterval(() => void this.desk.keep(), RENEW_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(renewing);
      void this.desk.release();
    });
  }

  /** Enter: on to the next text, or save and take the next work. */
  protected async goOn(): Promise<void> {
    if (!this.desk.isLast()) {
      this.desk.at.update((at) => at + 1);
      return;
    }
    if (!this.desk.isComplete()) {
      this.desk.fault.set({ code: 'incomplete' });
      return;
    }
    const isCorrection = this.desk.correcting();
    if (!(await this.desk.save(isCorrection ? this.reason().trim() : undefined))) return;
    if (isCorrection) return;
    this.round.count();
    await this.next();
  }

  protected async skip(): Promise<void> {
    this.round.putAside(this.entryId());
    await this.desk.release();
    await this.next();
  }

  /** To the work before or after in the order of the queue; this one is given back unmarked. */
  protected async leaf(to: 'before' | 'after'): Promise<void> {
    try {
      const { previous, next } = await this.client.neighbours(this.entryId(), this.filter());
      const id = to === 'before' ? previous : next;
      if (id === null) {
        this.desk.fault.set({ code: to === 'before' ? 'first' : 'last' });
        return;
      }
      await this.desk.release();
      await this.router.navigate(['/marking', id], { queryParams: this.filter(), replaceUrl: true });
    } catch (error) {
      // Offline: the work stays open.
      this.desk.fault.set({ code: problemOf(error).code });
    }
  }

  protected write(comment: string): void {
    const draft = this.desk.draft();
    if (draft) this.desk.write({ ...draft, comment });
  }

  protected async leave(): Promise<void> {
    await this.router.navigate(['/marking'], { queryParams: this.filter() });
  }

  protected correct(): void {
    this.reason.set('');
    this.desk.correcting.set(true);
  }

  private async next(): Promise<void> {
    try {
      const { entry, waiting } = await this.client.takeNext({ ...this.filter(), except: [...this.round.aside()] });
      this.waiting.set(waiting);
      if (entry) await this.router.navigate(['/marking', entry.id], { queryParams: this.filter(), replaceUrl: true });
      else this.isDone.set(true);
    } catch (error) {
      // The mark is stored; only the next work could not be fetched.
      this.desk.fault.set({ code: problemOf(error).code });
    }
  }
}
