import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import type { Word } from './desk-store';

/** What came of the last command: read aloud when done, shown with its rule when refused. */
@Component({
  selector: 'lms-desk-word',
  imports: [MatButtonModule, Icon, TranslocoPipe],
  template: `
    <span class="sr" aria-live="polite">{{ done() }}</span>
    @if (refused(); as refusal) {
      <div class="banner overdue" role="alert">
        <lms-icon name="expired" />
        <p>
          <b>{{ 'sandbox.desk.refused' | transloco }}</b>{{ refusal.text }}
          @if (refusal.basis; as basis) {
            <span class="basis"><lms-icon name="law" size="small" />{{ basis }}</span>
          }
        </p>
        <button type="button" matIconButton [attr.aria-label]="'shared.close' | transloco" (click)="closed.emit()">
          <lms-icon name="close" size="small" />
        </button>
      </div>
    }
    @if (problem(); as code) {
      <div class="banner" role="alert">
        <lms-icon name="overdue" />
        <p>{{ 'problems.' + code | transloco }}</p>
        <button type="button" matIconButton [attr.aria-label]="'shared.close' | transloco" (click)="closed.emit()">
          <lms-icon name="close" size="small" />
        </button>
      </div>
    }
  `,
  styleUrl: './desk-word.scss',
})
export class DeskWord {
  readonly word = input<Word>();
  readonly closed = output();

  protected readonly done = computed(() => {
    const word = this.word();
    return word?.tone === 'done' ? word.text : '';
  });
  protected readonly refused = computed(() => {
    const word = this.word();
    return word?.tone === 'refused' ? word.refusal : undefined;
  });
  protected readonly problem = computed(() => {
    const word = this.word();
    return word?.tone === 'problem' ? word.problem.code : undefined;
  });
}
