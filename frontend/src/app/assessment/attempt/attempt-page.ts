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
  viewChildren,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog, MatDialogModule } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LanguageStore } from '../../shared/api/language';
import { Confirm } from '../../shared/ui/confirm';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { problemOf } from '../../shared/api/problem';
import { Notices } from '../../shared/ui/notices';
import { Skeleton } from '../../shared/ui/skeleton';
import { AttemptBanner, type BannerState } from './attempt-banner';
import { AttemptBar, type Onward } from './attempt-bar';
import { AttemptHead } from './attempt-head';
import { keyAct, type KeyAct, KeyPreference } from './attempt-keys';
import { AttemptPages } from './attempt-pages';
import { AttemptQuestion } from './attempt-question';
import { AttemptQuestions } from './attempt-questions';
import { AnswerSender } from './answer-sender';
import { AttemptStore } from './attempt-store';
import { AttemptWindow } from './attempt-window';
import { choiceByIndex } from './choice-key';
import { KeysDialog } from './keys-dialog';
import { AttemptPulse } from './attempt-pulse';
import { RecordDialog } from './record-dialog';
import { PaperOverview } from './paper-overview';
import { ServerClock } from './server-clock';

/** The running attempt, one page at a time. Survives reload, crash, a lost network and a second window. */
@Component({
  selector: 'lms-attempt-page',
  imports: [
    MatButtonModule,
    AttemptBanner,
    AttemptBar,
    AttemptHead,
    AttemptQuestion,
    ErrorState,
    Icon,
    MatDialogModule,
    PaperOverview,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [AttemptStore, AttemptPages, AttemptQuestions, AnswerSender, AttemptPulse, AttemptWindow, ServerClock],
  templateUrl: './attempt-page.html',
  styleUrl: './attempt-page.scss',
  host: { '(document:keydown)': 'press($event)' },
})
export class AttemptPage {
  readonly attemptId = input.required<string>();
  /** The question that is asked for, from 1; in the address, so that a reload comes back to it. */
  readonly slot = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });

  private readonly questions = viewChildren(AttemptQuestion);
  private readonly overview = viewChild<ElementRef<HTMLDialogElement>>('overview');

  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);
  private readonly language = inject(LanguageStore).current;
  private readonly ask = inject(AttemptQuestions);
  protected readonly store = inject(AttemptStore);
  protected readonly pages = inject(AttemptPages);
  private readonly keys = inject(KeyPreference);

  private nextAsk: ReturnType<typeof setTimeout> | undefined;

  protected readonly fault = signal<unknown>(undefined);
  protected readonly isSubmitting = signal(false);
  private readonly isTurning = signal(false);
  protected readonly isFlagged = computed(() => this.store.flags().has(this.pages.place()));
  protected readonly onward = computed((): Onward => {
    if (this.pages.after() !== undefined) return 'next';
    return this.pages.isGate() ? 'gate' : 'submit';
  });
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
    this.pages.follow(this.slot);
    this.store.standAt(() => this.pages.place());
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
      if (view.state !== 'running') {
        await this.toResult(attemptId);
        return;
      }
      // What was turned for good can be read again, but it is not where one goes on.
      const reached = view.slots.find(({ page }) => page === view.page);
      if (reached && this.pages.page() < view.page && view.navigation === 'sequential') this.pages.choose(reached.slot);
      await fetchAhead();
    } catch (error) {
      // Nothing can be shown without the paper; the page says why and offers to try again.
      this.fault.set(error);
    }
  }

  protected go(slot: number): void {
    if (slot < 1 || slot > this.pages.count()) return;
    this.overview()?.nativeElement.close();
    this.pages.choose(slot);
    void this.router.navigate([], { queryParams: { slot }, replaceUrl: true, queryParamsHandling: 'merge' });
    window.scrollTo({ top: 0 });
    afterNextRender({ read: () => this.questionAt(slot)?.focus() }, { injector: this.injector });
  }

  protected turnBack(): void {
    const before = this.pages.before();
    if (before !== undefined) this.go(before);
  }

  /** To the next page; where that leaves this one for good, asks first. */
  protected async turnOn(): Promise<void> {
    const after = this.pages.after();
    if (after !== undefined) this.go(after);
    else if (this.pages.isGate() && !this.store.isLocked()) await this.turnForGood();
  }

  protected showOverview(): void {
    this.overview()?.nativeElement.showModal();
  }

  protected showKeys(): void {
    this.dialog.open(KeysDialog, { width: '26rem' });
  }

  protected showRecord(): void {
    this.dialog.open<RecordDialog, string>(RecordDialog, { data: this.attemptId(), width: '40rem' });
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
    if (this.isSubmitting() || !(await this.confirm.ask(this.ask.submission()))) return;
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
        this.go(this.pages.place() - 1);
        break;
      case 'next':
        if (this.pages.place() < this.pages.count()) this.go(this.pages.place() + 1);
        else void this.turnOn();
        break;
      case 'flag':
        this.store.flag(this.pages.place());
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
    const current = this.pages.current();
    const answer = current && choiceByIndex(current.item, current.answer, index);
    if (current && answer) void this.store.change(current.slot, answer);
  }

  private async turnForGood(): Promise<void> {
    if (this.isTurning() || !(await this.confirm.ask(this.ask.turning()))) return;
    const page = this.pages.page() + 1;
    this.isTurning.set(true);
    try {
      if (!(await this.store.flush())) {
        await this.notices.say(this.transloco.translate('assessment.attempt.notYetTurned'));
        return;
      }
      await this.store.turn();
      const first = this.store.slots().find((slot) => slot.page === page);
      if (first) this.go(first.slot);
    } catch (error) {
      // Refused, or not reached: nothing has changed, and trying again is safe.
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    } finally {
      this.isTurning.set(false);
    }
  }

  private questionAt(slot: number): AttemptQuestion | undefined {
    return this.questions().find((question) => question.slot().slot === slot);
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
