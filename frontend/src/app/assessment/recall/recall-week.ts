import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RecallDay } from '@lms/contract/assessment/recall';
import { DayPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';

/** The last seven days: those on which something was recalled. A day without is a day off, not a loss. */
@Component({
  selector: 'lms-recall-week',
  imports: [DayPipe, Icon, TranslocoPipe],
  template: `
    <section class="card padded" aria-labelledby="recall-week">
      <h2 id="recall-week">{{ 'recall.week.title' | transloco: { count: days() } }}</h2>
      <ol>
        @for (day of week(); track day.on; let isToday = $last) {
          <li [class.on]="day.answered > 0" [class.today]="isToday">
            <span class="dot" aria-hidden="true">
              @if (day.answered > 0) {
                <lms-icon name="check" size="small" />
              }
            </span>
            <small aria-hidden="true">{{ isToday ? ('recall.week.today' | transloco) : +day.on.slice(8) }}</small>
            <span class="sr">{{
              'recall.week.day' | transloco: { day: (day.on | lmsDay: 'short'), count: day.answered }
            }}</span>
          </li>
        }
      </ol>
    </section>
  `,
  styles: `
    h2 {
      margin-bottom: var(--ca-3);
      font: var(--mat-sys-title-small);
    }

    ol {
      display: grid;
      grid-template-columns: repeat(7, minmax(0, 1fr));
    }

    li {
      position: relative;
      display: grid;
      justify-items: center;
      gap: 4px;
    }

    small {
      white-space: nowrap;
      color: var(--mat-sys-on-surface-variant);
    }

    .today small {
      color: var(--mat-sys-on-surface);
      font-weight: 600;
    }

    .dot {
      display: grid;
      place-items: center;
      width: 1.75rem;
      height: 1.75rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--mat-sys-corner-full);
    }

    .on .dot {
      border-color: transparent;
      background: var(--ca-ok-container);
      color: var(--ca-on-ok-container);
    }
  `,
})
export class RecallWeek {
  readonly week = input.required<RecallDay['week']>();

  protected readonly days = computed(() => this.week().filter(({ answered }) => answered > 0).length);
}
