import { Component, input } from '@angular/core';
import type { LogEntryView } from '@lms/contract/sandbox/office';

/** Entries of the platform's log, as a table. */
@Component({
  selector: 'lms-log-entries',
  template: `
    @if (entries().length > 0) {
      <ul>
        @for (entry of entries(); track entry.code) {
          <li>
            <span class="at">{{ entry.at }}</span>
            <span
              >{{ entry.text }}<small>{{ entry.source }} · {{ entry.who }}</small></span
            >
          </li>
        }
      </ul>
    } @else {
      <p>{{ none() }}</p>
    }
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 8rem minmax(0, 1fr);
      gap: var(--ca-2);
      padding: 6px 0;
      border-bottom: var(--ca-line);
    }

    .at {
      font-variant-numeric: tabular-nums;
    }

    small {
      display: block;
    }

    small,
    .at,
    p {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class LogEntries {
  readonly entries = input.required<readonly LogEntryView[]>();
  readonly none = input('');
}
