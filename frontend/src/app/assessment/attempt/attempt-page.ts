import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  Injector,
  input,
  numberAttribute,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog, MatDialogModule } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LanguageStore } from '../../shared/api/language';
import { Confirm } from '../../shared/ui/confirm';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { ItemPlayer } from '../../shared/ui/item-player/item-player';
import { Notices } from '../../shared/ui/notices';
import { Skeleton } from '../../shared/ui/skeleton';
import { AttemptBanner, type BannerState } from './attempt-banner';
import { AttemptBar } from './attempt-bar';
import { AttemptConduct } from './attempt-conduct';
import { AttemptHead } from './attempt-head';
import { keyAct, type KeyAct, KeyPreference } from './attempt-keys';
import { AnswerSender } from './answer-sender';
import { AttemptStore } from './attempt-store';
import { AttemptWindow } from './attempt-window';
import { choiceByIndex } from './choice-key';
import { KeysDialog } from './keys-dialog';
import { AttemptPulse } from './attempt-pulse';
import { PaperOverview } from './paper-overview';
import { ServerClock } from './server-clock';
import { SlotFiles } from './slot-files';

/** The running attempt, one question at a time. Survives reload, crash, a lost network and a second window. */
@Component({
  selector: 'lms-attempt-page',
  imports: [
    MatButtonModule,
    AttemptBanner,
    AttemptBar,
    AttemptConduct,
    AttemptHead,
    ErrorState,
    Icon,
    InstantPipe,
    ItemPlayer,
    MatDialogModule,
    PaperOverview,
    RouterLink,
    Skeleton,
    SlotFiles,
    TranslocoPipe,
  ],
  providers: [AttemptStore, AnswerSender, AttemptPulse, AttemptWindow, ServerClock],
  templateUrl: './attempt-page.html',
  styleUrl: './attempt-page.scss',
  host: { '(document:keydown)': 'press($event)' },
})
export class AttemptPage {
  readonly attemptId = input.required<string>();
  /** The question that is shown, from 1; in the address, so that a reload comes back to it. */
  readonly slot = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });

  private readonly stem = viewChild<ElementRef<HTMLElement>>('stem');
  private readonly overview = viewChild<ElementRef<HTMLDialogElement>>('overview');

  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);
  private readonly language = inject(LanguageStore).current;
  protected readonly store = inject(AttemptStore);
  private readonly keys = inject(KeyPreference);

  private nextAsk: ReturnType<typeof setTimeout> | undefined;

  protected readonly fault = signal<unknown>(undefined);
  protected readonly isSubmitting = signal(false);
  protected readonly current = computed(() => this.store.slots().find(({ slot }) => slot === this.place()));
  protected readonly count = computed(() => this.store.slots().length);
  protected readonly place = computed(() => Math.min(Math.max(1, this.slot()), Math.max(1, this.count())));
  protected readonly isFlagged = computed(() => this.store.flags().has(this.place()));
  /** Whether submitting is no longer, or not now, possible here. In the grace after time one may still submit. */
  protected readonly isClosed = computed(() => this.isSubmitting() || (this.store.isLocked() && !this.store.isGrace()));
  protected readonly waitingSlots = computed(() =>
    this.store
      .waiting()
      .map(({ slot }) => slot)
      .join(this.language() === 'en' ? ', ' : '、'),
  );

  protected readonly banner = computed((): BannerState => {
    if (this.store.isElsewhere()) return 'elsewhere';
    if (this.store.isPaused()) return 'paused';
    if (this.store.isGrace()) return 'grace';
    if (this.store.isOver()) return 'over';
    if (this.store.connection() === 'offline') return 'offline';
    return this.store.isTakenOver() ? 'here' : undefined;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.nextAsk);
    });
    this.store.standAt(() => this.place());
    effect(() => void this.open(this.attemptId()));
    // The texts of the paper follow the language; answers and time stay.
    effect(() => {
      this.language();
      untracked(() => void this.store.reread().catch(() => undefined));
    });
    effect(() => {
      const isOver = this.store.secondsToEnd() === 0 || (this.store.isOver() && !this.store.isGrace());
      if (!this.store.isPaused() && (isOver || this.store.hasEnded())) untracked(() => void this.endByTime());
    });
  }

  protected async open(attemptId: string): Promise<void> {
    this.fault.set(undefined);
    try {
      const view = await this.store.enter(attemptId);
      if (view.state !== 'running') await this.toResult(attemptId);
      else await fetchAhead();
    } catch (error) {
      // Nothing can be shown without the paper; the page says why and offers to try again.
      this.fault.set(error);
    }
  }

  protected go(slot: number): void {
    if (slot < 1 || slot > this.count()) return;
    this.overview()?.nativeElement.close();
    void this.router.navigate([], { queryParams: { slot }, replaceUrl: true, queryParamsHandling: 'merge' });
    afterNextRender(
      { read: () => this.stem()?.nativeElement.focus({ preventScroll: true }) },
      { injector: this.injector },
    );
    window.scrollTo({ top: 0 });
  }

  protected showOverview(): void {
    this.overview()?.nativeElement.showModal();
  }

  protected showKeys(): void {
    this.dialog.open(KeysDialog, { width: '26rem' });
  }

  protected press(event: KeyboardEvent): void {
    if (!this.keys.isOn()) return;
    const act = keyAct(event);
    if (!act) return;
    event.preventDefault();
    this.perform(act);
  }

  /** Asks first, naming what is missing; sends what waits; then submits once. */
  protected async submit(): Promise<void> {
    if (this.isSubmitting() || !(await this.confirm.ask(this.question()))) return;
    this.isSubmitting.set(true);
    try {
      if (await this.store.flush()) {
        await this.store.submit();
        await this.toResult(this.attemptId());
      } else {
        await this.notices.say(this.transloco.translate('assessment.attempt.notYetSent'));
      }
    } catch {
      // The network failed between: the paper is still open, and submitting again is safe.
      await this.notices.say(this.transloco.translate('assessment.attempt.submitFailed'));
    } finally {
      this.isSubmitting.set(false);
    }
  }

  private perform(act: KeyAct): void {
    switch (act.do) {
      case 'previous':
        this.go(this.place() - 1);
        break;
      case 'next':
        this.go(this.place() + 1);
        break;
      case 'flag':
        this.store.flag(this.place());
        break;
      case 'overview':
        this.showOverview();
        break;
      case 'help':
        this.showKeys();
        break;
      case 'choose':
        this.choose(act.index);
    }
  }

  private choose(index: number): void {
    const current = this.current();
    const answer = current && choiceByIndex(current.item, current.answer, index);
    if (current && answer) void this.store.change(current.slot, answer);
  }

  private question() {
    const open = this.store.open().map(({ slot }) => slot);
    const say = (key: string, params = {}) => this.transloco.translate(`assessment.submit.${key}`, params);
    const list = open.join(this.language() === 'en' ? ', ' : '、');
    const missing =
      open.length === 0 ? say('complete', { count: this.count() }) : say('missing', { count: open.length, list });
    const flagged = this.store.flags().size > 0 ? say('flagged', { count: this.store.flags().size }) : '';
    return {
      title: say('title'),
      text: [missing, flagged, say('final')].filter(Boolean).join(this.language() === 'en' ? ' ' : ''),
      act: say('act'),
    };
  }

  /** The server submits by itself; the page asks until it has. */
  private async endByTime(): Promise<void> {
    if (this.isSubmitting()) return;
    this.isSubmitting.set(true);
    await this.store.flush();
    const ended = await this.store.afterTime().catch(() => undefined);
    if (ended && ended.state !== 'running') {
      await this.toResult(ended.id);
      return;
    }
    this.nextAsk = setTimeout(() => {
      this.isSubmitting.set(false);
      void this.endByTime();
    }, 2000);
  }

  private async toResult(attemptId: string): Promise<void> {
    await this.router.navigate(['/quizzes/attempts', attemptId, 'result'], { replaceUrl: true });
  }
}

/** Whatever the page may still need is fetched while the network is there: a question, a notice, the result. */
const fetchAhead = () =>
  Promise.all([
    import('@angular/material/dialog'),
    import('../../shared/ui/confirm-dialog'),
    import('@angular/material/snack-bar'),
    import('./attempt-result-page'),
  ]);
