import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PersonPrograms } from '@lms/contract/certification/status';
import { CERTIFICATION_LOOK } from '../../shared/ui/certification-chip';
import { DayPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';

type StatusSpan = PersonPrograms['programs'][number]['history'][number];

/** What a person has been since when, and, if nothing more happens, will be. */
@Component({
  selector: 'lms-status-history',
  imports: [DayPipe, Icon, TranslocoPipe],
  template: `
    <ol>
      @for (item of items(); track item.span.from) {
        <li [class.now]="item.isNow" [class.ahead]="item.isAhead" [attr.aria-current]="item.isNow ? 'date' : null">
          <lms-icon [class]="'t-' + item.look" [name]="item.look" size="small" />
          <span>
            <b>{{ 'shared.certification.' + item.span.status | transloco }}</b>
            <small>{{ item.span.from | lmsDay }}{{ item.span.to ? ' – ' : '' }}{{ item.span.to | lmsDay }}</small>
          </span>
        </li>
      }
    </ol>
  `,
  styleUrl: './status-history.scss',
})
export class StatusHistory {
  readonly spans = input.required<readonly StatusSpan[]>();
  /** The day asked about. */
  readonly on = input.required<string>();

  /** The latest first; stretches with the same status are one, whatever else changed between them. */
  protected readonly items = computed(() =>
    joined(this.spans())
      .map((span) => ({
        span,
        look: CERTIFICATION_LOOK[span.status],
        isNow: span.from <= this.on() && (span.to === null || this.on() <= span.to),
        isAhead: span.from > this.on(),
      }))
      .reverse(),
  );
}

function joined(spans: readonly StatusSpan[]): StatusSpan[] {
  const stretches: StatusSpan[] = [];
  for (const span of spans) {
    const last = stretches.at(-1);
    if (last?.status === span.status) stretches[stretches.length - 1] = { ...last, to: span.to };
    else stretches.push(span);
  }
  return stretches;
}
