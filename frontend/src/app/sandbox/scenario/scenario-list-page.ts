import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ModeOffer, ScenarioSummary } from '@lms/contract/sandbox/scenario';
import { Session } from '../../shared/access/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { Skeleton } from '../../shared/ui/skeleton';
import { OpenShifts } from '../shift/open-shifts';
import { RunStarter } from './run-starter';
import { ScenarioCard } from './scenario-card';
import { ScenarioClient } from './scenario-client';
import { LEVELS, narrowed, STANDINGS, standingOf, type ScenarioFilter } from './scenario-filter';

/** The scenarios of the sandbox by level, easiest first; what narrows the list stands in the address. */
@Component({
  selector: 'lms-scenario-list-page',
  imports: [
    ...[EmptyState, ErrorState, Icon, MatButtonModule, OpenShifts, PageHeader, ProgressBar, RouterLink, ScenarioCard],
    ...[Skeleton, TranslocoPipe],
  ],
  templateUrl: './scenario-list-page.html',
  styleUrl: './scenario-list-page.scss',
})
export class ScenarioListPage {
  readonly level = input<string>();
  readonly track = input<string>();
  readonly post = input<string>();
  readonly standing = input<string>();
  readonly search = input<string>();

  private readonly router = inject(Router);
  private readonly starter = inject(RunStarter);

  private readonly session = inject(Session);

  protected readonly canRun = computed(() => this.session.can('scenario:run'));
  protected readonly levels = LEVELS;
  protected readonly standings = STANDINGS;
  protected readonly tracks = ['A', 'B'] as const;
  protected readonly starting = this.starter.starting;
  protected readonly list = inject(ScenarioClient).list();
  protected readonly all = computed(() => (this.list.hasValue() ? this.list.value().items : undefined));
  protected readonly posts = computed(() => [...new Set((this.all() ?? []).map(({ post }) => post.title))].toSorted());
  protected readonly passed = computed(
    () => (this.all() ?? []).filter((scenario) => standingOf(scenario) === 'passed').length,
  );
  private readonly asked = computed<ScenarioFilter>(() => ({
    level: this.level(),
    track: this.track(),
    post: this.post(),
    standing: this.standing(),
    search: this.search(),
  }));
  protected readonly isNarrowed = computed(() => Object.values(this.asked()).some(Boolean));
  protected readonly groups = computed(() => {
    const shown = narrowed(this.all() ?? [], this.asked());
    return LEVELS.map((level) => ({ level, scenarios: shown.filter((scenario) => scenario.level === level) })).filter(
      ({ scenarios }) => scenarios.length > 0,
    );
  });

  /** Puts a filter into the address; an empty one leaves it. */
  protected narrow(filter: keyof ScenarioFilter, value: string): Promise<boolean> {
    return this.router.navigate([], {
      queryParams: { [filter]: value || null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected async start(scenario: ScenarioSummary, offer: ModeOffer): Promise<void> {
    if (!(await this.starter.start(scenario.id, offer))) this.list.reload();
  }
}
