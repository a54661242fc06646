import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

/** Nothing is here, and what to do about it. The content is the way on: a link or a button. */
@Component({
  selector: 'lms-empty-state',
  imports: [Icon],
  template: `
    <span class="picture"><lms-icon [name]="icon()" size="large" /></span>
    <p class="title">{{ title() }}</p>
    @if (hint(); as text) {
      <p class="hint">{{ text }}</p>
    }
    <div class="act"><ng-content /></div>
  `,
  styleUrl: './state.scss',
})
export class EmptyState {
  readonly title = input.required<string>();
  readonly hint = input<string>();
  readonly icon = input<IconName>('search');
}
