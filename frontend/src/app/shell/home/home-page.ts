import { Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../../shared/access/session';
import { latest } from '../../shared/api/latest';
import { DayPipe, hourOfDay, todayText } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { CertificatesCard } from './certificates-card';
import { HomeClient } from './home-client';
import { tasksOf } from './home-tasks';
import { MistakesCard } from './mistakes-card';
import { NextAction } from './next-action';
import { RecallCard } from './recall-card';
import { recentOf } from './recent';
import { RecentCard } from './recent-card';
import { ShortcutsCard } from './shortcuts-card';
import { TasksCard } from './tasks-card';
import { UnitCard } from './unit-card';

/** Answers one question: what do I do now? Those who lead a unit see first how it stands. */
@Component({
  selector: 'lms-home-page',
  imports: [
    MatButtonModule,
    CertificatesCard,
    DayPipe,
    ErrorState,
    Icon,
    MistakesCard,
    NextAction,
    RecallCard,
    RecentCard,
    RouterLink,
    ShortcutsCard,
    Skeleton,
    TasksCard,
    TranslocoPipe,
    UnitCard,
  ],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  private readonly session = inject(Session);
  private readonly client = inject(HomeClient);

  protected readonly me = this.session.me;
  protected readonly today = todayText();
  protected readonly greeting = greetingAt(hourOfDay());

  protected readonly leads = computed(() => this.session.can('report:read'));
  protected readonly teaches = computed(() => this.session.can('lesson:assign'));
  protected readonly learns = computed(() => this.session.can('enrolment:write'));
  private readonly takesQuizzes = computed(() => this.session.can('quiz:take'));
  private readonly runsCases = computed(() => this.session.can('scenario:run'));

  protected readonly learning = this.client.learning(this.learns);
  protected readonly programs = this.client.programs(computed(() => (this.learns() ? this.me()?.id : undefined)));
  protected readonly awards = this.client.awards(this.learns);
  private readonly attempts = this.client.attempts(this.takesQuizzes);
  private readonly runs = this.client.runs(this.runsCases);

  private readonly latestRecall = latest(this.client.recallDay(this.takesQuizzes));
  private readonly knowledge = latest(this.client.knowledge(computed(() => (this.latestRecall()?.due ?? 0) > 0)));

  private readonly latestLearning = latest(this.learning);
  private readonly latestPrograms = latest(this.programs);
  private readonly latestAttempts = latest(this.attempts);
  private readonly latestRuns = latest(this.runs);

  protected readonly tasks = computed(() => tasksOf(this.latestPrograms(), this.latestLearning()));
  protected readonly next = computed(() => this.tasks()[0]);
  protected readonly later = computed(() => this.tasks().slice(1));
  protected readonly recent = computed(() =>
    recentOf({ learning: this.latestLearning(), attempts: this.latestAttempts(), runs: this.latestRuns() }),
  );

  /** Offered until every area of the person's certificates is strong. */
  protected readonly recall = computed(() =>
    this.knowledge()?.isAllStrong === false ? this.latestRecall() : undefined,
  );

  /** Home is there once it can say what to do; what else belongs on it comes when it comes. */
  protected readonly isLoading = computed(
    () =>
      (this.learning.isLoading() && !this.latestLearning()) || (this.programs.isLoading() && !this.latestPrograms()),
  );
  protected readonly fault = computed(() => this.learning.error() ?? this.programs.error());

  protected retry(): void {
    this.learning.reload();
    this.programs.reload();
  }
}

/** The last part of the greeting's key; each begins at its hour. */
function greetingAt(hour: number): string {
  const greetings: readonly [number, string][] = [
    [18, 'evening'],
    [14, 'afternoon'],
    [12, 'noon'],
    [9, 'forenoon'],
    [5, 'morning'],
  ];
  return greetings.find(([from]) => hour >= from)?.[1] ?? 'evening';
}
