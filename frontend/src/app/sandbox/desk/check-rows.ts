import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MaterialCheck } from '@lms/contract/sandbox/material';
import { Icon } from '../../shared/ui/icon';

const TONE = { same: 'ok', different: 'overdue', expired: 'expired' } as const;

/** What the paper says beside what the records say, line by line. */
@Component({
  selector: 'lms-check-rows',
  imports: [Icon, TranslocoPipe],
  template: `
    <table>
      <caption class="sr">
        {{
          'sandbox.check.title' | transloco
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ 'sandbox.check.what' | transloco }}</th>
          <th scope="col">{{ 'sandbox.check.paper' | transloco }}</th>
          <th scope="col">{{ 'sandbox.check.record' | transloco }}</th>
          <th scope="col" class="r">{{ 'sandbox.check.result' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (check of checks(); track check.fact) {
          <tr>
            <th scope="row">{{ check.label }}</th>
            <td>{{ check.paper }}</td>
            <td>
              @if (check.record) {
                {{ recordOf(check) }}
              } @else if (check.source) {
                <span class="muted">{{ 'sandbox.check.notYet' | transloco: { source: check.source } }}</span>
              }
            </td>
            <td class="r">
              @if (check.result; as result) {
                <span [class]="'row t-' + tones[result]">
                  <lms-icon [name]="tones[result]" size="small" />{{ 'sandbox.check.' + result | transloco }}
                </span>
              } @else {
                <span class="muted" aria-hidden="true">—</span>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './check-rows.scss',
})
export class CheckRows {
  readonly checks = input.required<readonly MaterialCheck[]>();

  protected readonly tones = TONE;

  protected recordOf({ record, source }: MaterialCheck): string {
    return source ? `${record ?? ''} (${source})` : (record ?? '');
  }
}
