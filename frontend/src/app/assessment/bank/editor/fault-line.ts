import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LanguageStore } from '../../../shared/api/language';
import { Icon } from '../../../shared/ui/icon';
import type { ItemFault } from './item-faults';

/** What is wrong with a field, in the reader's words; the field names it by `aria-describedby`. */
@Component({
  selector: 'lms-fault-line',
  imports: [Icon, TranslocoPipe],
  template: `
    <lms-icon name="overdue" size="small" />
    @if (said(); as words) {
      {{ words }}
    } @else if (fault().text; as text) {
      {{ text.key | transloco: text.params }}
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 6px;
      color: var(--ca-overdue);
      font: var(--mat-sys-body-small);
    }
  `,
})
export class FaultLine {
  readonly fault = input.required<ItemFault>();

  private readonly language = inject(LanguageStore).current;

  protected readonly said = computed(() => this.fault().words?.[this.language()] ?? this.fault().detail);
}
