import { Component, computed, inject, input } from '@angular/core';
import { DecimalPipe } from '@angular/common';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorState } from '../../shared/ui/error-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { QuestionClient } from './question-client';

/** How a question did, wording by wording, and which of its choices were taken. */
@Component({
  selector: 'lms-statistics-card',
  imports: [DecimalPipe, ErrorState, Skeleton, TranslocoPipe],
  template: `
    @if (statistics.error(); as error) {
      <lms-error-state [error]="error" (retry)="statistics.reload()" />
    } @else if (statistics.value(); as found) {
      @for (version of shown(); track version.number) {
        <section>
          <h3>{{ 'questions.version.number' | transloco: { number: version.number } }}</h3>
          @if (version.facility === null) {
            <p class="muted small">
              {{ 'questions.statistics.few' | transloco: { answers: version.answers, enough: found.enough } }}
            </p>
          } @else {
            <dl>
              <div>
                <dt>{{ 'questions.statistics.answers' | transloco }}</dt>
                <dd class="num">{{ version.answers }}</dd>
              </div>
              <div>
                <dt>{{ 'questions.statistics.facility' | transloco }}</dt>
                <dd class="num">{{ version.facility | number: '1.0-0' }} %</dd>
              </div>
              <div>
                <dt>{{ 'questions.statistics.discrimination' | transloco }}</dt>
                <dd class="num">
                  @if (version.discrimination === null) {
                    –
                  } @else {
                    {{ version.discrimination | number: '1.0-0' }} %
                  }
                </dd>
              </div>
            </dl>
            @if (version.options.length > 0) {
              <ul>
                @for (option of version.options; track option.id) {
                  <li>
                    <span>{{ option.text }}</span>
                    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                      <rect width="100" height="8" class="track" />
                      <rect
                        [attr.width]="(100 * option.chosen) / version.answers"
                        height="8"
                        [class.right]="option.fraction > 0"
                      />
                    </svg>
                    <span class="num">{{ option.chosen }}</span>
                  </li>
                }
              </ul>
            }
          }
        </section>
      } @empty {
        <p class="muted small">{{ 'questions.statistics.none' | transloco }}</p>
      }
    } @else {
      <lms-skeleton [count]="2" />
    }
  `,
  styleUrl: './statistics-card.scss',
})
export class StatisticsCard {
  readonly questionId = input.required<string>();

  protected readonly statistics = inject(QuestionClient).statistics(this.questionId);
  protected readonly shown = computed(() =>
    this.statistics.hasValue() ? this.statistics.value().versions.filter(({ answers }) => answers > 0) : [],
  );
}
