import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MarkDetail } from '@lms/contract/assessment/item-answer';
import { Icon } from '../icon';

const SIGNS = { right: 'ok', partial: 'due', wrong: 'expired', missed: 'info' } as const;

/** How one place, card or pair fared: a sign and a word in the colour of both. */
@Component({
  selector: 'lms-verdict-mark',
  imports: [Icon, TranslocoPipe],
  template: `<lms-icon [name]="sign()" size="small" />{{ 'shared.item.' + of() + '.' + verdict() | transloco }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      white-space: nowrap;
      font: var(--mat-sys-label-large);
      color: var(--mat-sys-on-surface-variant);
    }

    :host(.right) {
      color: var(--ca-ok);
    }

    :host(.partial) {
      color: var(--ca-due);
    }

    :host(.wrong) {
      color: var(--ca-overdue);
    }
  `,
  host: { '[class]': 'verdict()' },
})
export class VerdictMark {
  readonly verdict = input.required<MarkDetail['verdict']>();
  /** What it is about: a choice that was missed should have been taken, a pair was left open. */
  readonly of = input<'choice' | 'pair'>('pair');

  protected readonly sign = computed(() => SIGNS[this.verdict()]);
}
