import { Component, input } from '@angular/core';
import type { WayStep } from '@lms/contract/sandbox/office';
import { Icon } from '../../../shared/ui/icon';

/** Where something stands on its way, as a line of steps. */
@Component({
  selector: 'lms-way-line',
  imports: [Icon],
  template: `
    <ol>
      @for (step of way(); track step.code) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'now' ? 'step' : null">
          @if (step.state === 'done') {
            <lms-icon name="check" size="small" />
          }
          {{ step.label }}
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 4px var(--ca-4);
    }

    li {
      display: flex;
      align-items: center;
      gap: 4px;
      padding: 4px 0;
      border-bottom: 2px solid var(--mat-sys-outline-variant);
      color: var(--mat-sys-on-surface-variant);
    }

    .done {
      border-color: var(--mat-sys-primary);
    }

    .now {
      border-color: var(--mat-sys-primary);
      color: var(--mat-sys-on-surface);
      font-weight: 600;
    }
  `,
})
export class WayLine {
  readonly way = input.required<readonly WayStep[]>();
}
