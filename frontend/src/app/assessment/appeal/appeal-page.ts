import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AnswerAppeal, AppealDetail } from '@lms/contract/assessment/appeal';
import type { MarkedSlot } from '@lms/contract/assessment/marks';
import { latest } from '../../shared/api/latest';
import { problemOf } from '../../shared/api/problem';
import { DayPipe, InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { MarkedSlotView } from '../marks/marked-slot';
import { AppealClient } from './appeal-client';
import { topicOf } from './appeal-topic';
import { APPEAL_TONE } from './appeal-list-page';

const SHORTEST_REASON = 2;

/** One appeal: what is objected to, the answer it is about, and the decision with its reason. */
@Component({
  selector: 'lms-appeal-page',
  imports: [
    MatButtonModule,
    MatInputModule,
    MatRadioModule,
    ...[DayPipe, ErrorState, Icon, InstantPipe, MarkedSlotView, PageHeader, Skeleton, StatusChip],
    TranslocoPipe,
  ],
  providers: [outlinedFields],
  templateUrl: './appeal-page.html',
  styleUrl: './appeal-page.scss',
})
export class AppealPage {
  readonly appealId = input.required<string>();

  private readonly client = inject(AppealClient);

  protected readonly tones = APPEAL_TONE;
  protected readonly resource = this.client.one(() => this.appealId());
  private readonly read = latest(this.resource);
  protected readonly view = linkedSignal<AppealDetail | undefined>(() => this.read());
  protected readonly verdict = signal<'uphold' | 'dismiss' | ''>('');
  protected readonly points = signal('');
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly input = computed((): AnswerAppeal | undefined => {
    const [verdict, reason, view] = [this.verdict(), this.reason().trim(), this.view()];
    if (!view || verdict === '' || reason.length < SHORTEST_REASON) return undefined;
    if (verdict === 'dismiss' || !view.place) return { verdict, reason };
    return this.upheld(view.place, reason);
  });

  protected readonly topicOf = topicOf;

  protected async answer(): Promise<void> {
    const input = this.input();
    if (!input) return;
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      this.view.set(await this.client.answer(this.appealId(), input));
    } catch (error) {
      // Answered or taken back meanwhile: the page shows what became of it.
      this.fault.set(problemOf(error).code);
      this.resource.reload();
    } finally {
      this.busy.set(false);
    }
  }

  /** Other points than there are, and no more than there may be. */
  private upheld({ points: now, maximum }: MarkedSlot, reason: string): AnswerAppeal | undefined {
    const points = Number(this.points());
    const fits = this.points().trim() !== '' && points >= 0 && points <= maximum && points !== now;
    return fits ? { verdict: 'uphold', points, reason } : undefined;
  }
}
