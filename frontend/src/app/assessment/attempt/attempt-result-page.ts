import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttemptAppeals } from '@lms/contract/assessment/appeal';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { ItemPlayer } from '../../shared/ui/item-player/item-player';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { AppealClient } from '../appeal/appeal-client';
import { SlotAppeal } from '../appeal/slot-appeal';
import { AttemptClient } from './attempt-client';
import { SlotFiles } from './slot-files';
import { type AreaScore, areaScores } from './area-scores';

/** What came of an attempt: the score, the strength by knowledge area, and each question with why and by which law. */
@Component({
  selector: 'lms-attempt-result-page',
  imports: [
    MatButtonModule,
    ErrorState,
    Icon,
    InstantPipe,
    ItemPlayer,
    PageHeader,
    RouterLink,
    Skeleton,
    SlotFiles,
    SlotAppeal,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './attempt-result-page.html',
  styleUrl: './attempt-result-page.scss',
})
export class AttemptResultPage {
  readonly attemptId = input.required<string>();

  protected readonly attempt = inject(AttemptClient).attempt(this.attemptId);
  private readonly asked = inject(AppealClient).of(() => (this.view()?.endedAt ? this.attemptId() : undefined));
  /** Appeals against these marks; absent where the attempt is another's. */
  protected readonly appeals = linkedSignal<AttemptAppeals | undefined>(() =>
    this.asked.hasValue() ? this.asked.value() : undefined,
  );
  protected readonly onlyFaults = signal(false);
  protected readonly view = computed(() => (this.attempt.hasValue() ? this.attempt.value() : undefined));
  protected readonly areas = computed((): readonly AreaScore[] => areaScores(this.view()?.slots ?? []));
  protected readonly faults = computed(() =>
    (this.view()?.slots ?? []).filter(({ feedback }) => feedback?.verdict !== 'right'),
  );
  protected readonly hasVerdicts = computed(() => (this.view()?.slots ?? []).some(({ feedback }) => feedback?.verdict));
  protected readonly shown = computed(() => (this.onlyFaults() ? this.faults() : (this.view()?.slots ?? [])));
  protected readonly minutes = computed(() => {
    const view = this.view();
    return view?.endedAt
      ? Math.max(1, Math.round((Date.parse(view.endedAt) - Date.parse(view.startedAt)) / 60_000))
      : 0;
  });
}
