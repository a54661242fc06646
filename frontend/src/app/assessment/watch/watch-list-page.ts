import { Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { WatchClient } from './watch-client';

/** The quizzes that one can watch over. */
@Component({
  selector: 'lms-watch-list-page',
  imports: [EmptyState, ErrorState, MatButtonModule, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <div class="wrap">
      <lms-page-header
        [title]="'assessment.watch.list' | transloco"
        [lead]="'assessment.watch.listLead' | transloco"
        [trail]="'shared.trail' | transloco"
      />
      @if (quizzes.error(); as error) {
        <lms-error-state [error]="error" (retry)="quizzes.reload()" />
      } @else if (list(); as items) {
        <ul class="card">
          @for (quiz of items; track quiz.id) {
            <li>
              <span>
                <b>{{ quiz.code }} {{ quiz.title }}</b>
                <small>{{ 'assessment.quiz.questions' | transloco: { count: quiz.questions } }}</small>
              </span>
              <a matButton="tonal" [routerLink]="quiz.id">{{ 'assessment.watch.open' | transloco }}</a>
            </li>
          } @empty {
            <li><lms-empty-state icon="quiz" [title]="'assessment.quizzes.none' | transloco" /></li>
          }
        </ul>
      } @else {
        <lms-skeleton [count]="4" />
      }
    </div>
  `,
  styleUrl: './watch-list-page.scss',
})
export class WatchListPage {
  protected readonly quizzes = inject(WatchClient).quizzes();
  protected readonly list = computed(() => (this.quizzes.hasValue() ? this.quizzes.value().items : undefined));
}
