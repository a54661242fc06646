import { Component, computed, input } from '@angular/core';
import type { Status } from './status-chip';

/** How much of something is done. The figure is printed beside it by whoever uses it. */
@Component({
  selector: 'lms-progress-bar',
  template: '<i [style.width.%]="percent()"></i>',
  styleUrl: './progress-bar.scss',
  host: {
    role: 'progressbar',
    'aria-valuemin': '0',
    'aria-valuemax': '100',
    '[attr.aria-valuenow]': 'percent()',
    '[attr.aria-label]': 'label()',
    '[class]': 'status()',
  },
})
export class ProgressBar {
  /** From 0 to 1; what lies outside is drawn as its end. */
  readonly share = input.required<number>();
  readonly label = input.required<string>();
  readonly status = input<Status>();

  protected readonly percent = computed(() => Math.round(Math.min(1, Math.max(0, this.share())) * 1000) / 10);
}
