import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ModeOffer, ScenarioSummary } from '@lms/contract/sandbox/scenario';
import { problemOf } from '../../shared/api/problem';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { ScenarioCard } from './scenario-card';
import { ScenarioClient } from './scenario-client';

const LEVELS = ['L1', 'L2', 'L3'] as const;
type Level = (typeof LEVELS)[number];

/** The scenarios of the sandbox, easiest first. */
@Component({
  selector: 'lms-scenario-list-page',
  imports: [
    MatButtonModule,
    EmptyState,
    ErrorState,
    Icon,
    PageHeader,
    RouterLink,
    ScenarioCard,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './scenario-list-page.html',
  styleUrl: './scenario-list-page.scss',
})
export class ScenarioListPage {
  readonly level = input<Level>();

  private readonly client = inject(ScenarioClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly levels = LEVELS;
  protected readonly starting = signal(false);
  protected readonly list = this.client.list();
  protected readonly all = computed(() => (this.list.hasValue() ? this.list.value().items : undefined));
  protected readonly shown = computed(() => {
    const level = this.level();
    return (this.all() ?? [])
      .filter((scenario) => !level || scenario.level === level)
      .toSorted((one, other) => one.level.localeCompare(other.level) || one.code.localeCompare(other.code));
  });

  protected async start(scenario: ScenarioSummary, { mode, runningRunId }: ModeOffer): Promise<void> {
    this.starting.set(true);
    try {
      const { id } = runningRunId ? { id: runningRunId } : await this.client.start(scenario.id, { mode });
      await this.router.navigate(['/practice/runs', id]);
    } catch (error) {
      // An offer can lapse between the list and the click: attempts used up elsewhere, an enrolment ended.
      const { code, detail } = problemOf(error);
      const reason = detail ?? this.transloco.translate(`problems.${code}`);
      await this.notices.say(this.transloco.translate('sandbox.scenarios.failedToStart', { reason }));
      this.list.reload();
    } finally {
      this.starting.set(false);
    }
  }
}
