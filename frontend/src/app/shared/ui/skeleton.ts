import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** The shape of what is being loaded: rows of a list, a card's lines, or a page of text. Read out as "loading". */
@Component({
  selector: 'lms-skeleton',
  imports: [TranslocoPipe],
  template: `
    <span class="sr">{{ 'shared.loading' | transloco }}</span>
    @for (line of lines(); track $index) {
      <span class="line" [style.width.%]="line"></span>
    }
  `,
  styleUrl: './skeleton.scss',
  host: { role: 'status', '[class]': 'shape()' },
})
export class Skeleton {
  readonly shape = input<'rows' | 'card' | 'text'>('rows');
  readonly count = input(5);

  protected readonly lines = computed(() => {
    if (this.shape() === 'rows') return Array.from({ length: this.count() }, () => 100);
    // Uneven, as text is; the same each time, so that nothing jumps.
    return Array.from({ length: this.count() }, (_, line) => [46, 92, 84, 96, 71, 88][line % 6]);
  });
}
