import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import { DayPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { isAnswered } from '../../shared/ui/item-player/open-answer';
import { ItemPlayer } from '../../shared/ui/item-player/item-player';
import { PageHeader } from '../../shared/ui/page-header';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { Skeleton } from '../../shared/ui/skeleton';
import { keyAct, KeyPreference } from '../attempt/attempt-keys';
import { choiceByIndex } from '../attempt/choice-key';
import { AreaStrengths } from './area-strengths';
import { RecallDone } from './recall-done';
import { RecallStore } from './recall-store';
import { RecallWeek } from './recall-week';

/** What Enter does by itself there. */
const OWN_ENTER = 'button, a, textarea, select, summary, dialog, [role=dialog], [role=alertdialog]';

/** The daily recall: one question at a time, and at once what was right. Under one thumb, or by keys. */
@Component({
  selector: 'lms-recall-page',
  imports: [
    AreaStrengths,
    DayPipe,
    ErrorState,
    Icon,
    ItemPlayer,
    MatButtonModule,
    PageHeader,
    ProgressBar,
    RecallDone,
    RecallWeek,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [RecallStore],
  templateUrl: './recall-page.html',
  styleUrl: './recall-page.scss',
  host: { '(document:keydown)': 'press($event)' },
})
export class RecallPage {
  private readonly stem = viewChild<ElementRef<HTMLElement>>('stem');
  private readonly onward = viewChild<unknown, ElementRef<HTMLButtonElement>>('onward', { read: ElementRef });

  private readonly injector = inject(Injector);
  private readonly keys = inject(KeyPreference);
  protected readonly store = inject(RecallStore);

  /** What is chosen now; empty again with each new question, and with a new wording of one. */
  protected readonly answer = linkedSignal<string, ItemAnswer | null>({
    source: () => {
      const card = this.store.card();
      return card ? `${card.id} ${String(card.version)} ${card.wording}` : '';
    },
    computation: () => null,
  });
  protected readonly isReady = computed(() => isAnswered(this.answer()) && !this.store.isBusy());

  protected async check(answer: ItemAnswer | null): Promise<void> {
    await this.store.answer(answer);
    if (this.store.outcome()) this.focus(() => this.onward());
  }

  protected next(): void {
    this.store.next();
    this.toQuestion();
  }

  protected async ease(): Promise<void> {
    await this.store.ease();
    this.toQuestion();
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.enter(event);
    else if (this.keys.isOn()) this.choose(event);
  }

  private enter(event: KeyboardEvent): void {
    if (event.isComposing || (event.target instanceof Element && event.target.closest(OWN_ENTER))) return;
    if (this.store.outcome()) this.next();
    else if (this.isReady()) void this.check(this.answer());
    else return;
    event.preventDefault();
  }

  private choose(event: KeyboardEvent): void {
    const act = keyAct(event);
    const card = this.store.card();
    if (act?.do !== 'choose' || !card || this.store.outcome()) return;
    const answer = choiceByIndex(card.item, this.answer(), act.index);
    if (!answer) return;
    event.preventDefault();
    this.answer.set(answer);
  }

  private toQuestion(): void {
    if (this.store.outcome()) return;
    this.focus(() => this.stem());
    window.scrollTo({ top: 0 });
  }

  private focus(which: () => ElementRef<HTMLElement> | undefined): void {
    afterNextRender({ read: () => which()?.nativeElement.focus({ preventScroll: true }) }, { injector: this.injector });
  }
}
