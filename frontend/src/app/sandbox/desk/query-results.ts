import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SharingQueryView } from '@lms/contract/sandbox/case';
import type { QueryStatus } from '@lms/contract/sandbox/terms';
import { Icon } from '../../shared/ui/icon';
import type { Status } from '../../shared/ui/status-chip';

const TONE: Record<QueryStatus, Status> = {
  RETURNED: 'ok',
  PENDING_APPROVAL: 'due',
  TIMEOUT: 'due',
  MISMATCH: 'overdue',
  NOT_FOUND: 'overdue',
  REFUSED: 'expired',
};

/** What other departments have answered. Values are masked; each look behind the mask is logged. */
@Component({
  selector: 'lms-query-results',
  imports: [Icon, TranslocoPipe],
  template: `
    <ul>
      @for (query of queries(); track query.event) {
        <li>
          <details>
            <summary>
              <span [class]="'t-' + tones[query.status.code]"
                ><lms-icon [name]="tones[query.status.code]" size="small"
              /></span>
              <span
                >{{ query.name }} <small>{{ query.resource }}</small></span
              >
              <small class="push">{{ query.summary ?? query.status.label }}</small>
            </summary>
            <dl>
              <div>
                <dt>{{ 'sandbox.sharing.usedFor' | transloco }}</dt>
                <dd>{{ query.purpose }}</dd>
              </div>
              @for (field of query.fields; track field.code) {
                <div>
                  <dt>{{ field.label }}</dt>
                  <dd>
                    {{ field.value }}
                    @if (field.masked) {
                      <button
                        type="button"
                        [attr.aria-label]="'sandbox.sharing.unmask' | transloco: { field: field.label }"
                        (click)="unmasked.emit({ query: query.event, field: field.code })"
                      >
                        <lms-icon name="eye" size="small" />
                      </button>
                    }
                  </dd>
                </div>
              }
            </dl>
          </details>
        </li>
      }
    </ul>
  `,
  styleUrl: './query-results.scss',
})
export class QueryResults {
  readonly queries = input.required<readonly SharingQueryView[]>();
  readonly unmasked = output<{ query: number; field: string }>();

  protected readonly tones = TONE;
}
