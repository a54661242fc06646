import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttemptAppeals } from '@lms/contract/assessment/appeal';
import { LanguageStore } from '../../shared/api/language';
import { Chip } from '../../shared/ui/chip';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { ItemPlayer } from '../../shared/ui/item-player/item-player';
import { asks } from '../../shared/ui/item-player/open-answer';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { AppealClient } from '../appeal/appeal-client';
import { SlotAppeal } from '../appeal/slot-appeal';
import { AttemptClient } from './attempt-client';
import { CertaintyTable } from './certainty-table';
import { ConductCard } from './conduct-card';
import { ResultSections } from './result-sections';
import { numbersOf } from './question-number';
import { SlotFiles } from './slot-files';
import { type AreaScore, areaScores } from './area-scores';

/** What came of an attempt: the score, the strength by knowledge area, and each question with why and by which law. */
@Component({
  selector: 'lms-attempt-result-page',
  imports: [
    CertaintyTable,
    Chip,
    ConductCard,
    MatButtonModule,
    ErrorState,
    Icon,
    InstantPipe,
    ItemPlayer,
    PageHeader,
    ResultSections,
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

  private readonly language = inject(LanguageStore).current;
  protected readonly attempt = inject(AttemptClient).attempt(this.attemptId);
  private readonly asked = inject(AppealClient).of(() => (this.view()?.endedAt ? this.attemptId() : undefined));
  /** Appeals against these marks; absent where the attempt is another's. */
  protected readonly appeals = linkedSignal<AttemptAppeals | undefined>(() =>
    this.asked.hasValue() ? this.asked.value() : undefined,
  );
  protected readonly onlyFaults = signal(false);
  protected readonly view = computed(() => (this.attempt.hasValue() ? this.attempt.value() : undefined));
  protected readonly numbers = computed(() => numbersOf(this.view()?.slots ?? []));
  protected readonly areas = computed((): readonly AreaScore[] => areaScores(this.view()?.slots ?? []));
  protected readonly faults = computed(() =>
    (this.view()?.slots ?? []).filter(({ item, feedback }) => asks(item) && feedback?.verdict !== 'right'),
  );
  protected readonly hasVerdicts = computed(() => (this.view()?.slots ?? []).some(({ feedback }) => feedback?.verdict));
  protected readonly shown = computed(() => (this.onlyFaults() ? this.faults() : (this.view()?.slots ?? [])));
  /** Sections of their own are told where they decide, or where there are several. */
  protected readonly hasSections = computed(() => {
    const told = (this.view()?.sections ?? []).filter(({ percent }) => percent !== null);
    return told.length > 1 || told.some(({ floorPercent }) => floorPercent !== null);
  });
  /** Sections below their floor, as words. */
  protected readonly missed = computed(() =>
    (this.view()?.sections ?? [])
      .filter(({ passed }) => passed === false)
      .map(({ title }) => `“${title}”`)
      .join(this.language() === 'en' ? ', ' : '、'),
  );
  protected readonly minutes = computed(() => {
    const view = this.view();
    return view?.endedAt
      ? Math.max(1, Math.round((Date.parse(view.endedAt) - Date.parse(view.startedAt)) / 60_000))
      : 0;
  });
}
