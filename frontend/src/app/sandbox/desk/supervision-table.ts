import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SupervisionRow } from '@lms/contract/sandbox/run';
import { DayPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { LAMP_ICON, LAMP_TONE } from './tones';

/** What the supervisor sees: how every case stands in time, who is told, what was ordered and what was answered. */
@Component({
  selector: 'lms-supervision-table',
  imports: [DayPipe, Icon, TranslocoPipe],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="'sandbox.place.supervision' | transloco">
      <table>
        <thead>
          <tr>
            <th scope="col">{{ 'sandbox.supervision.case' | transloco }}</th>
            <th scope="col">{{ 'sandbox.supervision.light' | transloco }}</th>
            <th scope="col">{{ 'sandbox.supervision.promise' | transloco }}</th>
            <th scope="col">{{ 'sandbox.supervision.statutory' | transloco }}</th>
            <th scope="col">{{ 'sandbox.supervision.told' | transloco }}</th>
            <th scope="col">{{ 'sandbox.supervision.orders' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.caseNo) {
            <tr>
              <th scope="row">
                <button type="button" class="link" (click)="opened.emit(row.caseNo)">{{ row.applicant }}</button>
                <small>{{ row.item }} · {{ row.state }}</small>
              </th>
              <td>
                <span [class]="'t-' + tones[row.lamp]"
                  ><lms-icon [name]="icons[row.lamp]" size="small" />{{ row.text }}</span
                >
              </td>
              <td>{{ row.promiseDue ? (row.promiseDue | lmsDay) : '—' }}</td>
              <td>{{ row.statutoryDue ? (row.statutoryDue | lmsDay) : '—' }}</td>
              <td>
                {{ row.told.length > 0 ? row.told.join(' · ') : '—' }}
                @if (row.needs; as needs) {
                  <small class="t-due">{{ needs }}</small>
                }
              </td>
              <td>
                @for (order of row.orders; track order.event) {
                  <p>
                    {{ order.text }}
                    <small>{{ order.explanation ?? ('sandbox.supervision.unanswered' | transloco) }}</small>
                  </p>
                } @empty {
                  —
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './supervision-table.scss',
})
export class SupervisionTable {
  readonly rows = input.required<readonly SupervisionRow[]>();

  /** Number of the case to look at. */
  readonly opened = output<string>();

  protected readonly tones = LAMP_TONE;
  protected readonly icons = LAMP_ICON;
}
