import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { LanguageStore } from '../../shared/api/language';
import { Chip } from '../../shared/ui/chip';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader, type Crumb } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { problemOf } from '../../shared/api/problem';
import { RunClient } from '../run/run-client';
import { ScenarioClient } from '../scenario/scenario-client';
import { CommentClient } from '../comment/comment-client';
import { CommentPins } from '../comment/comment-pins';
import { MomentComments } from '../comment/moment-comments';
import { CriteriaTable } from './criteria-table';
import { FiguresRow } from './figures-row';
import { IndicatorsCard } from './indicators-card';
import { ReplayPanel } from './replay-panel';
import { ScoreCard } from './score-card';

/** What came of a run: score, criteria with their evidence, and the replay beside the reference run. */
@Component({
  selector: 'lms-result-page',
  imports: [
    MatButtonModule,
    ...[Chip, CommentPins, CriteriaTable, ErrorState, FiguresRow, Icon, IndicatorsCard, InstantPipe, MomentComments],
    ...[PageHeader, ReplayPanel, ScoreCard, Skeleton],
    TranslocoPipe,
  ],
  templateUrl: './result-page.html',
  styleUrl: './result-page.scss',
})
export class ResultPage {
  readonly runId = input.required<string>();
  /** The event that the replay shows. */
  readonly at = input<string>();

  private readonly scenarios = inject(ScenarioClient);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore);

  protected readonly resource = inject(RunClient).result(() => this.runId());
  protected readonly result = latest(this.resource);
  /** Nothing is asked before the run is there: what is not over has no comments. */
  protected readonly pins = inject(CommentClient).of(() => this.result()?.runId);
  private readonly pinList = latest(this.pins);
  protected readonly comments = computed(() => this.pinList()?.items ?? []);
  protected readonly mayPin = computed(() => this.pinList()?.may ?? false);
  protected readonly pinned = computed(() => new Set(this.comments().map(({ event }) => event)));
  protected readonly moment = computed(() => {
    const frames = this.result()?.replay.frames ?? [];
    const asked = Number(this.at());
    return frames.some(({ number }) => number === asked)
      ? asked
      : ((frames.find(({ key }) => key) ?? frames[0])?.number ?? 0);
  });
  /** Whether the scenario has cases: most figures are counted by them. */
  protected readonly hasCases = computed(() => this.result()?.indicators.reference.tripsPerCase !== null);
  protected readonly took = computed(() => {
    const seconds = this.result()?.seconds ?? 0;
    return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
  });
  protected readonly crumbs = computed<Crumb[]>(() => {
    this.language.current();
    const result = this.result();
    if (!result) return [];
    const list = result.mine ? 'scenarios' : 'trainees';
    const link = result.mine ? '/practice' : '/review/runs';
    return [
      { label: this.transloco.translate(`sandbox.${list}.title`), link },
      { label: `${result.scenario.code} ${result.scenario.title}`, link },
    ];
  });

  protected jump(number: number): void {
    void this.router.navigate([], { queryParams: { at: number }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** Another practice run: another variant where there is one. */
  protected async practise(): Promise<void> {
    const result = this.result();
    if (!result) return;
    try {
      const { id } = await this.scenarios.start(result.scenario.id, { mode: 'practice' });
      await this.router.navigate(['/practice/runs', id]);
    } catch (error) {
      // Whether a run may start is the server's to say, and can change between page and click.
      const { code, detail } = problemOf(error);
      await this.notices.say(detail ?? this.transloco.translate(`problems.${code}`));
    }
  }
}
