import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PaperSlot } from '@lms/contract/assessment/attempt';
import { certaintyRows } from './certainty';

/** What certainty gave and took, and how it is best used. */
@Component({
  selector: 'lms-certainty-table',
  imports: [TranslocoPipe],
  template: `
    @if (rows(); as all) {
      <h2 id="certainty">{{ 'assessment.sureness.title' | transloco }}</h2>
      <table aria-labelledby="certainty">
        <thead>
          <tr>
            <th scope="col">{{ 'assessment.sureness.said' | transloco }}</th>
            <th scope="col" class="r">{{ 'assessment.sureness.right' | transloco }}</th>
            <th scope="col" class="r">{{ 'assessment.sureness.wrong' | transloco }}</th>
            <th scope="col" class="r">{{ 'assessment.sureness.points' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of all; track row.level) {
            <tr>
              <th scope="row">{{ 'assessment.sureness.level' + row.level | transloco }}</th>
              <td class="r num">{{ row.right }}</td>
              <td class="r num">{{ row.wrong }}</td>
              <td class="r num">{{ row.points }}</td>
            </tr>
          }
        </tbody>
      </table>
    }
    <p>{{ 'assessment.sureness.how' | transloco }}</p>
    @if (isTooSure()) {
      <p>{{ 'assessment.sureness.tooSure' | transloco }}</p>
    }
  `,
  styleUrl: './result-table.scss',
})
export class CertaintyTable {
  readonly slots = input.required<readonly PaperSlot[]>();

  protected readonly rows = computed(() => certaintyRows(this.slots()));
  /** Sure answers pay from four right of five. */
  protected readonly isTooSure = computed(() => {
    const sure = this.rows()?.at(-1);
    return sure !== undefined && sure.wrong > 0 && sure.right / (sure.right + sure.wrong) < 0.8;
  });
}
