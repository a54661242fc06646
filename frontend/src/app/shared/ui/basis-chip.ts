import { Component, input } from '@angular/core';
import type { Basis } from '@lms/contract/common';
import { Icon } from './icon';

/** The article that a statement rests on. Blue means law, everywhere. */
@Component({
  selector: 'lms-basis-chip',
  imports: [Icon],
  template: '<lms-icon name="law" size="small" /><span>{{ basis().law }} {{ basis().article }}</span>',
  styleUrl: './basis-chip.scss',
})
export class BasisChip {
  readonly basis = input.required<Basis>();
}
