import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { TABS, type Tab } from './desk-places';

/** On a phone the panes of the desk stand behind one another: here one is brought to the front. */
@Component({
  selector: 'lms-desk-tabs',
  imports: [TranslocoPipe],
  template: `
    <nav class="tabs" [attr.aria-label]="'sandbox.desk.panes' | transloco">
      @for (name of tabs(); track name) {
        <button type="button" [attr.aria-current]="(tab() ?? 'materials') === name || null" (click)="chosen.emit(name)">
          {{ 'sandbox.tab.' + name | transloco }}
          @if (name === 'jobs') {
            <sup>{{ jobCount() }}</sup>
          }
        </button>
      }
    </nav>
  `,
  styleUrl: './desk-tabs.scss',
})
export class DeskTabs {
  readonly tab = input<Tab>();
  /** A list of one case is no list to choose from. */
  readonly jobCount = input(0);
  readonly chosen = output<Tab>();

  protected readonly tabs = computed(() =>
    TABS.filter((name) => name !== 'jobs' || this.jobCount() > 1 || this.tab() === name),
  );
}
