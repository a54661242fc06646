import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ModeOffer, RunSummary } from '@lms/contract/sandbox/scenario';
import { Chip } from '../../shared/ui/chip';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { PageTitle } from '../../shared/ui/page-title';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { RunClient } from '../run/run-client';
import { ModeList } from './mode-list';
import { RunStarter } from './run-starter';
import { ScenarioClient } from './scenario-client';

/** How many of one's own runs stand here; the others are one link away. */
const RECENT = 5;

/** One scenario before it is begun: what it trains, how it can be run, how it is judged, and how it went so far. */
@Component({
  selector: 'lms-scenario-page',
  imports: [
    ...[Chip, ErrorState, Icon, InstantPipe, MatButtonModule, ModeList, PageHeader, RouterLink, Skeleton, StatusChip],
    ...[TranslocoPipe],
  ],
  templateUrl: './scenario-page.html',
  styleUrl: './scenario-page.scss',
})
export class ScenarioPage {
  readonly scenarioId = input.required<string>();

  private readonly title = inject(PageTitle);
  private readonly starter = inject(RunStarter);

  protected readonly starting = this.starter.starting;
  protected readonly scenario = inject(ScenarioClient).scenario(this.scenarioId);
  protected readonly shown = computed(() => (this.scenario.hasValue() ? this.scenario.value() : undefined));
  protected readonly runs = inject(RunClient).page(() => ({ scenario: this.scenarioId(), page: 1, size: RECENT }));
  protected readonly recent = computed(() => (this.runs.hasValue() ? this.runs.value().items : []));
  /** Which variant the next practice, guided run or demonstration takes; empty: each in its turn. */
  protected readonly variant = signal('');

  constructor() {
    effect(() => {
      const scenario = this.shown();
      if (scenario) this.title.name(`${scenario.code} ${scenario.title}`);
    });
  }

  protected async start(offer: ModeOffer): Promise<void> {
    const variant = offer.mode === 'exam' ? undefined : this.variant() || undefined;
    if (!(await this.starter.start(this.scenarioId(), offer, variant))) this.scenario.reload();
  }

  protected addressOf({ id, status }: RunSummary): string[] {
    return status === 'running' || status === 'abandoned' ? ['/practice/runs', id] : ['/practice/runs', id, 'result'];
  }
}
