import { Component, computed, input } from '@angular/core';
import { ICONS, type IconName } from './icons';

/** A picture beside a word; it never stands for one, so screen readers pass over it. */
@Component({
  selector: 'lms-icon',
  template: '<svg viewBox="0 0 24 24" aria-hidden="true"><path [attr.d]="path()" /></svg>',
  styleUrl: './icon.scss',
  host: { '[class]': 'size()', '[class.filled]': "name() === 'flag-filled'" },
})
export class Icon {
  readonly name = input.required<IconName>();
  /** 16, 20 or 24 pixels at the ordinary text size. */
  readonly size = input<'small' | 'medium' | 'large'>('medium');

  protected readonly path = computed(() => ICONS[this.name()]);
}
