import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunView } from '@lms/contract/sandbox/run';
import { Icon } from '../../shared/ui/icon';

type Hint = NonNullable<RunView['coach']['hints']>[number];

/** Hints on request. Each says what it costs before it is taken. */
@Component({
  selector: 'lms-hint-list',
  imports: [Icon, TranslocoPipe],
  template: `
    <ul>
      @for (hint of hints(); track hint.code) {
        <li>
          <lms-icon [name]="hint.text ? 'ok' : 'lock'" size="small" />
          <span>{{ hint.text ?? hint.title }}</span>
          @if (hint.text) {
            <span class="muted">−{{ hint.cost }}</span>
          } @else {
            <button type="button" class="link" [attr.aria-disabled]="busy() || null" (click)="taken.emit(hint.code)">
              {{ 'sandbox.hints.take' | transloco: { cost: hint.cost } }}
            </button>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './hint-list.scss',
})
export class HintList {
  readonly hints = input.required<readonly Hint[]>();
  readonly busy = input(false);

  readonly taken = output<string>();
}
