import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatInputModule } from '@angular/material/input';
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
    MatCheckboxModule,
    MatInputModule,
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
  protected readonly password = signal('');
  protected readonly isHonoured = signal(false);
  /** Whether the password was refused; another can be tried. */
  protected readonly isWrong = signal(false);
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

  /** What a first start must bring along; a running attempt is gone on with as it is. */
  protected readonly asks = computed(() => {
    const view = this.view();
    return view && !view.running ? view.access : undefined;
  });
  protected readonly isReady = computed(() => {
    const asks = this.asks();
    return (!asks?.password || this.password().length > 0) && (!asks?.honour || this.isHonoured());
  });

  protected async start(): Promise<void> {
    if (this.isStarting() || !this.isReady()) return;
    this.isStarting.set(true);
    try {
      const { id, lease } = await this.client.start(this.quizId(), {
        ...(this.asks()?.password && { password: this.password() }),
        ...(this.asks()?.honour && { honour: true }),
      });
      this.window.keep(id, lease);
      await this.router.navigate(['/quizzes/attempts', id]);
    } catch (error) {
      // Whatever refuses the start is told at the button.
      const { code } = problemOf(error);
      if (code === 'quiz-password-wrong') this.isWrong.set(true);
      else this.refused.set(code);
    } finally {
      this.isStarting.set(false);
    }
  }
}
