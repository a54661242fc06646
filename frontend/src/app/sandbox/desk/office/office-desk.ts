import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfficeArea, OfficeView } from '@lms/contract/sandbox/office';
import { DataPane } from './data-pane';
import { IncidentPane } from './incident-pane';
import { MailPane } from './mail-pane';
import { OperationsPane } from './operations-pane';
import { RatingPane } from './rating-pane';

/** The desks besides cases: inbox, ratings, operations room, incidents, data and requests. */
@Component({
  selector: 'lms-office-desk',
  imports: [DataPane, IncidentPane, MailPane, OperationsPane, RatingPane, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'sandbox.office.areas' | transloco">
      @for (one of office().areas; track one.code) {
        <button type="button" [attr.aria-current]="one.code === area() ? 'page' : null" (click)="chosen.emit(one.code)">
          {{ one.label }}
          @if (one.count > 0) {
            <sup>{{ one.count }}</sup>
          }
        </button>
      }
    </nav>
    @switch (area()) {
      @case ('mail') {
        <lms-mail-pane [mails]="office().mails" />
      }
      @case ('reviews') {
        <lms-rating-pane [ratings]="office().ratings" [entries]="office().entries" />
      }
      @case ('operations') {
        @if (office().operations; as room) {
          <lms-operations-pane [room]="room" [entries]="office().entries" />
        }
      }
      @case ('incidents') {
        <lms-incident-pane [incidents]="office().incidents" />
      }
      @case ('data') {
        <lms-data-pane [office]="office()" />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
      grid-row: 1 / -1;
      min-height: 0;
    }

    nav {
      display: flex;
      gap: var(--ca-4);
      padding: 0 var(--ca-4);
      overflow-x: auto;
      border-bottom: var(--ca-line);
    }

    nav button {
      min-height: 2.75rem;
      white-space: nowrap;
    }

    sup {
      line-height: 0;
    }

    [aria-current='page'] {
      font-weight: 600;
      box-shadow: inset 0 -2px 0 var(--mat-sys-primary);
    }
  `,
})
export class OfficeDesk {
  readonly office = input.required<OfficeView>();
  readonly area = input.required<OfficeArea['code']>();
  readonly chosen = output<OfficeArea['code']>();
}
