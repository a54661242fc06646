import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RecallDay } from '@lms/contract/assessment/recall';
import { EmptyState } from '../../shared/ui/empty-state';

/** Nothing is left for today: what was done, and what tomorrow brings. */
@Component({
  selector: 'lms-recall-done',
  imports: [EmptyState, MatButtonModule, RouterLink, TranslocoPipe],
  template: `
    <section class="card" aria-live="polite">
      <lms-empty-state
        icon="ok"
        [title]="'recall.done.' + how() + '.title' | transloco: day()"
        [hint]="'recall.done.' + how() + '.hint' | transloco: day()"
      >
        @if (how() === 'empty') {
          <a matButton="outlined" routerLink="/quizzes">{{ 'recall.done.toQuizzes' | transloco }}</a>
        } @else {
          <p class="muted">
            {{
              (day().tomorrow > 0 ? 'recall.done.tomorrow' : 'recall.done.nothingTomorrow')
                | transloco: { count: day().tomorrow }
            }}
          </p>
          <a matButton="outlined" routerLink="/">{{ 'recall.done.toHome' | transloco }}</a>
        }
      </lms-empty-state>
    </section>
  `,
  styles: `
    p {
      flex-basis: 100%;
      margin-bottom: var(--ca-2);
      text-align: center;
    }
  `,
})
export class RecallDone {
  readonly day = input.required<RecallDay>();

  protected readonly how = computed(() => {
    const { done, right, cards } = this.day();
    if (done > 0) return done === right ? 'right' : 'done';
    return cards > 0 ? 'rest' : 'empty';
  });
}
