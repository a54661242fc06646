import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttemptView } from '@lms/contract/assessment/attempt';
import { StatusChip } from '../../shared/ui/status-chip';

/** What each section came to, and what it had to come to: why somebody may fail above the pass mark. */
@Component({
  selector: 'lms-result-sections',
  imports: [StatusChip, TranslocoPipe],
  template: `
    <h2 id="sections">{{ 'assessment.result.sections' | transloco }}</h2>
    <table aria-labelledby="sections">
      <thead>
        <tr>
          <th scope="col">{{ 'assessment.result.section' | transloco }}</th>
          <th scope="col" class="r">{{ 'assessment.result.reached' | transloco }}</th>
          <th scope="col" class="r">{{ 'assessment.result.floor' | transloco }}</th>
          <th scope="col">{{ 'assessment.history.outcome' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (section of rows(); track $index) {
          <tr>
            <th scope="row">{{ section.title }}</th>
            <td class="r num">{{ section.percent }}%</td>
            <td class="r num">{{ section.floorPercent === null ? '–' : section.floorPercent + '%' }}</td>
            <td>
              @if (section.passed !== null) {
                <lms-status-chip [status]="section.passed ? 'ok' : 'overdue'">{{
                  (section.passed ? 'assessment.result.floorReached' : 'assessment.result.floorMissed') | transloco
                }}</lms-status-chip>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './result-table.scss',
})
export class ResultSections {
  readonly sections = input.required<AttemptView['sections']>();

  protected readonly rows = computed(() => this.sections().filter(({ percent }) => percent !== null));
}
