import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AreaState } from '@lms/contract/assessment/recall';
import type { KnowledgeStanding } from '@lms/contract/certification/knowledge';
import { ProgressBar } from '../../shared/ui/progress-bar';
import type { Status } from '../../shared/ui/status-chip';

const STATUS: Partial<Record<AreaState, Status>> = { strong: 'ok', weak: 'due' };

/** How well the areas are known that one's certificates ask: a bar, and the word for it. */
@Component({
  selector: 'lms-area-strengths',
  imports: [ProgressBar, TranslocoPipe],
  template: `
    <section class="card padded" aria-labelledby="recall-areas">
      <h2 id="recall-areas">{{ 'recall.areas.title' | transloco }}</h2>
      @for (program of standing().programs; track program) {
        <p class="muted small">{{ program }}</p>
      }
      @if (standing().isAllStrong) {
        <p class="all t-ok">{{ 'recall.areas.allStrong' | transloco }}</p>
      }
      <ul>
        @for (row of standing().areas; track row.area) {
          <li>
            <span class="name">{{ 'assessment.areas.' + row.area | transloco }}</span>
            <span class="word" [class]="row.state">{{ 'recall.areas.' + row.state | transloco }}</span>
            <lms-progress-bar
              [share]="row.share"
              [status]="status[row.state]"
              [label]="'assessment.areas.' + row.area | transloco"
            />
            @if (row.met < row.needed) {
              <small class="muted">{{ 'recall.areas.met' | transloco: { met: row.met, needed: row.needed } }}</small>
            }
          </li>
        } @empty {
          <li class="muted">{{ 'recall.areas.none' | transloco }}</li>
        }
      </ul>
      <p class="muted small rule">{{ 'recall.areas.rule' | transloco }}</p>
    </section>
  `,
  styles: `
    h2 {
      font: var(--mat-sys-title-small);
    }

    ul {
      display: grid;
      gap: var(--ca-3);
      margin: var(--ca-3) 0;
    }

    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 4px var(--ca-2);
    }

    lms-progress-bar,
    small {
      grid-column: 1 / -1;
    }

    .word {
      font: var(--mat-sys-label-medium);
      color: var(--mat-sys-on-surface-variant);
    }

    .word.strong {
      color: var(--ca-ok);
    }

    .word.weak {
      color: var(--ca-due);
    }

    .all {
      margin-top: var(--ca-2);
    }
  `,
})
export class AreaStrengths {
  readonly standing = input.required<KnowledgeStanding>();

  protected readonly status = STATUS;
}
