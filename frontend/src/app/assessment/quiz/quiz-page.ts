import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { problemOf } from '../../shared/api/problem';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { AttemptTable } from '../attempt/attempt-table';
import { AttemptWindow } from '../attempt/attempt-window';
import { QuizClient } from './quiz-client';

/** A quiz before the start: its rules, what one did before, and the one button that begins. */
@Component({
  selector: 'lms-quiz-page',
  imports: [
    MatButtonModule,
    AttemptTable,
    ErrorState,
    Icon,
    InstantPipe,
    PageHeader,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [AttemptWindow],
  templateUrl: './quiz-page.html',
  styleUrl: './quiz-page.scss',
})
export class QuizPage {
  readonly quizId = input.required<string>();

  private readonly client = inject(QuizClient);
  private readonly router = inject(Router);
  private readonly window = inject(AttemptWindow);

  protected readonly quiz = this.client.quiz(this.quizId);
  protected readonly isStarting = signal(false);
  /** The problem that the last try to start met. */
  protected readonly refused = signal<string | undefined>(undefined);
  protected readonly view = computed(() => (this.quiz.hasValue() ? this.quiz.value() : undefined));
  protected readonly refusal = computed(() => this.refused() ?? this.view()?.refusal ?? undefined);
  /** Whether the way to the quiz goes through its course. */
  protected readonly leadsToCourse = computed(() =>
    ['not-enrolled', 'lessons-not-done'].includes(this.refusal() ?? ''),
  );
  protected readonly left = computed(() => {
    const { maximum, used } = this.view()?.attempts ?? { maximum: null, used: 0 };
    return maximum === null ? undefined : Math.max(0, maximum - used);
  });

  protected async start(): Promise<void> {
    if (this.isStarting()) return;
    this.isStarting.set(true);
    try {
      const { id, lease } = await this.client.start(this.quizId());
      this.window.keep(id, lease);
      await this.router.navigate(['/quizzes/attempts', id]);
    } catch (error) {
      // Whatever refuses the start is told at the button.
      this.refused.set(problemOf(error).code);
    } finally {
      this.isStarting.set(false);
    }
  }
}
