import { Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { GuidedStep } from '@lms/contract/sandbox/run';
import type { RunMode } from '@lms/contract/sandbox/terms';
import { Icon } from '../../shared/ui/icon';
import { DemonstrationPlayer } from './demonstration-player';

/** The next step of the reference run, and why it is the next. */
@Component({
  selector: 'lms-guided-card',
  imports: [MatButtonModule, DemonstrationPlayer, Icon, TranslocoPipe],
  template: `
    <div class="card" aria-live="polite">
      <small>{{ 'sandbox.guided.step' | transloco: { number: step().number, of: step().of } }}</small>
      <b>{{ step().title }}</b>
      <p>{{ step().why }}</p>
      @if (step().basis; as basis) {
        <p class="basis"><lms-icon name="law" size="small" />{{ basis }}</p>
      }
      @if (mode() === 'demonstration') {
        <lms-demonstration-player [busy]="busy()" (taken)="taken.emit()" />
      } @else {
        <button
          type="button"
          matButton="tonal"
          aria-keyshortcuts="ArrowRight"
          [aria-disabled]="busy() || null"
          (click)="taken.emit()"
        >
          <lms-icon name="next" size="small" />{{ 'sandbox.guided.take' | transloco }} <span class="kbd">→</span>
        </button>
      }
    </div>
  `,
  styleUrl: './guided-card.scss',
})
export class GuidedCard {
  readonly step = input.required<GuidedStep>();
  readonly mode = input.required<RunMode>();
  readonly busy = input(false);

  readonly taken = output();
}
