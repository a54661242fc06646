import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

/** A small label that is not a status: a kind, a place, a role. */
@Component({
  selector: 'lms-chip',
  imports: [Icon],
  template: '@if (icon(); as name) {<lms-icon [name]="name" size="small" />}<ng-content />',
  styleUrl: './chip.scss',
  host: { '[class.plain]': '!icon()' },
})
export class Chip {
  readonly icon = input<IconName>();
}
