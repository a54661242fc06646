import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BundlePart } from '@lms/contract/sandbox/case';
import { LanguageStore } from '../../shared/api/language';
import { Icon } from '../../shared/ui/icon';
import { listed } from '../../shared/ui/listed';
import { StatusChip, type Status } from '../../shared/ui/status-chip';
import { clockOf } from './tones';

const TONE: Record<BundlePart['state']['code'], Status> = {
  waiting: 'due',
  dispatched: 'due',
  returned: 'overdue',
  done: 'ok',
};

/** The parts of a bundle in the order in which they need one another: a column for each step, an agency on each card. */
@Component({
  selector: 'lms-bundle-board',
  imports: [Icon, MatButtonModule, StatusChip, TranslocoPipe],
  template: `
    <h2>
      {{ 'sandbox.bundle.title' | transloco }}
      <small>{{ 'sandbox.bundle.done' | transloco: { done: done(), of: parts().length } }}</small>
    </h2>
    <ol class="steps">
      @for (step of steps(); track $index) {
        <li>
          <p class="muted small">{{ 'sandbox.bundle.step' | transloco: { number: $index + 1 } }}</p>
          <ul>
            @for (part of step; track part.code) {
              <li class="part" [class]="part.state.code">
                <b>{{ part.name }}</b>
                <lms-status-chip [status]="tones[part.state.code]">{{ part.state.label }}</lms-status-chip>
                <p class="muted small">{{ part.agency }}</p>
                @if (part.caseNo) {
                  <p class="muted small no">{{ part.caseNo }}</p>
                }
                @if (part.sentAt; as sent) {
                  <p class="small">
                    {{ 'sandbox.bundle.sent' | transloco: { time: sent.slice(5, 10) + ' ' + clock(sent) } }}
                    @if (part.endedAt; as ended) {
                      · {{ 'sandbox.bundle.ended' | transloco: { time: ended.slice(5, 10) + ' ' + clock(ended) } }}
                    }
                  </p>
                }
                @if (part.after.length > 0) {
                  <p class="small">
                    {{ 'sandbox.bundle.after' | transloco: { parts: listed(part.after, language()) } }}
                  </p>
                }
                @if (canDispatch() && (part.state.code === 'waiting' || part.state.code === 'returned')) {
                  <button
                    type="button"
                    matButton="outlined"
                    [disabled]="busy()"
                    [attr.aria-label]="'sandbox.bundle.dispatchPart' | transloco: { part: part.name }"
                    (click)="dispatched.emit(part.code)"
                  >
                    <lms-icon name="right" size="small" />{{ 'sandbox.bundle.dispatch' | transloco }}
                  </button>
                }
              </li>
            }
          </ul>
        </li>
      }
    </ol>
  `,
  styleUrl: './bundle-board.scss',
})
export class BundleBoard {
  readonly parts = input.required<readonly BundlePart[]>();
  readonly canDispatch = input(false);
  readonly busy = input(false);
  readonly dispatched = output<string>();

  protected readonly language = inject(LanguageStore).current;
  protected readonly listed = listed;
  protected readonly tones = TONE;
  protected readonly clock = clockOf;
  protected readonly done = computed(() => this.parts().filter(({ state }) => state.code === 'done').length);
  protected readonly steps = computed(() => {
    const last = Math.max(...this.parts().map(({ step }) => step));
    return Array.from({ length: last + 1 }, (_, step) => this.parts().filter((part) => part.step === step));
  });
}
